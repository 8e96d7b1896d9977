// SPDX-License-Identifier: MIT
#include "base/sizes.h"
#include "commands.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deck/release_difference.h"
#include "deck/releases.h"
#include "follow.h"
#include "named.h"

#include <QJsonArray>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

//! What goes live where, and what it replaces.
struct Promotion {
    store::Deployment next;
    EnvironmentName to;
    std::optional<store::Deployment> live; //!< nothing: none is
};

Result<store::Deployment> liveIn(const Deck& deck, const ProjectSummary& summary, const EnvironmentName& environment)
{
    for (const store::Environment& one : summary.environments)
        if (one.name == environment && !one.current.isEmpty())
            return deck.deployments().get(one.current);
    return fail(Error::Kind::NotFound, "nothing-current",
                say(QT_TRANSLATE_NOOP("core", "%1 has no live release in %2."), {summary.project.name, environment}),
                say(QT_TRANSLATE_NOOP("core", "Deploy it first.")));
}

Result<Promotion> betweenEnvironments(const Deck& deck, const Arguments& arguments)
{
    Promotion promotion;
    const EnvironmentName from(arguments.value(u"from"_s));
    promotion.to = EnvironmentName(arguments.value(u"env"_s, u"production"_s));
    SD_TRY(const ProjectSummary summary, deck.projects().get(arguments.first()));
    for (const EnvironmentName& one : {from, promotion.to})
        SD_CHECK(deck.projects().checkEnvironment(summary.project.id, one));
    if (from == promotion.to)
        return fail(Error::Kind::BadInput, "usage", say(QT_TRANSLATE_NOOP("core", "--from and --env are the same.")),
                    say("shipctl promote --help"));
    SD_TRY(promotion.next, liveIn(deck, summary, from));
    if (auto live = liveIn(deck, summary, promotion.to))
        promotion.live = *std::move(live);
    return promotion;
}

Result<Promotion> withinEnvironment(const Deck& deck, const Arguments& arguments)
{
    if (arguments.has(u"env"_s))
        return fail(Error::Kind::BadInput, "usage",
                    say(QT_TRANSLATE_NOOP("core", "--env goes with --from: the environment to promote from.")),
                    say("shipctl promote --help"));
    Promotion promotion;
    SD_TRY(const DeploymentId id, deploymentNamed(deck, arguments.first(), Prefer::Staged));
    SD_TRY(promotion.next, deck.deployments().get(id));
    promotion.to = promotion.next.environment;
    SD_TRY(const ProjectSummary summary, deck.projects().get(promotion.next.project));
    if (auto live = liveIn(deck, summary, promotion.to))
        promotion.live = *std::move(live);
    return promotion;
}

QString commitsText(const ReleaseDifference& difference)
{
    if (difference.commitsUnknown)
        return QCoreApplication::translate("core", "Commits: unknown. %1")
            .arg(difference.commitsUnknown->what.render());
    if (difference.commits.isEmpty())
        return QCoreApplication::translate("core", "Commits: none");
    QStringList lines{difference.isBackwards
                          ? QCoreApplication::translate("core", "Commits removed: %1").arg(difference.commits.size())
                          : QCoreApplication::translate("core", "Commits: %1").arg(difference.commits.size())};
    for (const build::HistoryCommit& commit : difference.commits)
        lines << u"  %1  %2  (%3)"_s.arg(commit.shortId(), commit.subject, commit.author);
    return lines.join(u'\n');
}

QStringList variablesText(const ReleaseDifference& difference)
{
    QStringList lines;
    if (!difference.added.isEmpty())
        lines << QCoreApplication::translate("core", "Variables added: %1").arg(difference.added.join(u", "_s));
    if (!difference.changed.isEmpty())
        lines << QCoreApplication::translate("core", "Variables changed: %1").arg(difference.changed.join(u", "_s));
    if (!difference.removed.isEmpty())
        lines << QCoreApplication::translate("core", "Variables removed: %1").arg(difference.removed.join(u", "_s));
    if (lines.isEmpty())
        lines << QCoreApplication::translate("core", "Variables: the same names");
    return lines;
}

