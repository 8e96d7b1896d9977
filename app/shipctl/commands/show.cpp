// SPDX-License-Identifier: MIT
#include "commands.h"

#include "base/clock.h"
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deploy/access_words.h"
#include "deploy/serving.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "named.h"

namespace shipdeck::cli {
namespace {

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
                            made.step, QStringLiteral("%1 ms").arg(made.ms), made.outcome, made.command};
    return table(rows);
}

QString requestsText(const DeploymentDetail& detail)
{
    QList<QStringList> rows;
    for (const store::Request& sent : detail.requests)
        rows << QStringList{QStringLiteral("  ") + sent.at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")),
                            sent.step,
                            QStringLiteral("%1 ms").arg(sent.ms),
                            sent.code.isEmpty() ? QString::number(sent.status) : sent.code,
                            sent.text().render(),
                            sent.requestId};
    return rows.isEmpty() ? QString() : QStringLiteral("Requests to AWS\n") + table(rows);
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
        arguments << (report.dueAt.isValid() ? QStringLiteral("tries again at ")
                              + report.dueAt.toLocalTime().toString(QStringLiteral("HH:mm"))
                                             : QStringLiteral("still to be told"));
    if (report.error)
        arguments << report.error->what.render();
    arguments.removeAll(QString());
    return arguments.isEmpty() ? QStringLiteral("nothing to report") : arguments.join(QStringLiteral("; "));
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
        {QStringLiteral("Project"), detail->project.name},
        {QStringLiteral("Environment"), d.environment},
        {QStringLiteral("State"),
         store::stateName(d.state)
             + (d.role == store::ReleaseRole::Rolling ? QStringLiteral(", rolling, %1 % of the visitors").arg(d.weight)
                    : d.role != store::ReleaseRole::None ? QStringLiteral(", ") + store::roleName(d.role)
                    : d.state == store::State::Ready     ? QStringLiteral(", removed")
                                                         : QString())},
        {QStringLiteral("Source"),
         QStringList{deploy::Snapshot::of(d).source.location, d.ref == d.commit ? QString() : d.ref, d.commit.left(12)}
             .join(u' ')
             .simplified()},
        {QStringLiteral("Trigger"), d.cause.text()},
        {QStringLiteral("Deployed by"), d.deployedBy},
        {QStringLiteral("Commit by"), d.author},
        {QStringLiteral("Created"), d.createdAt.toLocalTime().toString(Qt::ISODate)},
        {store::isFinal(d.state) ? QStringLiteral("Took") : QStringLiteral("So far"),
         took(store::isFinal(d.state) ? d.durationMs : d.createdAt.msecsTo(nowUtc()))}};
    if (const deploy::UntrustedSource& untrusted = detail->untrusted; untrusted.isProposed)
        rows << QStringList{QStringLiteral("Secrets"),
                            QString(untrusted.why.render() + u' ' + untrusted.secretsText().render()).trimmed()};
    if (!d.url.isEmpty())
        rows << QStringList{QStringLiteral("Address"), d.url};
    const auto access = call.deck->projects().access(d.project, d.environment);
    if (access && !access->isEmpty())
        rows << QStringList{QStringLiteral("Access"), deploy::accessWords(*access).render()};
    if (!d.releaseUrl.isEmpty())
        rows << QStringList{QStringLiteral("Its own"), d.releaseUrl};
    if (!d.artifact.isEmpty())
        rows << QStringList{QStringLiteral("Artifact"), d.artifact};
    if (detail->health) {
        const Health& health = *detail->health;
        rows << QStringList{QStringLiteral("Health"),
                            health.what.render()
                                + (health.seenAt.isValid() ? QStringLiteral(" (seen %1 ago)").arg(ago(health.seenAt))
                                                           : QString())};
        if (!health.output.isEmpty())
            rows << QStringList{QStringLiteral("It said"), health.output};
        for (const Text& next : health.next)
            rows << QStringList{QString(), next.render()};
    }
    const Text unkept = deploy::servesHere().keepAdvice(call.deck->paths(), d);
    if (!unkept.isEmpty())
        rows << QStringList{QStringLiteral("Not kept"), unkept.render()};
    if (detail->report)
        rows << QStringList{QStringLiteral("GitHub"), reportText(*detail->report)};
    QString text = QStringLiteral("%1\n").arg(d.id) + table(rows) + QStringLiteral("Stages\n") + stagesText(*detail);
    if (d.error)
        text += u'\n' + d.error->render() + u'\n';
    QJsonObject document = toPublicJson(*detail);
    if (call.arguments.has(QStringLiteral("calls"))) {
        text += QStringLiteral("Calls\n") + callsText(*detail) + requestsText(*detail);
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
