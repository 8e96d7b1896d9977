// SPDX-License-Identifier: MIT
#include "commands.h"

namespace shipdeck::cli {
namespace {

//! What a person calls the state: a READY release by what it is to its environment.
QString shownState(const store::Deployment& deployment)
{
    if (deployment.state != store::State::Ready)
        return store::stateName(deployment.state);
    return deployment.face == store::Face::None ? QStringLiteral("REMOVED")
                                                : store::faceName(deployment.face).toUpper();
}

bool isDown(const Deck& deck, const store::Deployment& deployment)
{
    if (deployment.face != store::Face::Current)
        return false;
    const auto detail = deck.detail(deployment.id);
    return detail && detail->health && detail->health->isFailing();
}

Task<Exit> runList(Call call)
{
    store::DeploymentFilter filter;
    filter.environment = call.words.value(QStringLiteral("env"));
    filter.state = call.words.value(QStringLiteral("state"));
    filter.text = call.words.value(QStringLiteral("search"));
    bool isNumber = false;
    filter.limit = call.words.value(QStringLiteral("limit"), QStringLiteral("30")).toInt(&isNumber);
    if (!isNumber || filter.limit < 1)
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                        say(QT_TRANSLATE_NOOP("core", "--limit takes a number of deployments.")),
                                        say(QT_TRANSLATE_NOOP("core", "For example: shipctl list --limit 100")))
                                       .value());
    const QString projectName =
        call.words.first().isEmpty() ? call.words.value(QStringLiteral("project")) : call.words.first();
    if (!projectName.isEmpty()) {
        const auto project = call.deck->project(projectName);
        if (!project)
            co_return call.out.failure(project.error());
        filter.project = project->project.id;
    }
    const auto found = call.deck->deployments(filter);
    if (!found)
        co_return call.out.failure(found.error());
    QHash<QString, QString> names;
    QList<QStringList> rows;
    QJsonArray items;
    for (const store::Deployment& deployment : *found) {
        if (!names.contains(deployment.project)) {
            const auto project = call.deck->project(deployment.project);
            names.insert(deployment.project, project ? project->project.name : deployment.project);
        }
        const QString name = names.value(deployment.project);
        rows << QStringList{deployment.id,
                            isDown(*call.deck, deployment) ? shownState(deployment) + QStringLiteral(", DOWN")
                                                           : shownState(deployment),
                            name,
                            deployment.ref,
                            deployment.commit.left(7),
                            took(deployment.durationMs),
                            ago(deployment.createdAt),
                            deployment.message.left(50)};
        if (!call.out.isJson())
            continue;
        const auto detail = call.deck->detail(deployment.id);
        if (!detail)
            co_return call.out.failure(detail.error());
        items << toPublicJson(*detail);
    }
    if (rows.isEmpty() && !call.out.isJson())
        call.out.note(QCoreApplication::translate("core", "No deployments yet. Start with: shipctl deploy ."));
    call.out.items(table(rows), items);
    co_return Exit::Done;
}

} // namespace

Command listCommand()
{
    return {{QStringLiteral("list"),
             QStringLiteral("[project]"),
             QStringLiteral("deployments, newest first"),
             {{QStringLiteral("project"), QStringLiteral("PROJECT"), QStringLiteral("only of this project")},
              {QStringLiteral("env"), QStringLiteral("ENVIRONMENT"), QStringLiteral("only of this environment")},
              {QStringLiteral("state"),
               QStringLiteral(
                   "queued|building|deploying|ready|error|canceled|skipped|waiting|staged|current|superseded|removed|"
                   "rolled_back"),
               QStringLiteral("only in this state")},
              {QStringLiteral("search"), QStringLiteral("TEXT"),
               QStringLiteral("in message, branch, commit, author or id")},
              {QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most so many; default 30")}},
             0,
             1},
            &runList};
}

} // namespace shipdeck::cli