QString differenceText(const ReleaseDifference& difference)
{
    QStringList lines{commitsText(difference)};
    lines += variablesText(difference);
    for (const ReleaseDifference::Value& one : difference.settings)
        lines << u"%1: %2 → %3"_s.arg(one.name, one.before.isEmpty() ? u"–"_s : one.before,
                                      one.after.isEmpty() ? u"–"_s : one.after);
    if (difference.bytesBefore > 0 && difference.bytesAfter > 0 && difference.bytesBefore != difference.bytesAfter)
        lines << QCoreApplication::translate("core", "Size: %1 → %2")
                     .arg(sizeText(difference.bytesBefore), sizeText(difference.bytesAfter));
    return lines.join(u'\n');
}

Task<Exit> showDifference(Call call, Promotion promotion)
{
    Deck* const deck = call.deck;
    QJsonObject document{{u"deployment"_s, promotion.next.id},
                         {u"environment"_s, promotion.to},
                         {u"live"_s, promotion.live ? QJsonValue(promotion.live->id) : QJsonValue()},
                         {u"difference"_s, QJsonValue()}};
    if (!promotion.live) {
        call.out.result(QCoreApplication::translate("core", "%1 has no live release: there is nothing to compare with.")
                            .arg(promotion.to),
                        document);
        co_return Exit::Done;
    }
    const store::Deployment live = *promotion.live, next = promotion.next;
    const Cancel cancel = call.cancel;
    const auto difference = co_await releaseDifference(deck, live, next, cancel);
    if (!difference)
        co_return call.out.failure(difference.error());
    document[u"difference"_s] = difference->toPublicJson();
    call.out.result(
        QCoreApplication::translate("core", "%1 would replace %2 in %3.").arg(next.id, live.id, promotion.to) + u'\n'
            + differenceText(*difference),
        document);
    co_return Exit::Done;
}

Task<Exit> runPromote(Call call)
{
    Deck* const deck = call.deck;
    const bool isBetween = call.arguments.has(u"from"_s);
    const auto promotion =
        isBetween ? betweenEnvironments(*deck, call.arguments) : withinEnvironment(*deck, call.arguments);
    if (!promotion)
        co_return call.out.failure(promotion.error());
    const Promotion wanted = *promotion;
    if (const auto can = deck->releases().checkPromotable(wanted.next); !can && !isBetween)
        co_return call.out.failure(can.error());
    if (call.arguments.has(u"plan"_s))
        co_return co_await showDifference(call, wanted);
    const Cancel cancel = call.cancel;
    const DeploymentId id = wanted.next.id;
    if (isBetween) {
        const EnvironmentName to = wanted.to;
        const auto made = co_await deck->deployments().deployTo(to, id);
        if (!made)
            co_return call.out.failure(made.error());
        const DeploymentId deployment = made->id;
        const Detach detach = Detach::No;
        co_return co_await followDeployment(deck, &call.out, deployment, detach, cancel);
    }
    const auto made = co_await deck->releases().promote(id);
    if (!made)
        co_return call.out.failure(made.error());
    const OperationId operation = made->id;
    const auto followed = co_await follow(deck, &call.out, operation, cancel);
    if (!followed)
        co_return call.out.failure(followed.error());
    co_return concluded(*deck, call.out, *followed, id);
}

} // namespace

Command promoteCommand()
{
    return {{u"promote"_s,
             u"<deployment | project>"_s,
             u"make a staged or earlier release live, or deploy what is live in another environment"_s,
             {{u"from"_s, u"ENVIRONMENT"_s, u"deploy its live release to --env; needs a project"_s},
              {u"env"_s, u"ENVIRONMENT"_s, u"with --from: where to; default: production"_s},
              {u"plan"_s, {}, u"show commits, variables and settings that differ from what is live"_s}},
             1,
             1},
            &runPromote};
}

} // namespace shipdeck::cli
