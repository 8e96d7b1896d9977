// SPDX-License-Identifier: MIT
#include "build/sources/history.h"

#include "base/error_codes.h"
#include "build/sources/git_errors.h"
#include "build/sources/git_source.h"
#include "build/sources/head_of.h"
#include "build/sources/mirror.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

constexpr int mostCommits = 4096; // twelve builds

//! In the mirror, where branches and tags have names of their own.
Task<Result<QString>> commitNamed(Git git, QString name)
{
    const QStringList names{u"refs/shipdeck/heads/"_s + name, u"refs/shipdeck/tags/"_s + name, name};
    for (const QString& whole : names) {
        CO_TRY(const QString commit, co_await commitBehind(git, whole));
        if (!commit.isEmpty())
            co_return commit;
    }
    co_return fail(
        Error::Kind::NotFound, code::refMissing,
        say(QT_TRANSLATE_NOOP("core", "%1 is no commit, branch or tag of %2."), {name, displayLocation(git.address())}),
        say(QT_TRANSLATE_NOOP("core",
                              "Check it with `git log`; a commit that was force-pushed away cannot be built.")));
}

QList<HistoryCommit> commitsIn(const QByteArray& log)
{
    QList<HistoryCommit> commits;
    for (const QByteArray& line : log.split('\n')) {
        const QList<QByteArray> fields = line.split('\0');
        if (fields.size() < 4)
            continue;
        commits << HistoryCommit{QString::fromLatin1(fields[0]), QString::fromUtf8(fields[1]),
                                 QDateTime::fromString(QString::fromLatin1(fields[2]), Qt::ISODate).toUTC(),
                                 QString::fromUtf8(fields[3])};
    }
    return commits;
}

Task<Result<QByteArray>> output(Git git, QStringList arguments)
{
    CO_TRY(const Finished finished, co_await git.run(arguments));
    if (!finished.ok())
        co_return tl::unexpected(errorFromGit(git.address(), finished.errors));
    co_return finished.output;
}

Result<> checkHistory(const QList<HistoryCommit>& commits, const QString& good, const QString& bad)
{
    if (commits.isEmpty())
        return fail(Error::Kind::BadInput, "history-empty",
                    say(QT_TRANSLATE_NOOP("core", "There is no commit between %1 and %2."), {good, bad}),
                    say(QT_TRANSLATE_NOOP("core", "Name an earlier commit that worked: --good COMMIT")));
    if (commits.size() > mostCommits)
        return fail(Error::Kind::BadInput, "history-too-long",
                    say(QT_TRANSLATE_NOOP("core", "There are more than %1 commits between %2 and %3."),
                        {QString::number(mostCommits), good, bad}),
                    say(QT_TRANSLATE_NOOP("core", "Name a later commit that worked: --good COMMIT")));
    return {};
}

Task<Result<QList<HistoryCommit>>> read(Git git, QString good, QString bad)
{
    CO_TRY(const QString from, co_await commitNamed(git, good));
    CO_TRY(const QString to, co_await commitNamed(git, bad));
    const QString format = u"--format=%H%x00%an%x00%cI%x00%s"_s;
    const QStringList log{u"log"_s,
                          u"--first-parent"_s,
                          u"--reverse"_s,
                          u"--no-show-signature"_s,
                          u"--encoding=UTF-8"_s,
                          u"--max-count=%1"_s.arg(mostCommits + 1),
                          format,
                          to,
                          u'^' + from,
                          u"--"_s};
    CO_TRY(const QByteArray lines, co_await output(git, log));
    const QList<HistoryCommit> later = commitsIn(lines);
    CO_CHECK(checkHistory(later, good, bad));
    // Not `good` itself, if that is on another branch.
    const QString before = later.first().id + u"^1"_s;
    CO_TRY(const QString start, co_await commitBehind(git, before));
    if (start.isEmpty())
        co_return fail(Error::Kind::BadInput, "history-apart",
                       say(QT_TRANSLATE_NOOP("core", "%1 and %2 have no commit in common."), {good, bad}),
                       say(QT_TRANSLATE_NOOP("core", "Name an earlier commit of the same branch: --good COMMIT")));
    const QStringList one{u"log"_s, u"--max-count=1"_s, u"--no-show-signature"_s, u"--encoding=UTF-8"_s, format, start,
                          u"--"_s};
    CO_TRY(const QByteArray line, co_await output(git, one));
    co_return commitsIn(line) + later;
}

Result<Git> mirrorOf(const SourceSpec& repository, const Paths& paths, FetchOptions options, Cancel cancel)
{
    SD_TRY(Git git, Git::find(repository, std::move(options), std::move(cancel)));
    git.gitFolder = mirrorFolder(paths, repository.location);
    return git;
}

} // namespace

QJsonObject HistoryCommit::toJson() const
{
    return {{u"commit"_s, id}, {u"author"_s, author}, {u"date"_s, date.toString(Qt::ISODate)}, {u"subject"_s, subject}};
}

HistoryCommit HistoryCommit::fromJson(const QJsonObject& object)
{
    return {object[u"commit"_s].toString(), object[u"author"_s].toString(),
            QDateTime::fromString(object[u"date"_s].toString(), Qt::ISODate), object[u"subject"_s].toString()};
}

Result<SourceSpec> repositoryOf(SourceSpec source)
{
    if (source.kind == SourceSpec::Kind::Git)
        return source;
    const Head head = headOf(source.location);
    if (source.kind == SourceSpec::Kind::Ready || head.commit.isEmpty())
        return fail(Error::Kind::BadInput, "history-missing",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not in a Git repository, so it has no commits to search."),
                        {source.location}),
                    say(QT_TRANSLATE_NOOP("core", "Deploy the project from its repository.")));
    const QString below = QDir(head.checkout).relativeFilePath(source.location);
    source.kind = SourceSpec::Kind::Git;
    source.root = QDir::cleanPath(below + u'/' + source.root);
    if (source.root == u".")
        source.root.clear();
    source.location = head.checkout;
    source.ref = head.branch;
    return source;
}

Task<Result<QList<HistoryCommit>>> historyBetween(SourceSpec repository, QString good, QString bad, Paths paths,
                                                  FetchOptions options, Cancel cancel)
{
    CO_TRY(const Git git, mirrorOf(repository, paths, options, cancel));
    const QString mirror = git.gitFolder;
    CO_TRY(const std::shared_ptr<FileLock> lock, co_await lockMirror(mirror, cancel));
    const QString whole = bad.size() >= 40 ? bad : QString();
    CO_CHECK(co_await bringHistory(git, whole));
    co_return co_await read(git, good, bad);
}

Task<Result<QByteArray>> diffOf(SourceSpec repository, QString commit, Paths paths, FetchOptions options, Cancel cancel)
{
    CO_TRY(const Git git, mirrorOf(repository, paths, options, cancel));
    const QString mirror = git.gitFolder;
    CO_TRY(const std::shared_ptr<FileLock> lock, co_await lockMirror(mirror, cancel));
    const QStringList diff{u"diff"_s,   u"--no-ext-diff"_s, u"--no-textconv"_s, u"--color=always"_s,
                           u"--stat"_s, u"--patch"_s,       commit + u"^1"_s,   commit,
                           u"--"_s};
    co_return co_await output(git, diff);
}

} // namespace shipdeck::build
