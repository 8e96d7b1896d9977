// SPDX-License-Identifier: MIT
#include "build/sources/git_source.h"

#include "base/files.h"
#include "base/ids.h"
#include "build/sources/folder_source.h"
#include "build/sources/git_errors.h"
#include "build/sources/mirror.h"
#include "build/tree/copy.h"
#include "build/tree/pool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

Task<Result<>> checkOut(Git git, QString commit, QString intoFolder)
{
    CO_CHECK(makeFolder(intoFolder));
    git.workTree = intoFolder;
    git.indexFile = git.gitFolder + u"/index-"_s + newId();
    const QStringList arguments{u"read-tree"_s, u"--reset"_s, u"-u"_s, commit};
    const auto finished = co_await git.run(arguments);
    QFile::remove(git.indexFile);
    QFile::remove(git.indexFile + u".lock"_s);
    if (!finished)
        co_return tl::unexpected(finished.error());
    if (!finished->ok())
        co_return tl::unexpected(errorFromGit(git.address(), finished->errors));
    co_return {};
}

Task<Result<FetchedSource>> describe(Git git, QString commit)
{
    const QStringList arguments{
        u"log"_s, u"-1"_s, u"--no-show-signature"_s, u"--encoding=UTF-8"_s, u"--format=%s%x00%an%x00%cI"_s,
        commit,   u"--"_s};
    CO_TRY(const Finished finished, co_await git.run(arguments));
    if (!finished.ok())
        co_return tl::unexpected(errorFromGit(git.address(), finished.errors));
    const QList<QByteArray> fields = finished.output.trimmed().split('\0');
    FetchedSource about;
    about.commit = commit;
    about.message = QString::fromUtf8(fields.value(0));
    about.author = QString::fromUtf8(fields.value(1));
    about.committedAt = QDateTime::fromString(QString::fromUtf8(fields.value(2)), Qt::ISODate).toUTC();
    co_return about;
}

//! Paths of the submodules, from their entries in the tree.
Task<Result<QList<QByteArray>>> submodulesOf(Git git, QString commit)
{
    const QStringList arguments{u"ls-tree"_s, u"-r"_s, u"-z"_s, commit};
    CO_TRY(const Finished finished, co_await git.run(arguments));
    QList<QByteArray> paths;
    for (const QByteArray& line : finished.output.split('\0'))
        if (line.startsWith("160000 "))
            paths << line.mid(line.indexOf('\t') + 1);
    co_return paths;
}

//! Files whose content is kept in Git LFS: only a pointer of three lines was checked out.
QList<QByteArray> lfsPointers(const QString& folder, const TreeEntries& entries)
{
    QList<QByteArray> found;
    for (const TreeEntry& entry : entries) {
        if (entry.type != TreeEntry::Type::File || entry.size < 100
            || entry.size > 1024) // the LFS specification's limit
            continue;
        const auto content = readFile(folder + u'/' + QFile::decodeName(entry.path), 1024);
        if (content && content->startsWith("version https://git-lfs.github.com/spec/"))
            found << entry.path;
    }
    return found;
}

Task<Result<FetchedSource>> bringAndCheckOut(Git git, RefList refs, ResolvedRef wanted, QString intoFolder,
                                             FetchOptions options, Cancel cancel)
{
    CO_TRY(const QString commit, co_await bringCommit(git, refs, wanted));
    CO_CHECK(co_await checkOut(git, commit, intoFolder));
    CO_TRY(const FetchedSource about, co_await describe(git, commit));
    auto stocktaking = [intoFolder, options, cancel] { return takeStock(intoFolder, options, cancel); };
    CO_TRY(FetchedSource fetched, co_await onPool(std::move(stocktaking)));
    fetched.commit = about.commit;
    fetched.message = about.message;
    fetched.author = about.author;
    fetched.committedAt = about.committedAt;
    fetched.branchOrRef = wanted.shown;
    if (QFile::exists(intoFolder + u"/.gitmodules"_s)) {
        CO_TRY(const QList<QByteArray> submodules, co_await submodulesOf(git, commit));
        fetched.submodules = !submodules.isEmpty();
        if (fetched.submodules)
            fetched.notes << say(QT_TRANSLATE_NOOP("core", "Submodules are not fetched; these folders are empty: %1."),
                                 {firstFew(submodules)});
    }
    co_return fetched;
}

} // namespace

Result<FetchedSource> takeStock(const QString& folder, const FetchOptions& options, const Cancel& cancel)
{
    ScanRules rules;
    rules.maxFiles = options.maxFiles;
    rules.maxBytes = options.maxBytes;
    SD_TRY(Scan scan, scanTree(folder, rules, cancel));
    SD_CHECK(hashEntries(folder, scan.entries, cancel));
    const Descriptor top(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (const QByteArray& path : scan.linksOutside)
        ::unlinkat(top.get(), path.constData(), 0);
    FetchedSource fetched = fetchedFrom(folder, scan);
    if (const auto pointers = lfsPointers(folder, scan.entries); !pointers.isEmpty()) {
        fetched.lfs = true;
        fetched.notes << say(QT_TRANSLATE_NOOP("core", "%1 files are kept in Git LFS and are not fetched: %2."),
                             {QString::number(pointers.size()), firstFew(pointers)});
    }
    return fetched;
}

Task<Result<FetchedSource>> fetchGit(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options,
                                     Cancel cancel)
{
    CO_TRY(Git git, Git::find(spec, options, cancel));
    CO_TRY(const RefList refs, co_await readRefs(git));
    CO_TRY(const ResolvedRef wanted, resolveRef(refs, spec.ref, spec.location));
    const QString mirror = mirrorFolder(paths, spec.location);
    CO_TRY(const std::shared_ptr<FileLock> lock, co_await lockMirror(mirror, cancel));
    git.gitFolder = mirror;
    const bool kept = QFile::exists(mirror);
    auto fetched = co_await bringAndCheckOut(git, refs, wanted, intoFolder, options, cancel);
    if (!fetched && kept && fetched.error().code == "git-failed"_L1) {
        // A full disk or a killed git can leave a mirror that no longer works; everything in it can be fetched again.
        CO_CHECK(removeTree(mirror));
        CO_CHECK(removeTree(intoFolder));
        fetched = co_await bringAndCheckOut(git, refs, wanted, intoFolder, options, cancel);
    }
    if (fetched)
        CO_CHECK(checkRoot(intoFolder, spec.root));
    co_return fetched;
}

} // namespace shipdeck::build
