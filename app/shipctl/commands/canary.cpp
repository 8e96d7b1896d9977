// SPDX-License-Identifier: MIT
#include "commands.h"

#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deck/releases.h"
#include "deploy/canary_rule.h"
#include "follow.h"
#include "named.h"
#include "percent.h"
#include "store/projects.h"

namespace shipdeck::cli {
namespace {

//! The project and environment that an argument names.
struct Place {
    ProjectId project; //!< or its name
    EnvironmentName environment;
};

Result<Place> placeOf(const Call& call)
{
    const EnvironmentName environment(call.arguments.value(QStringLiteral("env"), QStringLiteral("production")));
    const auto project = call.deck->projects().get(call.arguments.first());
    if (project)
        return Place{ProjectId(project->project.name), environment};
    SD_TRY(const DeploymentId id, deploymentNamed(*call.deck, call.arguments.first(), Prefer::Staged));
    SD_TRY(const DeploymentDetail detail, call.deck->deployments().detail(id));
    return Place{ProjectId(detail.project.name), detail.deployment.environment};
}

//! The canary's state as this computer knows it.
struct CanaryStatus {
    QString current;
    std::optional<store::Deployment> canary;
    std::optional<store::CanaryRecord> record; //!< what its visitors got, on this computer
    std::optional<store::CanaryRecord> last;   //!< the one that ended last, if none runs
};

CanaryStatus statusOf(const Deck& deck, const Place& place)
{
    CanaryStatus status;
    if (const auto project = deck.projects().get(place.project))
        for (const store::Environment& one : project->environments)
            if (one.name == place.environment)
                status.current = one.current;
    status.canary = deck.releases().rolling(place.project, place.environment).value_or(std::nullopt);
    if (status.canary)
        status.record = deck.releases().canaryRecord(status.canary->id).value_or(std::nullopt);
    else
        status.last = deck.releases().endedCanary(place.project, place.environment).value_or(std::nullopt);
    return status;
}

QJsonValue documentOf(const std::optional<store::CanaryRecord>& last)
{
    if (!last)
        return {};
    return QJsonObject{{QStringLiteral("deployment"), last->deployment},
                       {QStringLiteral("traffic"), toPublicJson(*last)}};
}

QJsonObject documentOf(const Place& place, const CanaryStatus& status)
{
    const auto& canary = status.canary;
    return {{QStringLiteral("project"), place.project},
            {QStringLiteral("environment"), place.environment},
            {QStringLiteral("current"), status.current.isEmpty() ? QJsonValue() : QJsonValue(status.current)},
            {QStringLiteral("canary"), canary ? QJsonValue(canary->id) : QJsonValue()},
            {QStringLiteral("weight"), canary ? QJsonValue(canary->weight) : QJsonValue()},
            {QStringLiteral("traffic"), status.record ? QJsonValue(toPublicJson(*status.record)) : QJsonValue()},
            {QStringLiteral("last"), documentOf(status.last)}};
}

//! How it ended, when, and what its visitors got.
QString textOf(const store::CanaryRecord& last)
{
    const QString how = last.isStopped
        ? QCoreApplication::translate("core", "Shipdeck ended the last one, %1, because of its errors (%2).")
        : last.isPromoted ? QCoreApplication::translate("core", "The last one, %1, was promoted to all visitors (%2).")
                          : QCoreApplication::translate("core", "The last one, %1, was ended (%2).");
    QStringList lines{how.arg(last.deployment, last.endedAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))),
                      deploy::trafficText(last.traffic).render(), deploy::firstFailureText(last.traffic).render()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Task<Exit> showIt(Call call, Place place)
{
    co_await seeOthers(&call, place.project);
    const CanaryStatus now = statusOf(*call.deck, place);
    QString text = !now.canary
        ? QCoreApplication::translate("core", "No canary is running in %1.").arg(place.environment)
        : QCoreApplication::translate("core", "%1 % of the visitors get %2, the others %3.")
              .arg(QString::number(now.canary->weight), now.canary->id, now.current);
    if (now.record)
        text += u'\n' + deploy::trafficText(now.record->traffic).render();
    if (now.last)
        text += u'\n' + textOf(*now.last);
    call.out.result(text, documentOf(place, now));
    co_return Exit::Done;
}

Task<Exit> endIt(Call call, Place place)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const auto asked = co_await deck->releases().endCanary(place.project, place.environment);
    if (!asked)
        co_return out->failure(asked.error());
    const OperationId id = asked->id;
    const Cancel cancel = call.cancel;
    if (const auto ended = co_await followToEnd(deck, out, id, cancel))
        co_return *ended;
    out->result(QCoreApplication::translate("core", "All visitors get the live release again."),
                documentOf(place, statusOf(*deck, place)));
    co_return Exit::Done;
}

Task<Exit> shareIt(Call call, int weight)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const EnvironmentName environment(call.arguments.value(QStringLiteral("env")));
    const auto named = deploymentNamed(*deck, call.arguments.first(), Prefer::Staged, environment);
    if (!named)
        co_return out->failure(named.error());
    const DeploymentId deployment = *named;
    const auto asked = co_await deck->releases().canary(deployment, weight);
    if (!asked)
        co_return out->failure(asked.error());
    const OperationId id = asked->id;
    const Cancel cancel = call.cancel;
    const auto followed = co_await follow(deck, out, id, cancel);
    if (!followed)
        co_return out->failure(followed.error());
    co_return concluded(*deck, *out, *followed, deployment);
}

Task<Exit> runCanary(Call call)
{
    const auto weight = percentIn(call.arguments, QStringLiteral("weight"));
    if (!weight)
        co_return call.out.failure(weight.error());
    const bool ends = call.arguments.has(QStringLiteral("end"));
    if (ends && *weight > 0)
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage", say("--weight and --end exclude each other."),
                                        say("shipctl canary --help"))
                                       .value());
    if (*weight > 0)
        co_return co_await shareIt(call, *weight);
    const auto found = placeOf(call);
    if (!found)
        co_return call.out.failure(found.error());
    const Place place = *found;
    if (ends)
        co_return co_await endIt(call, place);
    co_return co_await showIt(call, place);
}

} // namespace

Command canaryCommand()
{
    return {{QStringLiteral("canary"),
             QStringLiteral("<deployment | project>"),
             QStringLiteral("start, show, change or end a canary release"),
             {{QStringLiteral("weight"), QStringLiteral("PERCENT"),
               QStringLiteral("share of visitors (1 to 99) for the canary or staged release")},
              {QStringLiteral("end"), {}, QStringLiteral("return everyone to the live release")},
              {QStringLiteral("env"), QStringLiteral("ENVIRONMENT"),
               QStringLiteral("environment; default: production")}},
             1,
             1},
            &runCanary};
}

} // namespace shipdeck::cli
