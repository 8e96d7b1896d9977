// SPDX-License-Identifier: MIT
#include "build/sources/git_source.h"

#include "base/files.h"
#include "base/ids.h"
#include "build/sources/folder_source.h"
#include "build/sources/git_errors.h"
#include "build/sources/mirror.h"
#include "build/sources/stock.h"
#include "build/sources/submodules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

constexpr int deepestSubmodule = 5;

Failure submoduleMissing(const Submodule& module)
{
    return fail(Error::Kind::BadInput, "submodule-address",
                say(QT_TRANSLATE_NOOP("core", "The address in .gitmodules can't be used.")),
                say(QT_TRANSLATE_NOOP("core", "Mend the address of %1 in .gitmodules."),
                    {QFile::decodeName(module.path)}));
}

//! What is checked out, before anything that lies elsewhere is brought.
struct CheckedOut {
    FetchedSource about;
    QList<Submodule> submodules;
};

Task<Result<CheckedOut>> bringAndCheckOut(Git git, RefList refs, ResolvedRef wanted, SourceSpec spec,
                                          QString intoFolder)
{
    CO_TRY(const QString commit, co_await bringCommit(git, refs, wanted));
    CO_CHECK(co_await checkOut(git, commit, intoFolder));
    CheckedOut checkedOut;
    CO_TRY(checkedOut.about, co_await describe(git, commit));
    checkedOut.about.branchOrRef = wanted.shown;
    if (QFile::exists(intoFolder + u"/.gitmodules"_s)) {
        CO_TRY(checkedOut.submodules, co_await submodulesOf(git, commit, spec));
    }
    co_return checkedOut;
}

//! The mirror is held only while it is used: a submodule may be of the same repository.
Task<Result<CheckedOut>> byMirror(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options, Cancel cancel)
{
    CO_TRY(Git git, Git::find(spec, options, cancel));
    CO_TRY(const RefList refs, co_await readRefs(git));
    CO_TRY(const ResolvedRef wanted, resolveRef(refs, spec.ref, spec.location));
    const QString mirror = mirrorFolder(paths, spec.location);
    CO_TRY(const std::shared_ptr<FileLock> lock, co_await lockMirror(mirror, cancel));
    git.gitFolder = mirror;
    const bool kept = QFile::exists(mirror);
    auto checkedOut = co_await bringAndCheckOut(git, refs, wanted, spec, intoFolder);
    if (!checkedOut && kept && checkedOut.error().code == "git-failed"_L1) {
        // A full disk or a killed git can leave a mirror that no longer works; everything in it can be fetched again.
        CO_CHECK(removeTree(mirror));
        CO_CHECK(removeTree(intoFolder));
        checkedOut = co_await bringAndCheckOut(git, refs, wanted, spec, intoFolder);
    }
    co_return checkedOut;
}

//! With its submodules. One that can't be fetched leaves its folder empty and a note: a build may well not need it.
Task<Result<FetchedSource>> fetchWhole(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options,
                                       int depth, Cancel cancel)
{
    CO_TRY(CheckedOut checkedOut, co_await byMirror(spec, intoFolder, paths, options, cancel));
    FetchedSource& about = checkedOut.about;
    about.submodules = !checkedOut.submodules.isEmpty();
    for (const Submodule& module : std::as_const(checkedOut.submodules)) {
        const QString folder = intoFolder + u'/' + QFile::decodeName(module.path);
        SourceSpec source = module.source;
        source.ref = module.commit;
        Result<FetchedSource> inside = submoduleMissing(module);
        if (!source.location.isEmpty() && depth < deepestSubmodule)
            inside = co_await fetchWhole(source, folder, paths, options, depth + 1, cancel);
        if (cancel)
            co_return canceled();
        if (inside) {
            about.notes << inside->notes;
            continue;
        }
        CO_CHECK(removeTree(folder));
        CO_CHECK(makeFolder(folder));
        const QString address = displayLocation(source.location);
        about.notes << say(
            QT_TRANSLATE_NOOP(
                "core", "The folder %1 stays empty: it is a submodule, and its repository %2 could not be fetched. %3"),
            {QFile::decodeName(module.path), address.isEmpty() ? QStringLiteral("?") : address,
             inside.error().what.render()});
    }
    co_return about;
}

} // namespace

Task<Result<FetchedSource>> fetchGit(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options,
                                     Cancel cancel)
{
    CO_TRY(const FetchedSource about, co_await fetchWhole(spec, intoFolder, paths, options, 0, cancel));
    co_return co_await takeStock(about, spec, intoFolder, options, cancel);
}

} // namespace shipdeck::build
