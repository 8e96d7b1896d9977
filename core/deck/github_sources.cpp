// SPDX-License-Identifier: MIT
// What stands between a project and its repository on GitHub.
#include "deck/github_sources.h"

#include "deck/github.h"
#include "deck/github_parts.h"
#include "deck/github_sign_ins.h"
#include "deploy/readable_source.h"
#include "deploy/target.h"
#include "github/github_error.h"

namespace shipdeck {
namespace {

std::optional<github::RepositoryLink> linkAt(const github::Instance& instance, const build::SourceSpec& source,
                                             const QString& account)
{
    const auto repository = instance.repositoryAt(source.location);
    if (!repository)
        return std::nullopt;
    return github::RepositoryLink{account, 0, repository->first + u'/' + repository->second};
}

} // namespace

std::optional<github::RepositoryLink> GitHubService::linkOf(const build::SourceSpec& source) const
{
    if (source.kind != build::SourceSpec::Kind::Git)
        return std::nullopt;
    for (const github::Account& account : m_signIns->accounts().value_or(QList<github::Account>())) {
        const bool isMeant =
            source.account.isEmpty() ? account.state == github::Account::State::Ok : account.id == source.account;
        const auto instance = github::instanceOf(account.server);
        if (!isMeant || !instance)
            continue;
        if (const auto link = linkAt(*instance, source, account.id))
            return link;
    }
    const auto standard = github::instanceFor();
    return standard ? linkAt(*standard, source, {}) : std::nullopt;
}

std::optional<github::RepositoryLink> signedOutLinkOf(const DeckState& state, const build::SourceSpec& source)
{
    if (source.kind != build::SourceSpec::Kind::Git)
        return std::nullopt;
    for (const github::Account& account : state.gitHub->signIns().accounts().value_or(QList<github::Account>()))
        if (const auto instance = github::instanceOf(account.server); instance)
            if (const auto link = linkAt(*instance, source, account.id))
                return link;
    return std::nullopt;
}

Task<Result<deploy::PlannedRelease>> askTarget(DeckState* state, const deploy::Target* target, store::Project project,
                                               deploy::PlannedRelease release, bool replace, Cancel cancel)
{
    GitHubCall call(state->shared_from_this(), state->gitHub->parts(), cancel);
    deploy::PreviewContext looking;
    looking.paths = state->paths();
    looking.github = call.parts->connections.get();
    looking.database = &state->database();
    looking.replace = replace;
    looking.cancel = call.cancel;
    co_return co_await target->preview(looking, project, release);
}

Task<Result<QHash<QString, github::Limit>>> GitHubService::askLimits(QString account, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(github::Client * client, call.client(account));
    const QString path = QStringLiteral("/rate_limit");
    const auto answer = co_await client->json(path, call.cancel);
    QHash<QString, github::Limit> limits;
    if (!answer && answer.error().code == code::githubNotFound)
        co_return limits; // Enterprise Server as it comes
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QJsonObject resources = (*answer)[QStringLiteral("resources")].toObject();
    for (const QString& name : {QStringLiteral("core"), QStringLiteral("search")}) {
        const QJsonObject one = resources[name].toObject();
        github::Limit limit;
        limit.limit = one[QStringLiteral("limit")].toInt();
        limit.remaining = one[QStringLiteral("remaining")].toInt();
        limit.resets = QDateTime::fromSecsSinceEpoch(one[QStringLiteral("reset")].toInteger(), Qt::UTC);
        if (limit.limit > 0)
            limits.insert(name, limit);
    }
    co_return limits;
}

Task<Result<deploy::ReadableSource>> readableSource(DeckState* state, build::SourceSpec source)
{
    const std::shared_ptr<GitHubParts> parts = state->gitHub->parts();
    if (const auto link = state->gitHub->linkOf(source); link && source.account.isEmpty())
        source.account = link->account;
    co_return co_await deploy::readableSource(source, parts->book.get(), parts->connections.get());
}

} // namespace shipdeck
