// SPDX-License-Identifier: MIT
#include "build/sources/git_source.h"

#include "base/files.h"
#include "base/ids.h"
#include "build/sources/folder_source.h"
#include "build/sources/git_errors.h"
#include "build/sources/mirror.h"
#include "build/sources/stock.h"
#include "build/sources/submodules.h"
#include "build/tree/pool.h"
#include "build/tree/untrusted_folder.h"
#include "net/private_hosts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! A temporary index file next to the mirror.
struct OwnIndex {
    explicit OwnIndex(const QString& gitFolder) : path(gitFolder + u"/index-"_s + newId()) {}
    ~OwnIndex()
    {
        QFile::remove(path);
        QFile::remove(path + u".lock"_s);
    }
    Q_DISABLE_COPY_MOVE(OwnIndex)

    const QString path;
};

//! Into an empty work tree, so that no link is written through.
Task<Result<>> checkOut(Git git, QString commit)
{
    const QStringList arguments{u"read-tree"_s, u"--reset"_s, u"-u"_s, commit};
    CO_TRY(const Finished finished, co_await git.run(arguments));
    if (!finished.ok())
        co_return tl::unexpected(errorFromGit(git.address(), finished.errors));
    co_return {};
}

constexpr int deepestSubmodule = 5;

//! Whether the submodule's empty folder exists, and no link is on the way to it.
bool isFreeFolder(const UntrustedFolder& copy, const QString& path)
{
    return copy.open(path, O_PATH | O_DIRECTORY) && copy.folders(path).isEmpty();
}

Failure submoduleMissing(const Submodule& module)
{
    return fail(Error::Kind::BadInput, "submodule-address",
                say(QT_TRANSLATE_NOOP("core", "The address in .gitmodules can't be used.")),
                say(QT_TRANSLATE_NOOP("core", "Fix the address of %1 in .gitmodules."),
                    {QFile::decodeName(module.path)}));
}

//! A checked-out commit, before submodules are fetched.
struct CheckedOut {
    FetchedSource about;
    QList<Submodule> submodules;
};

Task<Result<CheckedOut>> bringAndCheckOut(Git git, RefList refs, ResolvedRef wanted, SourceSpec spec,
                                          QString intoFolder)
{
    CO_TRY(QString commit, co_await bringCommit(git, refs, wanted));
    if (!spec.commit.isEmpty() && commit != spec.commit) { // the ref has moved on
        const ResolvedRef named{{}, wanted.shown, spec.commit};
        CO_TRY(commit, co_await bringCommit(git, refs, named));
    }
    CO_CHECK(makeFolder(intoFolder));
    const OwnIndex index(git.gitFolder);
    git.workTree = intoFolder;
    git.indexFile = index.path;
    CO_CHECK(co_await checkOut(git, commit));
    CheckedOut checkedOut;
    CO_TRY(checkedOut.about, co_await commitText(git, commit));
    checkedOut.about.branchOrRef = wanted.shown;
    if (QFile::exists(intoFolder + u"/.gitmodules"_s)) {
        CO_TRY(checkedOut.submodules, co_await submodulesOf(git, commit, spec));
    }
    co_return checkedOut;
}

//! Locks the mirror only while it is used, as a submodule may be of the same repository.
Task<Result<CheckedOut>> byMirror(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options, Cancel cancel)
{
    CO_TRY(Git git, Git::find(spec, options, cancel));
    CO_TRY(const RefList refs, co_await readRefs(git));
    const auto resolved = resolveRef(refs, spec.ref, spec.location);
    if (!resolved && spec.commit.isEmpty())
        co_return tl::unexpected(resolved.error());
    ResolvedRef wanted{{}, spec.ref, spec.commit}; // the ref may be gone
    if (resolved && (spec.commit.isEmpty() || resolved->commit == spec.commit))
        wanted = *resolved;
    else if (resolved)
        wanted.shown = resolved->shown;
    const QString mirror = mirrorFolder(paths, spec.location);
    CO_TRY(const std::shared_ptr<FileLock> lock, co_await lockMirror(mirror, cancel));
    git.gitFolder = mirror;
    const bool kept = QFile::exists(mirror);
    auto checkedOut = co_await bringAndCheckOut(git, refs, wanted, spec, intoFolder);
    if (!checkedOut && kept && checkedOut.error().code == code::gitFailed) {
        // A full disk or a killed git can damage a mirror; all of it can be fetched again.
        CO_CHECK(removeTree(mirror));
        CO_CHECK(removeTree(intoFolder));
        checkedOut = co_await bringAndCheckOut(git, refs, wanted, spec, intoFolder);
    }
    co_return checkedOut;
}

//! Checks the resolved addresses of both servers, which submodulesOf() does not.
Task<bool> mayBeAsked(QString parent, QString module)
{
    auto looking = [parent, module] { return mayLeadToResolved(serverOf(parent), serverOf(module)); };
    co_return co_await onPool(std::move(looking));
}

//! Includes submodules. If one can't be fetched, its folder stays empty and a note is added, as a build may not need
//! it. `below`: its folder in the work copy.
Task<Result<FetchedSource>> fetchWhole(SourceSpec spec, UntrustedFolder copy, QString below, Paths paths,
                                       FetchOptions options, int depth, Cancel cancel)
{
    const QString intoFolder = below.isEmpty() ? copy.path() : copy.path() + u'/' + below;
    CO_TRY(CheckedOut checkedOut, co_await byMirror(spec, intoFolder, paths, options, cancel));
    FetchedSource& about = checkedOut.about;
    about.submodules = !checkedOut.submodules.isEmpty();
    for (const Submodule& module : std::as_const(checkedOut.submodules)) {
        const QString name = QFile::decodeName(module.path);
        const QString inside = below.isEmpty() ? name : below + u'/' + name;
        const QString folder = copy.path() + u'/' + inside;
        SourceSpec source = module.source;
        source.ref = module.commit;
        Result<FetchedSource> fetched = submoduleMissing(module);
        bool isAsked = isFreeFolder(copy, inside) && !source.location.isEmpty() && depth < deepestSubmodule;
        if (isAsked)
            isAsked = co_await mayBeAsked(spec.location, source.location);
        if (isAsked)
            fetched = co_await fetchWhole(source, copy, inside, paths, options, depth + 1, cancel);
        if (cancel)
            co_return canceled();
        if (fetched) {
            about.notes << fetched->notes;
            continue;
        }
        if (isAsked) {
            CO_CHECK(removeTree(folder));
            CO_CHECK(makeFolder(folder));
        }
        const QString address = displayLocation(source.location);
        about.notes << say(
            QT_TRANSLATE_NOOP(
                "core", "The folder %1 stays empty: it is a submodule, and its repository %2 could not be fetched. %3"),
            {name, address.isEmpty() ? QStringLiteral("?") : address, fetched.error().what.render()});
    }
    co_return about;
}

} // namespace

Task<Result<FetchedSource>> commitText(Git git, QString commit)
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

Task<Result<FetchedSource>> fetchGit(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options,
                                     Cancel cancel)
{
    const UntrustedFolder copy(intoFolder);
    const QString whole;
    CO_TRY(const FetchedSource about, co_await fetchWhole(spec, copy, whole, paths, options, 0, cancel));
    co_return co_await takeStock(about, spec, intoFolder, options, cancel);
}

} // namespace shipdeck::build
