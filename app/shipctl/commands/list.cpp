// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "build/detect/project_file.h"
#include "commands.h"
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deploy/snapshot.h"
#include "given_filter.h"

namespace shipdeck::cli {
namespace {

//! The state for people: a READY release by its role.
QString shownState(const store::Deployment& deployment)
{
    if (deployment.state != store::State::Ready)
        return store::stateName(deployment.state);
    if (deployment.role == store::ReleaseRole::None)
        return QStringLiteral("REMOVED");
    const QString role = store::roleName(deployment.role).toUpper();
    return deployment.role == store::ReleaseRole::Rolling ? QStringLiteral("%1 %2 %").arg(role).arg(deployment.weight)
                                                          : role;
}

bool isDown(const Deck& deck, const store::Deployment& deployment)
{
    if (deployment.role != store::ReleaseRole::Current)
        return false;
    const auto detail = deck.deployments().detail(deployment.id);
    return detail && detail->health && detail->health->isFailing();
}

//! For an open deployment, the time since it was requested.
QString shownTime(const store::Deployment& deployment)
{
    return took(store::isFinal(deployment.state) ? deployment.durationMs : deployment.createdAt.msecsTo(nowUtc()));
}

Result<store::DeploymentFilter> filterOf(const Arguments& arguments)
{
    store::DeploymentFilter filter;
    filter.environment = EnvironmentName(arguments.value(QStringLiteral("env")));
    filter.text = arguments.value(QStringLiteral("search"));
    SD_TRY(filter.limit, givenLimit(arguments, 30));
    SD_CHECK(addGivenFilter(filter, arguments));
    filter.state = arguments.value(QStringLiteral("state")).toLower();
    if (!arguments.has(QStringLiteral("state")) || shownStates().contains(filter.state))
        return filter;
    const QString meant = build::nearest(filter.state, shownStates());
    return fail(Error::Kind::BadInput, "usage",
                say(QT_TRANSLATE_NOOP("core", "“%1” is not a state of a deployment."), {filter.state}),
                meant.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("core", "Use one of: %1."), {shownStates().join(QStringLiteral(", "))})
                    : say(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {meant}));
}

//! For an empty list: whether the environment exists. A removed one still has its history.
Result<> checkEnvironment(const Deck& deck, const ProjectId& project, const EnvironmentName& name)
{
    if (!project.isEmpty())
        return deck.projects().checkEnvironment(project, name);
    QStringList names{QStringLiteral("production")};
    SD_TRY(const auto projects, deck.projects().all());
    for (const ProjectSummary& summary : projects)
        for (const store::Environment& environment : summary.environments)
            if (!names.contains(environment.name))
                names << environment.name;
    if (names.contains(name))
        return {};
    return fail(Error::Kind::NotFound, "environment-missing",
                say(QT_TRANSLATE_NOOP("core", "No project has an environment “%1”."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Available: %1."), {names.join(QStringLiteral(", "))}));
}

QStringList headings()
{
    QStringList texts;
    for (const char* text :
         {QT_TRANSLATE_NOOP("core", "Id"), QT_TRANSLATE_NOOP("core", "State"), QT_TRANSLATE_NOOP("core", "Project"),
          QT_TRANSLATE_NOOP("core", "Environment"), QT_TRANSLATE_NOOP("core", "Branch"),
          QT_TRANSLATE_NOOP("core", "Commit"), QT_TRANSLATE_NOOP("core", "Took"), QT_TRANSLATE_NOOP("core", "Age"),
          QT_TRANSLATE_NOOP("core", "Deployed by"), QT_TRANSLATE_NOOP("core", "Message")})
        texts << QCoreApplication::translate("core", text);
    return texts;
}

//! One long branch must not move the columns of all rows.
QString shortened(const QString& ref)
{
    constexpr qsizetype most = 30;
    return ref.size() <= most ? ref : ref.left(most - 1) + u'…';
}

bool hasAny(const Deck& deck, const ProjectId& project)
{
    store::DeploymentFilter all;
    all.project = project;
    all.limit = 1;
    const auto found = deck.deployments().list(all);
    return found && !found->isEmpty();
}

Task<Exit> runList(Call call)
{
    const auto asked = filterOf(call.arguments);
    if (!asked)
        co_return call.out.failure(asked.error());
    store::DeploymentFilter filter = *asked;
    const ProjectId projectName(call.arguments.positional().isEmpty() ? call.arguments.value(QStringLiteral("project"))
                                                                      : call.arguments.first());
    co_await seeOthers(&call, projectName);
    if (!call.arguments.positional().isEmpty() || call.arguments.has(QStringLiteral("project"))) {
        const auto project = call.deck->projects().get(projectName);
        if (!project)
            co_return call.out.failure(project.error());
        filter.project = project->project.id;
    }
    ++filter.limit; // one more shows whether there are more
    auto found = call.deck->deployments().list(filter);
    if (!found)
        co_return call.out.failure(found.error());
    const bool hasMore = found->size() == filter.limit;
    if (hasMore)
        found->removeLast();
    if (found->isEmpty() && call.arguments.has(QStringLiteral("env"))) {
        const auto known = checkEnvironment(*call.deck, projectName, filter.environment);
        if (!known)
            co_return call.out.failure(known.error());
    }
    QHash<QString, QString> names;
    QList<QStringList> rows;
    if (!found->isEmpty())
        rows << headings();
    QJsonArray items;
    for (const store::Deployment& deployment : *found) {
        if (!names.contains(deployment.project)) {
            const auto project = call.deck->projects().get(deployment.project);
            names.insert(deployment.project, project ? project->project.name : deployment.project);
        }
        const QString name = names.value(deployment.project);
        rows << QStringList{deployment.id,
                            isDown(*call.deck, deployment) ? shownState(deployment) + QStringLiteral(", DOWN")
                                                           : shownState(deployment),
                            name,
                            deployment.environment,
                            deployment.ref == deployment.commit ? QString() : shortened(deployment.ref),
                            deployment.commit.left(7)
                                + (deployment.snapshot[deploy::modifiedInSnapshot].toBool() ? QStringLiteral("+")
                                                                                            : QString()),
                            shownTime(deployment),
                            ago(deployment.createdAt),
                            deployment.deployedBy,
                            deployment.message.left(50)};
        if (!call.out.isJson())
            continue;
        const auto detail = call.deck->deployments().detail(deployment.id);
        if (!detail)
            co_return call.out.failure(detail.error());
        items << toPublicJson(*detail);
    }
    if (rows.isEmpty() && !call.out.isJson())
        call.out.note(hasAny(*call.deck, filter.project)
                          ? QCoreApplication::translate("core", "No matching deployments.")
                          : QCoreApplication::translate("core", "No deployments yet. Start with: shipctl deploy ."));
    call.out.items(table(rows), items);
    if (hasMore)
        call.out.note(
            QCoreApplication::translate("core", "There are more; --limit %1 shows them.").arg((filter.limit - 1) * 10));
    co_return Exit::Done;
}

} // namespace

const QStringList& shownStates()
{
    static const QStringList states = [] {
        QStringList all;
        using State = store::State;
        for (const State state :
             {State::Waiting, State::Queued, State::Building, State::Deploying, State::Ready, State::Error,
              State::Canceled, State::Skipped, State::RollingBack, State::RolledBack, State::Abandoned})
            all << store::stateName(state).toLower();
        for (const store::ReleaseRole role : {store::ReleaseRole::Staged, store::ReleaseRole::Rolling,
                                              store::ReleaseRole::Current, store::ReleaseRole::Superseded})
            all << store::roleName(role);
        return all << QStringLiteral("removed");
    }();
    return states;
}

Command listCommand()
{
    return {{QStringLiteral("list"), QStringLiteral("[project]"), QStringLiteral("list recent deployments"),
             filterOptions()
                 + QList<Usage::Option>{{QStringLiteral("project"), QStringLiteral("PROJECT"),
                                         QStringLiteral("only this project")},
                                        {QStringLiteral("env"), QStringLiteral("ENVIRONMENT"),
                                         QStringLiteral("only this environment")},
                                        {QStringLiteral("state"), QStringLiteral("STATE"),
                                         QStringLiteral("only this state: building, error, current, …")},
                                        {QStringLiteral("search"), QStringLiteral("TEXT"),
                                         QStringLiteral("in message, branch, commit, author, deployer or id")},
                                        {QStringLiteral("limit"), QStringLiteral("N"),
                                         QStringLiteral("maximum number; default: 30")}},
             0, 1},
            &runList};
}

} // namespace shipdeck::cli
