// SPDX-License-Identifier: MIT
#include "commands.h"

#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"

namespace shipdeck::cli {
namespace {

//! Includes the deployment's probe, which a summary lacks.
QJsonValue healthOf(const Deck& deck, const ProjectSummary& summary)
{
    const auto detail = summary.current ? deck.deployments().detail(summary.current->id) : Result<DeploymentDetail>();
    return detail && detail->health ? QJsonValue(detail->health->toPublicJson()) : QJsonValue();
}

//! The AWS account of a project; nullopt: it is deployed elsewhere.
std::optional<deploy::AwsChoice> connectionOf(const store::Project& project)
{
    const deploy::AccountUse* const account = deploy::targetOf(project).account();
    return account ? std::optional(account->choiceOf(project)) : std::nullopt;
}

QJsonValue toPublicJson(const std::optional<deploy::AwsChoice>& choice)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    if (!choice)
        return QJsonValue();
    return QJsonObject{{QStringLiteral("profile"), orNull(choice->profile)},
                       {QStringLiteral("region"), orNull(choice->region)},
                       {QStringLiteral("account"), orNull(choice->account)}};
}

//! "team eu-west-1 123456789012", for the list.
QString wordsFor(const deploy::AwsChoice& choice)
{
    QStringList arguments{choice.profile.isEmpty() ? QCoreApplication::translate("core", "environment")
                                                   : choice.profile,
                          choice.region, choice.account};
    arguments.removeAll(QString());
    return arguments.join(u' ');
}

Task<Exit> runProjects(Call call)
{
    co_await seeOthers(&call);
    const auto found = call.deck->projects().list();
    if (!found)
        co_return call.out.failure(found.error());
    QList<QStringList> rows;
    QJsonArray items;
    for (const ProjectSummary& summary : *found) {
        const auto& current = summary.current;
        const bool pinned = std::any_of(summary.environments.begin(), summary.environments.end(),
                                        [](const auto& e) { return e.pinned; });
        rows << QStringList{summary.project.name,
                            current ? current->url : QStringLiteral("-"),
                            summary.health.isFailing()       ? QStringLiteral("DOWN")
                                : summary.health.isStopped() ? QStringLiteral("stopped")
                                : summary.health.isAsleep()  ? QStringLiteral("asleep")
                                                             : QString(),
                            current ? QString(current->id) : QStringLiteral("-"),
                            pinned ? QStringLiteral("pinned") : QString(),
                            summary.latest ? ago(summary.latest->createdAt) : QString(),
                            summary.project.location};
        const auto connection = connectionOf(summary.project);
        if (connection)
            rows.last() << wordsFor(*connection);
        QJsonArray environments;
        for (const auto& environment : summary.environments)
            environments << QJsonObject{{QStringLiteral("name"), environment.name},
                                        {QStringLiteral("current"),
                                         environment.current.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                                       : QJsonValue(environment.current)},
                                        {QStringLiteral("pinned"), environment.pinned}};
        items << QJsonObject{{QStringLiteral("name"), summary.project.name},
                             {QStringLiteral("id"), summary.project.id},
                             {QStringLiteral("source"), summary.project.location},
                             {QStringLiteral("root"), summary.project.root},
                             {QStringLiteral("url"), current ? QJsonValue(current->url) : QJsonValue(QJsonValue::Null)},
                             {QStringLiteral("aws"), toPublicJson(connection)},
                             {QStringLiteral("health"), healthOf(*call.deck, summary)},
                             {QStringLiteral("environments"), environments}};
    }
    if (rows.isEmpty() && !call.out.isJson())
        call.out.note(QCoreApplication::translate("core", "No projects yet. Start with: shipctl deploy ."));
    for (const ProjectSummary& summary : *found)
        if (summary.health.isFailing() && !call.out.isJson())
            call.out.note(QCoreApplication::translate("core", "%1 does not answer. %2")
                              .arg(summary.project.name,
                                   summary.health.what.render() + u' ' + summary.health.next.first().render()));
    call.out.items(table(rows), items);
    co_return Exit::Done;
}

} // namespace

Command projectsCommand()
{
    return {{QStringLiteral("projects"), {}, QStringLiteral("list projects and addresses"), {}, 0, 0}, &runProjects};
}

} // namespace shipdeck::cli
