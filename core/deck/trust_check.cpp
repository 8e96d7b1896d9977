// SPDX-License-Identifier: MIT
// Whose code a deployment would build, and what follows from that for where it goes and what it gets.
#include "base/command.h"
#include "base/programs.h"
#include "base/user_name.h"
#include "deck/github.h"
#include "deck/github_parts.h"
#include "deck/github_sources.h"
#include "deck/prepare.h"
#include "github/github_error.h"
#include "github/repositories/refs.h"

#include <QRegularExpression>

namespace shipdeck {
namespace {

//! The server's real name: an alias in ~/.ssh/config is one of the person's own words for it.
Task<QString> realHost(QString host, Cancel cancel)
{
    Command ask;
    ask.program = findProgram(QStringLiteral("ssh"));
    ask.arguments = {QStringLiteral("-G"), QStringLiteral("--"), host};
    ask.environment = plainEnvironment();
    ask.deadline = std::chrono::seconds(5); // it reads files only
    if (!ask.program.isEmpty())
        if (const auto told = co_await run(std::move(ask), cancel); told && told->ok())
            for (const QByteArray& line : told->output.split('\n'))
                if (line.startsWith("hostname "))
                    host = QString::fromUtf8(line.mid(9)).trimmed();
    if (host == QStringLiteral("ssh.github.com")) // GitHub's way through firewalls that let port 443 out only
        host = QStringLiteral("github.com");
    co_return host;
}

//! As https names it: what git fetches over ssh comes out of the same store of objects.
Task<build::SourceSpec> overHttps(build::SourceSpec source, Cancel cancel)
{
    static const QRegularExpression ssh(
        QStringLiteral("^(?:ssh://(?:[^@/]+@)?([^:/]+)(?::[0-9]+)?/|(?:[^@/:]+@)?([^:/]+):(?!//))(.+)$"));
    if (const auto match = ssh.match(source.location); match.hasMatch()) {
        const QString host = co_await realHost(match.captured(1) + match.captured(2), cancel);
        source.location = QStringLiteral("https://%1/%2").arg(host, match.captured(3));
    }
    co_return source;
}

Text whyUnknown(const QString& commit, const QString& repository)
{
    return say(QT_TRANSLATE_NOOP(
                   "core", "Commit %1 is not on any branch or tag of %2 that GitHub shows: it may be from a fork."),
               {commit.left(12), repository});
}

Text whyOf(const github::Origin& origin, const QString& repository)
{
    if (origin.pullRequest == 0)
        return whyUnknown(origin.commit, repository);
    return say(QT_TRANSLATE_NOOP("core", "Commit %1 comes from a fork: %2 proposes it in pull request #%3."),
               {origin.commit.left(12), origin.author, QString::number(origin.pullRequest)});
}

Failure pointless(const QString& ref)
{
    return fail(Error::Kind::BadInput, "with-secrets-pointless",
                ref.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "No secrets are withheld from this source."))
                              : say(QT_TRANSLATE_NOOP("core", "No secrets are withheld from %1."), {ref}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Leave --with-secrets out: it is for pull requests and for commits of forks.")));
}

} // namespace

Task<Result<std::optional<TrustCheck>>> checkTrust(DeckState* state, build::SourceSpec source, Cancel cancel)
{
    GitHubCall call(state->shared_from_this(), state->gitHub->parts(), cancel);
    const Cancel stop = call.cancel;
    source = co_await overHttps(source, stop);
    const auto link = state->gitHub->linkOf(source);
    if (!link) {
        // A GitHub that nobody is signed in to any more: who cannot look cannot trust.
        const auto known = signedOutLinkOf(*state, source);
        co_return known ? std::optional(TrustCheck{known->fullName, {}, {}}) : std::nullopt;
    }
    CO_TRY(github::Client * client, call.client(link->account));
    github::Repository repository;
    repository.owner = link->fullName.section(u'/', 0, 0);
    repository.name = link->fullName.section(u'/', 1);
    TrustCheck trust;
    trust.repository = link->fullName;
    if (const int number = deploy::pullRequestOfRef(source.ref); number > 0) {
        const QString way =
            source.ref.endsWith(QStringLiteral("/merge")) ? QStringLiteral("merge") : QStringLiteral("head");
        const QString shown = QStringLiteral("pull/%1/%2").arg(number).arg(way);
        const auto commit = co_await github::commitOf(client, repository, shown, stop);
        trust.origin.pullRequest = number;
        if (commit)
            trust.origin.commit = *commit;
        else
            trust.error = commit.error();
        co_return trust;
    }
    // Only a commit's id may be written either way; names are what they are.
    static const QRegularExpression id(QStringLiteral("^[0-9A-Fa-f]{4,64}$"));
    const QString ref = id.match(source.ref).hasMatch() ? source.ref.toLower() : source.ref;
    const auto origin = co_await github::originOf(client, repository, ref, stop);
    // A repository that this sign-in does not see may still come by ssh; who cannot look cannot trust.
    if (!origin && origin.error().code == code::githubNotFound)
        co_return trust;
    if (!origin)
        co_return tl::unexpected(origin.error());
    trust.origin = *origin;
    co_return trust;
}

Task<Result<TrustedRequest>> checkTrustOf(DeckState* state, DeployRequest request, build::SourceSpec source,
                                          Cancel cancel)
{
    TrustedRequest trusted;
    const int number = deploy::pullRequestOfRef(source.ref);
    std::optional<TrustCheck> trust;
    if (number > 0 || deploy::mayBeOfFork(source.ref)) {
        CO_TRY(trust, co_await checkTrust(state, source, cancel));
    }
    deploy::UntrustedSource& untrusted = trusted.untrusted;
    untrusted.isProposed = number > 0 || (trust && !trust->origin.isOwn);
    if (trust)
        trusted.commit = CommitId(trust->origin.commit);
    const bool isApproved = request.withSecrets || !request.approvedCommit.isEmpty();
    if (!untrusted.isProposed && isApproved)
        co_return pointless(source.ref);
    trusted.environment = !request.environment.isEmpty()
        ? request.environment
        : EnvironmentName(untrusted.isProposed ? QStringLiteral("preview") : QStringLiteral("production"));
    if (number > 0)
        untrusted.why = deploy::whyPullRequest(number);
    else if (untrusted.isProposed && trusted.commit.isEmpty())
        untrusted.why = whyUnknown(source.ref, trust->repository);
    else if (untrusted.isProposed)
        untrusted.why = whyOf(trust->origin, trust->repository);
    if (!isApproved)
        co_return trusted;
    if (trusted.commit.isEmpty() && trust && trust->error)
        co_return tl::unexpected(*trust->error);
    if (trusted.commit.isEmpty())
        co_return fail(
            Error::Kind::BadInput, "with-secrets-unknown",
            say(QT_TRANSLATE_NOOP("core", "Shipdeck cannot read the commit of %1, so it cannot be approved."),
                {source.ref}),
            say(QT_TRANSLATE_NOOP("core",
                                  "Sign in with an account that has access to the repository: shipctl login github.")));
    if (!request.approvedCommit.isEmpty() && request.approvedCommit != trusted.commit)
        co_return fail(Error::Kind::Conflict, "ref-moved",
                       say(QT_TRANSLATE_NOOP("core", "The approval was for commit %1, but the source is now at %2."),
                           {request.approvedCommit.left(12), trusted.commit.left(12)}),
                       say(QT_TRANSLATE_NOOP("core", "Review the changes, then approve again.")));
    untrusted.approvedCommit = trusted.commit;
    untrusted.approvedBy = userName();
    co_return trusted;
}

} // namespace shipdeck
