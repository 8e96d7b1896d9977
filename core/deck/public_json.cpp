// SPDX-License-Identifier: MIT
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/plan.h"
#include "deploy/aws/choice.h"
#include "deploy/snapshot.h"

namespace shipdeck {
namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject figuresJson(const store::Audit& audit)
{
    QJsonObject object = lighthouse::toJson(audit.figures);
    for (const lighthouse::Category& category : lighthouse::categories)
        if (const QString key = QLatin1String(category.key); !object.contains(key))
            object.insert(key, QJsonValue());
    return object;
}

} // namespace

QJsonObject toPublicJson(const store::Deployment& d, const QString& projectName)
{
    return {{QStringLiteral("id"), d.id},
            {QStringLiteral("project"), projectName},
            {QStringLiteral("environment"), d.environment},
            {QStringLiteral("target"), d.target},
            {QStringLiteral("state"), store::stateName(d.state)},
            {QStringLiteral("face"), orNull(store::roleName(d.role))},
            {QStringLiteral("current"), d.role == store::ReleaseRole::Current},
            {QStringLiteral("weight"), d.role == store::ReleaseRole::Rolling ? QJsonValue(d.weight) : QJsonValue()},
            {QStringLiteral("url"), orNull(d.url)},
            {QStringLiteral("releaseUrl"), orNull(d.releaseUrl)},
            {QStringLiteral("commit"), orNull(d.commit)},
            {QStringLiteral("ref"), orNull(d.ref)},
            {QStringLiteral("message"), orNull(d.message)},
            {QStringLiteral("author"), orNull(d.author)},
            {QStringLiteral("deployedBy"), orNull(d.deployedBy)},
            {QStringLiteral("modified"), d.snapshot[deploy::modifiedInSnapshot].toBool()},
            {QStringLiteral("cause"), orNull(d.cause.text())},
            {QStringLiteral("createdAt"), store::toIso(d.createdAt)},
            {QStringLiteral("durationMs"), d.durationMs},
            {QStringLiteral("artifact"), orNull(d.artifact)},
            {QStringLiteral("error"), d.error ? QJsonValue(d.error->toPublicJson()) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject toPublicJson(const DeploymentDetail& detail)
{
    QJsonObject object = toPublicJson(detail.deployment, detail.project.name);
    QJsonArray stages;
    for (const store::Stage& stage : detail.stages)
        stages << QJsonObject{{QStringLiteral("name"), stage.name},
                              {QStringLiteral("state"), store::stageStateName(stage.state)},
                              {QStringLiteral("ms"), std::max<qint64>(0, stage.endedMs - stage.startedMs)},
                              {QStringLiteral("note"), orNull(stage.note)}};
    object.insert(QStringLiteral("stages"), stages);
    object.insert(QStringLiteral("secrets"), detail.untrusted.secretsWord());
    object.insert(QStringLiteral("secretsApprovedBy"), orNull(detail.untrusted.approvedBy));
    object.insert(QStringLiteral("health"), detail.health ? QJsonValue(detail.health->toPublicJson()) : QJsonValue());
    if (detail.canary)
        object.insert(QStringLiteral("traffic"), toPublicJson(*detail.canary));
    if (detail.audit && detail.audit->isDone())
        object.insert(QStringLiteral("lighthouse"), auditJson(detail));
    if (detail.report)
        object.insert(QStringLiteral("github"), toPublicJson(*detail.report));
    return object;
}

QJsonObject toPublicJson(const store::CanaryRecord& canary)
{
    QJsonObject object = canary.traffic.toJson();
    object.insert(QStringLiteral("stopped"), canary.isStopped);
    object.insert(QStringLiteral("endedAt"), orNull(store::toIso(canary.endedAt)));
    object.insert(QStringLiteral("promoted"), canary.isPromoted);
    return object;
}

QJsonObject auditJson(const DeploymentDetail& detail)
{
    QJsonObject object = figuresJson(*detail.audit);
    object.insert(QStringLiteral("at"), store::toIso(detail.audit->at));
    object.insert(QStringLiteral("version"), orNull(detail.audit->version));
    object.insert(QStringLiteral("missed"), lighthouse::toJson(detail.audit->missed));
    object.insert(QStringLiteral("error"),
                  detail.audit->error ? QJsonValue(detail.audit->error->toPublicJson()) : QJsonValue());
    QJsonValue before;
    if (detail.auditBefore) {
        QJsonObject figures = figuresJson(*detail.auditBefore);
        figures.insert(QStringLiteral("deployment"), detail.auditBefore->deployment);
        before = figures;
    }
    object.insert(QStringLiteral("before"), before);
    return object;
}

QJsonObject toPublicJson(const store::GitHubReport& report)
{
    const auto told = [&report](const QString& kind) {
        return orNull(report.sent[kind][QStringLiteral("told")].toString());
    };
    const QString state = report.error ? report.isOpen ? QStringLiteral("waiting") : QStringLiteral("failed")
        : report.isOpen ? QStringLiteral("waiting")
                                       : QStringLiteral("told");
    return {{QStringLiteral("state"), state},
            {QStringLiteral("deployment"), told(QStringLiteral("deployment"))},
            {QStringLiteral("status"), told(QStringLiteral("status"))},
            {QStringLiteral("comment"),
             !report.sent[QStringLiteral("comment")][QStringLiteral("told")].toString().isEmpty()},
            {QStringLiteral("attempts"), report.attempts},
            {QStringLiteral("nextTry"), report.dueAt.isValid() ? QJsonValue(store::toIso(report.dueAt)) : QJsonValue()},
            {QStringLiteral("error"), report.error ? QJsonValue(report.error->toPublicJson()) : QJsonValue()}};
}

QJsonObject PlanPreview::toPublicJson() const
{
    QJsonArray list;
    for (const deploy::PlannedStep& step : steps)
        list << step.toPublicJson();
    QJsonValue month;
    if (estimate) {
        QJsonObject object = estimate->toJson(currency);
        object[QStringLiteral("traps")] = QJsonArray::fromStringList(traps); // of this plan
        month = object;
    }
    return {{QStringLiteral("project"), project},
            {QStringLiteral("newProject"), isNewProject},
            {QStringLiteral("target"), target},
            {QStringLiteral("environment"), environment},
            {QStringLiteral("secrets"), untrusted.secretsWord()},
            {QStringLiteral("proposed"), orNull(untrusted.why.render())},
            {QStringLiteral("commit"), orNull(commit)},
            {QStringLiteral("address"), orNull(address)},
            {QStringLiteral("zone"), orNull(deploy::AwsChoice::of(settings).zone)},
            {QStringLiteral("detection"), detection.toPublicJson()},
            {QStringLiteral("steps"), list},
            {QStringLiteral("policy"), policy ? QJsonValue(policy->document()) : QJsonValue()},
            {QStringLiteral("statements"), policy ? QJsonValue(policy->explained()) : QJsonValue()},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(remarks)},
            {QStringLiteral("price"), price.render()},
            {QStringLiteral("estimate"), month}};
}

} // namespace shipdeck
