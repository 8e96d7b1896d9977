// SPDX-License-Identifier: MIT
#include "build/sources/github_source.h"

#include "base/clock.h"
#include "base/error_codes.h"
#include "base/files.h"
#include "build/sources/folder_source.h"
#include "build/sources/stock.h"
#include "build/sources/unpack.h"
#include "build/tree/pool.h"
#include "build/tree/scan.h"
#include "github/client.h"
#include "store/error_codes.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! Facts from the responses about the commit and its repository, for the default branch.
Result<FetchedSource> aboutOf(const Result<QJsonDocument>& answer, const Result<QJsonDocument>& repository)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (!repository)
        return tl::unexpected(repository.error());
    const QJsonObject commit = (*answer)[u"commit"_s].toObject();
    FetchedSource about;
    about.commit = (*answer)[u"sha"_s].toString();
    about.branchOrRef = (*repository)[u"default_branch"_s].toString();
    about.message = commit[u"message"_s].toString().section(u'\n', 0, 0);
    about.author = commit[u"author"_s].toObject()[u"name"_s].toString();
    about.committedAt =
        QDateTime::fromString(commit[u"committer"_s].toObject()[u"date"_s].toString(), Qt::ISODate).toUTC();
    return about;
}

//! Whether the archive has exactly the files of the commit's tree, compared by git's ids.
bool isWhole(const QJsonObject& tree, const Unpacked& unpacked)
{
    qsizetype files = 0;
    for (const QJsonValue& value : tree[u"tree"_s].toArray()) {
        const QJsonObject entry = value.toObject();
        const QString type = entry[u"type"_s].toString();
        if (type == u"tree")
            continue;
        ++files;
        if (type != u"blob" || unpacked.blobs.value(entry[u"path"_s].toString().toUtf8()) != entry[u"sha"_s].toString())
            return false;
    }
    return !tree[u"truncated"_s].toBool() && files == unpacked.blobs.size();
}

//! Errors that git may avoid or explain better, so it is tried next.
bool isForGit(const Error& error)
{
    return error.kind != Error::Kind::Canceled && error.code != code::diskFull && error.code != code::folderTooLarge
        && error.code != code::githubSignedOut;
}

//! The archive's temporary file.
struct Scratch {
    //! Next to the target folder, so that the same cleanup after a crash removes it.
    explicit Scratch(const QString& intoFolder) : file(intoFolder + u".tar.gz"_s) {}
    ~Scratch() { QFile::remove(file); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    QString file;
};

Task<Result<Unpacked>> bring(QUrl url, QString archive, QString intoFolder, FetchOptions options, Cancel cancel)
{
    const auto began = monotonicNow();
    Request request;
    request.url = url;
    request.limit = options.maxBytes;
    CO_TRY(request.headers, co_await options.github->headers());
    const Progress untold;
    const Result<Downloaded> got = co_await options.http->download(request, archive, untold, cancel);
    if (options.called)
        options.called(u"curl --location --output source.tar.gz "_s + shownUrl(url), monotonicNow() - began,
                       got ? 0 : 1);
    if (!got)
        co_return tl::unexpected(got.error());
    auto unpacking = [archive, intoFolder, options, cancel] {
        return unpackSource(archive, intoFolder, options, cancel);
    };
    co_return co_await onPool(std::move(unpacking));
}

Task<Result<std::optional<FetchedSource>>> fetchCommit(github::Client* client, QStringList repository, SourceSpec spec,
                                                       QString intoFolder, FetchOptions options, Cancel cancel)
{
    const QString name = spec.commit.isEmpty() ? archiveRef(spec) : spec.commit;
    const QString asked = github::path(repository + QStringList{u"commits"_s, name});
    const Scratch scratch(intoFolder);
    CO_CHECK(makeFolder(QFileInfo(intoFolder).path()));
    CancelSource enough;
    QObject context;
    cancel.onRequested(&context, [&enough] { enough.request(); });
    const auto archiveOf = [&](const QString& revision) {
        const QUrl url = client->instance().apiUrl(github::path(repository + QStringList{u"tarball"_s, revision}));
        return bring(url, scratch.file, intoFolder, options, enough.token());
    };
    auto repositoryTask = client->json(github::path(repository), cancel); // for the default branch's name
    auto commitTask = client->json(asked, cancel);
    // Requested by name at once, which saves a round trip: if the ref moves meanwhile, the archive has another commit.
    // Not for names with a slash, which GitHub's services interpret differently.
    std::optional<Task<Result<Unpacked>>> archive;
    if (!name.contains(u'/'))
        archive.emplace(archiveOf(name));
    const Result<QJsonDocument> answer = co_await commitTask;
    const Result<QJsonDocument> whole = co_await repositoryTask;
    const Result<FetchedSource> described = aboutOf(answer, whole);
    if (!described || described->commit.isEmpty()) {
        enough.request();
        if (archive)
            (void)co_await *archive;
        if (!described)
            co_return tl::unexpected(described.error());
        co_return std::nullopt;
    }
    FetchedSource about = *described;
    if (!spec.ref.isEmpty())
        about.branchOrRef = spec.ref;
    const QString treePath =
        github::path(repository + QStringList{u"git"_s, u"trees"_s, about.commit}) + u"?recursive=1"_s;
    auto treeTask = client->json(treePath, cancel); // in parallel with the download
    if (!archive)
        archive.emplace(archiveOf(about.commit));
    const Result<Unpacked> unpacked = co_await *archive;
    const Result<QJsonDocument> tree = co_await treeTask;
    if (!unpacked)
        co_return tl::unexpected(unpacked.error());
    if (!tree)
        co_return tl::unexpected(tree.error());
    if (unpacked->commit != about.commit || !isWhole(tree->object(), *unpacked))
        co_return std::nullopt;
    CO_TRY(const FetchedSource fetched, co_await takeStock(about, spec, intoFolder, options, cancel));
    co_return std::optional(fetched);
}

} // namespace

QString archiveRef(const SourceSpec& spec)
{
    static const QRegularExpression pullRequest(u"^pull/[0-9]+$"_s);
    if (pullRequest.match(spec.ref).hasMatch())
        return spec.ref + u"/head"_s;
    return spec.ref.isEmpty() ? u"HEAD"_s : spec.ref;
}

Task<Result<std::optional<FetchedSource>>> fetchArchive(SourceSpec spec, QString intoFolder, FetchOptions options,
                                                        Cancel cancel)
{
    if (!options.github || !options.http)
        co_return std::nullopt;
    const auto repository = options.github->instance().repositoryAt(spec.location);
    if (!repository)
        co_return std::nullopt;
    const QStringList parts{u"repos"_s, repository->first, repository->second};
    auto fetched = co_await fetchCommit(options.github, parts, spec, intoFolder, options, cancel);
    if (fetched && *fetched)
        co_return fetched;
    if (!fetched && (!isForGit(fetched.error()) || fetched.error().code == code::rootMissing))
        co_return fetched;
    CO_CHECK(removeTree(intoFolder));
    co_return std::nullopt;
}

} // namespace shipdeck::build
