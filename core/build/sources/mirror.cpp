// SPDX-License-Identifier: MIT
#include "build/sources/mirror.h"

#include "base/clock.h"
#include "base/files.h"
#include "build/sources/git_errors.h"

#include <QCoroTimer>
#include <QFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

Failure gitFailed(const Git& git, const Finished& finished)
{
    return Failure(errorFromGit(git.address(), finished.errors));
}

Task<Result<Finished>> fetchInto(Git git, QStringList depth, QStringList refspecs)
{
    QStringList arguments{u"fetch"_s,   u"--progress"_s,           u"--no-tags"_s, u"--no-recurse-submodules"_s,
                          u"--force"_s, u"--no-write-fetch-head"_s};
    arguments << depth << u"--"_s << git.address() << refspecs;
    co_return co_await git.runAloud(arguments);
}

//! The whole history of all branches and tags.
Task<Result<>> fetchWhole(Git git)
{
    const QStringList whole{u"--depth=2147483647"_s};
    const QStringList all{u"+refs/heads/*:refs/shipdeck/heads/*"_s, u"+refs/tags/*:refs/shipdeck/tags/*"_s};
    CO_TRY(const Finished everything, co_await fetchInto(git, whole, all));
    if (!everything.ok())
        co_return gitFailed(git, everything);
    co_return Result<>{};
}

Task<Result<>> makeMirror(Git git)
{
    if (QFile::exists(git.gitFolder + u"/HEAD"_s))
        co_return Result<>{};
    Git maker = git;
    maker.gitFolder.clear();
    const QStringList arguments{u"init"_s, u"--quiet"_s, u"--bare"_s, u"--template="_s, u"--"_s, git.gitFolder};
    CO_TRY(const Finished made, co_await maker.run(arguments));
    if (!made.ok())
        co_return gitFailed(git, made);
    co_return Result<>{};
}

//! Some servers do not serve a commit that no ref points to; then the whole history is fetched.
Task<Result<QString>> bringNamedCommit(Git git, RefList refs, QString commit)
{
    const QStringList shallow{u"--depth=1"_s};
    if (commit.size() >= 40) {
        const QStringList refspec{u"+%1:refs/shipdeck/commits/%1"_s.arg(commit)};
        CO_TRY(const Finished fetched, co_await fetchInto(git, shallow, refspec));
        if (fetched.ok())
            co_return commit;
        const Error error = errorFromGit(git.address(), fetched.errors);
        if (error.kind == Error::Kind::Network || error.kind == Error::Kind::Limit)
            co_return Failure(error);
    }
    CO_CHECK(co_await fetchWhole(git));
    CO_TRY(const QString found, co_await commitBehind(git, commit));
    if (found.isEmpty())
        co_return refMissing(refs, commit, git.address());
    co_return found;
}

} // namespace

Task<Result<QString>> commitBehind(Git git, QString name)
{
    const QStringList arguments{u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, u"--end-of-options"_s,
                                name + u"^{commit}"_s};
    CO_TRY(const Finished finished, co_await git.run(arguments));
    co_return finished.ok() ? QString::fromLatin1(finished.output.trimmed()) : QString();
}

Task<Result<>> bringHistory(Git git, QString commit)
{
    CO_CHECK(co_await makeMirror(git));
    CO_CHECK(co_await fetchWhole(git));
    if (commit.isEmpty())
        co_return Result<>{};
    // A pull request's commit is on no branch. What was fetched of it to be deployed has no history.
    CO_TRY(const QString known, co_await commitBehind(git, commit));
    if (!known.isEmpty() && !QFile::exists(git.gitFolder + u"/shallow"_s))
        co_return Result<>{};
    const QStringList whole{u"--depth=2147483647"_s};
    const QStringList refspec{u"+%1:refs/shipdeck/commits/%1"_s.arg(commit)};
    CO_CHECK(co_await fetchInto(git, whole, refspec));
    co_return Result<>{};
}

QString mirrorFolder(const Paths& paths, const QString& address)
{
    return paths.mirrors() + u'/' + sha256Hex(address.toUtf8()).left(32) + u".git"_s;
}

Task<Result<std::shared_ptr<FileLock>>> lockMirror(QString mirror, Cancel cancel)
{
    CO_CHECK(makeFolder(mirror.section(u'/', 0, -2)));
    const QString file = mirror + u".lock"_s;
    auto lock = std::make_shared<FileLock>(file);
    const auto deadline = monotonicNow() + std::chrono::minutes(10);
    while (!lock->tryTake()) {
        if (lock->error() != EWOULDBLOCK)
            co_return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {file}), lock->error());
        if (cancel)
            co_return canceled();
        if (monotonicNow() > deadline)
            co_return fail(Error::Kind::Limit, "mirror-busy",
                           say(QT_TRANSLATE_NOOP(
                               "core", "Another deployment has been fetching the same repository for ten minutes.")),
                           say(QT_TRANSLATE_NOOP("core", "Wait for it or cancel it, then try again.")));
        co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    }
    co_return lock;
}

Task<Result<QString>> bringCommit(Git git, RefList refs, ResolvedRef wanted)
{
    CO_CHECK(co_await makeMirror(git));
    CO_TRY(const QString known, co_await commitBehind(git, wanted.commit));
    if (!known.isEmpty())
        co_return known;
    if (wanted.fullName.isEmpty())
        co_return co_await bringNamedCommit(git, refs, wanted.commit);

    const QString kept = u"refs/shipdeck/"_s + wanted.fullName.mid(5);
    const QStringList shallow{u"--depth=1"_s};
    const QStringList refspec{u"+%1:%2"_s.arg(wanted.fullName, kept)};
    CO_TRY(const Finished fetched, co_await fetchInto(git, shallow, refspec));
    if (!fetched.ok())
        co_return gitFailed(git, fetched);
    // The branch may have moved since it was resolved; the fetched commit is deployed.
    CO_TRY(const QString commit, co_await commitBehind(git, kept));
    if (commit.isEmpty())
        co_return refMissing(refs, wanted.shown, git.address());
    co_return commit;
}

} // namespace shipdeck::build
