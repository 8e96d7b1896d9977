// SPDX-License-Identifier: MIT
#include "commands.h"

#include "base/clock.h"
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deploy/access_words.h"
#include "deploy/canary_rule.h"
#include "deploy/serving.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "named.h"

namespace shipdeck::cli {
namespace {

QString label(const char* text)
{
    return QCoreApplication::translate("core", text);
}

QString stagesText(const DeploymentDetail& detail)
{
    QList<QStringList> rows;
    for (const store::Stage& stage : detail.stages)
        rows << QStringList{QStringLiteral("  ") + stage.name, store::stageStateName(stage.state),
                            took(std::max<qint64>(0, stage.endedMs - stage.startedMs)), stage.note};
    return table(rows);
}

QString callsText(const DeploymentDetail& detail)
{
    QList<QStringList> rows;
    for (const store::Call& made : detail.calls)
        rows << QStringList{QStringLiteral("  ") + made.at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")),
                            made.step, took(made.ms), made.outcome, made.command};
    return table(rows);
}

QString requestsText(const DeploymentDetail& detail)
{
    QList<QStringList> rows;
    for (const store::Request& sent : detail.requests)
        rows << QStringList{QStringLiteral("  ") + sent.at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")),
                            sent.step,
                            took(sent.ms),
                            sent.code.isEmpty() ? QString::number(sent.status) : sent.code,
                            sent.text().render(),
                            sent.requestId};
    return rows.isEmpty() ? QString() : label(QT_TRANSLATE_NOOP("core", "Requests to AWS")) + u'\n' + table(rows);
}

QJsonArray requestsJson(const DeploymentDetail& detail)
{
    QJsonArray array;
    for (const store::Request& sent : detail.requests)
        array << QJsonObject{{QStringLiteral("step"), sent.step},
                             {QStringLiteral("service"), sent.service},
                             {QStringLiteral("name"), sent.name},
                             {QStringLiteral("region"), sent.region},
                             {QStringLiteral("count"), sent.count},
                             {QStringLiteral("retries"), sent.retries},
                             {QStringLiteral("ms"), sent.ms},
                             {QStringLiteral("status"), sent.status},
                             {QStringLiteral("code"), sent.code},
                             {QStringLiteral("requestId"), sent.requestId},
                             {QStringLiteral("at"), store::toIso(sent.at)}};
    return array;
}

QJsonArray callsJson(const DeploymentDetail& detail)
{
    QJsonArray array;
    for (const store::Call& made : detail.calls)
        array << QJsonObject{{QStringLiteral("step"), made.step},
                             {QStringLiteral("command"), made.command},
                             {QStringLiteral("at"), store::toIso(made.at)},
                             {QStringLiteral("ms"), made.ms},
                             {QStringLiteral("outcome"), made.outcome}};
    return array;
}

QString reportText(const store::GitHubReport& report)
{
    const QJsonObject shown = toPublicJson(report);
    QStringList arguments{shown[QStringLiteral("deployment")].toString()};
    if (report.isOpen)
        arguments << (report.dueAt.isValid() ? label(QT_TRANSLATE_NOOP("core", "tries again at %1"))
                                                   .arg(report.dueAt.toLocalTime().toString(QStringLiteral("HH:mm")))
                                             : label(QT_TRANSLATE_NOOP("core", "not reported yet")));
    if (report.error)
        arguments << report.error->what.render();
    arguments.removeAll(QString());
    return arguments.isEmpty() ? label(QT_TRANSLATE_NOOP("core", "nothing to report"))
                               : arguments.join(QStringLiteral("; "));
}

void addCanary(QList<QStringList>& rows, const DeploymentDetail& detail)
{
    if (!detail.canary)
        return;
    rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Canary")),
                        deploy::trafficText(detail.canary->traffic).render()};
    if (!detail.canary->isStopped)
        return;
    rows << QStringList{{}, label(QT_TRANSLATE_NOOP("core", "Shipdeck ended it: all visitors get the live release."))}
         << QStringList{{}, deploy::firstFailureText(detail.canary->traffic).render()};
    if (detail.hasServer)
        rows << QStringList{{},
                            label(QT_TRANSLATE_NOOP("core", "Look at the server's own log: shipctl logs %1 --server"))
                                .arg(detail.deployment.id)};
}

void addLighthouse(QList<QStringList>& rows, const DeploymentDetail& detail)
{
    if (!detail.audit || !detail.audit->isDone())
        return;
    const store::Audit& audit = *detail.audit;
    QStringList lines = audit.error ? audit.error->render().split(u'\n') : QStringList();
    if (!audit.error) {
        const lighthouse::Figures before = detail.auditBefore ? detail.auditBefore->figures : lighthouse::Figures();
        lines = lighthouse::shortfalls(audit.missed, audit.figures);
        for (size_t i = lighthouse::categories.size(); i-- > 0;)
            lines.prepend(lighthouse::nameOf(lighthouse::categories[i]) + QStringLiteral(": ")
                          + lighthouse::changeText(audit.figures[i], before[i]));
    }
    for (const QString& line : std::as_const(lines))
        rows << QStringList{&line == &lines.first() ? label(QT_TRANSLATE_NOOP("core", "Lighthouse")) : QString(), line};
}

Task<Exit> runShow(Call call)
{
    co_await seeOthers(&call, projectOf(*call.deck, call.arguments.first()));
    const auto id = deploymentNamed(*call.deck, call.arguments.first(), Prefer::Newest);
    if (!id)
        co_return call.out.failure(id.error());
    const auto detail = call.deck->deployments().detail(*id);
    if (!detail)
        co_return call.out.failure(detail.error());
    const store::Deployment& d = detail->deployment;
    QList<QStringList> rows{
        {label(QT_TRANSLATE_NOOP("core", "Project")), detail->project.name},
        {label(QT_TRANSLATE_NOOP("core", "Environment")), d.environment},
        {label(QT_TRANSLATE_NOOP("core", "State")),
         store::stateName(d.state)
             + (d.role == store::ReleaseRole::Rolling
                    ? label(QT_TRANSLATE_NOOP("core", ", rolling, %1 % of the visitors")).arg(d.weight)
                    : d.role != store::ReleaseRole::None ? QStringLiteral(", ") + store::roleName(d.role)
                    : d.state == store::State::Ready     ? label(QT_TRANSLATE_NOOP("core", ", removed"))
                                                         : QString())},
        {label(QT_TRANSLATE_NOOP("core", "Source")),
         QStringList{deploy::Snapshot::of(d).source.location, d.ref == d.commit ? QString() : d.ref, d.commit.left(12)}
             .join(u' ')
             .simplified()},
        {label(QT_TRANSLATE_NOOP("core", "Trigger")), d.cause.text()},
        {label(QT_TRANSLATE_NOOP("core", "Deployed by")), d.deployedBy},
        {label(QT_TRANSLATE_NOOP("core", "Commit by")), d.author},
        {label(QT_TRANSLATE_NOOP("core", "Created")), d.createdAt.toLocalTime().toString(Qt::ISODate)},
        {label(store::isFinal(d.state) ? QT_TRANSLATE_NOOP("core", "Took") : QT_TRANSLATE_NOOP("core", "So far")),
         took(store::isFinal(d.state) ? d.durationMs : d.createdAt.msecsTo(nowUtc()))}};
    if (const deploy::UntrustedSource& untrusted = detail->untrusted; untrusted.isProposed)
        rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Secrets")),
                            QString(untrusted.why.render() + u' ' + untrusted.secretsText().render()).trimmed()};
    if (!d.url.isEmpty())
        rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Address")), d.url};
    const auto access = call.deck->projects().access(d.project, d.environment);
    if (access && !access->isEmpty())
        rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Access")), deploy::accessWords(*access).render()};
    if (!d.releaseUrl.isEmpty())
        rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Release URL")), d.releaseUrl};
    if (!d.artifact.isEmpty())
        rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Artifact")), d.artifact};
    if (detail->health) {
        const Health& health = *detail->health;
        rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Health")),
                            health.what.render()
                                + (health.seenAt.isValid()
                                       ? label(health.isAsleep() ? QT_TRANSLATE_NOOP("core", " (for %1)")
                                                                 : QT_TRANSLATE_NOOP("core", " (seen %1 ago)"))
                                             .arg(ago(health.seenAt))
                                       : QString())};
        if (!health.output.isEmpty())
            rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Output")), health.output};
        for (const Text& next : health.next)
            rows << QStringList{QString(), next.render()};
    }
    addCanary(rows, *detail);
    addLighthouse(rows, *detail);
    const Text unkept = deploy::servesHere().keepAdvice(call.deck->paths(), d);
    if (!unkept.isEmpty())
        rows << QStringList{label(QT_TRANSLATE_NOOP("core", "Not kept")), unkept.render()};
    if (detail->report)
        rows << QStringList{label(QT_TRANSLATE_NOOP("core", "GitHub")), reportText(*detail->report)};
    QString text = QStringLiteral("%1\n").arg(d.id) + table(rows) + label(QT_TRANSLATE_NOOP("core", "Stages")) + u'\n'
        + stagesText(*detail);
    if (d.error)
        text += u'\n' + d.error->render() + u'\n';
    QJsonObject document = toPublicJson(*detail);
    if (call.arguments.has(QStringLiteral("calls"))) {
        text += label(QT_TRANSLATE_NOOP("core", "Calls")) + u'\n' + callsText(*detail) + requestsText(*detail);
        document.insert(QStringLiteral("calls"), callsJson(*detail));
        document.insert(QStringLiteral("requests"), requestsJson(*detail));
        QJsonArray plan;
        for (const auto& step : detail->plan)
            plan << step.toPublicJson();
        document.insert(QStringLiteral("plan"), plan);
    }
    call.out.result(text, document);
    co_return Exit::Done;
}

} // namespace

Command showCommand()
{
    return {{QStringLiteral("show"),
             QStringLiteral("<deployment | project>"),
             QStringLiteral("show a deployment's stages"),
             {{QStringLiteral("calls"), {}, QStringLiteral("also show every call with its time")}},
             1,
             1},
            &runShow};
}

} // namespace shipdeck::cli
