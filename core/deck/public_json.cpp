// SPDX-License-Identifier: MIT
#include "deck/deck.h"

namespace shipdeck {
namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QJsonObject toPublicJson(const store::Deployment& d, const QString& projectName)
{
    return {{QStringLiteral("id"), d.id},
            {QStringLiteral("project"), projectName},
            {QStringLiteral("environment"), d.environment},
            {QStringLiteral("target"), d.target},
            {QStringLiteral("state"), store::stateName(d.state)},
            {QStringLiteral("face"), orNull(store::faceName(d.face))},
            {QStringLiteral("current"), d.face == store::Face::Current},
            {QStringLiteral("url"), orNull(d.url)},
            {QStringLiteral("releaseUrl"), orNull(d.releaseUrl)},
            {QStringLiteral("commit"), orNull(d.commit)},
            {QStringLiteral("ref"), orNull(d.ref)},
            {QStringLiteral("message"), orNull(d.message)},
            {QStringLiteral("cause"), orNull(d.cause)},
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
                              {QStringLiteral("state"), stage.state},
                              {QStringLiteral("ms"), std::max<qint64>(0, stage.endedMs - stage.startedMs)},
                              {QStringLiteral("note"), orNull(stage.note)}};
    object.insert(QStringLiteral("stages"), stages);
    return object;
}

QJsonObject PlanPreview::toPublicJson() const
{
    QJsonArray list;
    for (const deploy::PlannedStep& step : steps)
        list << step.toPublicJson();
    return {{QStringLiteral("project"), project},
            {QStringLiteral("newProject"), isNewProject},
            {QStringLiteral("target"), QStringLiteral("local")},
            {QStringLiteral("detection"), detection.toPublicJson()},
            {QStringLiteral("steps"), list},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(remarks)},
            {QStringLiteral("price"), price.render()}};
}

} // namespace shipdeck
