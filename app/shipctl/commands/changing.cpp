// SPDX-License-Identifier: MIT
// Commands that enqueue one operation on a deployment or a project and follow it.
#include "asked.h"
#include "commands.h"
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "deck/releases.h"
#include "deploy/data_folders.h"
#include "deploy/operations.h"
#include "deploy/reporting/cleanups.h"
#include "deploy/aws/removal_end.h"
#include "follow.h"
#include "named.h"
#include "plan_text.h"

#include <QJsonArray>

namespace shipdeck::cli {
namespace {

Task<Exit> followMade(Call call, store::Deployment deployment)
{
    const DeploymentId id = deployment.id;
    const Detach detach = call.arguments.has(QStringLiteral("detach")) ? Detach::Yes : Detach::No;
    const Cancel cancel = call.cancel;
    co_return co_await followDeployment(call.deck, &call.out, id, detach, cancel);
}

//! Finds the named deployment, calls `ask(deck, id, words)` and follows the deployment that it returns.
template <typename Ask> Task<Exit> askAndFollow(Call call, Prefer prefer, Ask ask)
{
    Deck* const deck = call.deck;
    const auto named = deploymentNamed(*deck, call.arguments.first(), prefer);
    if (!named)
        co_return call.out.failure(named.error());
    const DeploymentId id = *named;
    const Arguments arguments = call.arguments;
    const auto made = co_await ask(deck, id, arguments);
    if (!made)
        co_return call.out.failure(made.error());
    const auto record = *made;
    co_return co_await followMade(call, record);
}

Task<Exit> runCancel(Call call)
{
    Deck* const deck = call.deck;
    const auto named = deploymentNamed(*deck, call.arguments.first(), Prefer::Open);
    if (!named)
        co_return call.out.failure(named.error());
    const DeploymentId wanted = *named;
    if (const auto asked = co_await deck->deployments().cancel(wanted); !asked)
        co_return call.out.failure(asked.error());
    const auto detail = deck->deployments().detail(wanted);
    if (!detail || !detail->operation)
        co_return Exit::Failed;
    const OperationId operation = detail->operation->id;
    const Cancel none;
    const auto ended = co_await deck->operations().ended(operation, none);
    if (!ended)
        co_return call.out.failure(ended.error());
    const auto after = deck->deployments().detail(wanted);
    if (!after)
        co_return call.out.failure(after.error());
    call.out.result(QStringLiteral("%1 %2").arg(after->deployment.id, store::stateName(after->deployment.state)),
                    toPublicJson(*after));
    if (ended->state == store::Operation::State::Canceled)
        co_return Exit::Done;
    if (ended->state == store::Operation::State::Waiting && after->deployment.error) {
        call.out.note(after->deployment.error->render());
        call.out.note(QCoreApplication::translate("core", "Its changes are rolled back once that is done."));
        co_return exitFor(after->deployment.error->kind);
    }
    call.out.note(QCoreApplication::translate("core", "The deployment ended before it could be canceled."));
    co_return Exit::Failed;
}

Task<Exit> runRetry(Call call)
{
    return askAndFollow(call, Prefer::Newest,
                        [](Deck* deck, DeploymentId id, const Arguments&) { return deck->deployments().retry(id); });
}

Task<Exit> runRedeploy(Call call)
{
    return askAndFollow(call, Prefer::Current, [](Deck* deck, DeploymentId id, const Arguments& arguments) {
        return deck->deployments().redeploy(id, arguments.has(QStringLiteral("no-cache")));
    });
}

Task<Exit> runRollback(Call call)
{
    const Cancel cancel = call.cancel;
    const ProjectId project(call.arguments.first());
    const DeploymentId to(call.arguments.value(QStringLiteral("to")));
    const EnvironmentName environment(call.arguments.value(QStringLiteral("env"), QStringLiteral("production")));
    const auto found = call.deck->projects().get(project);
    if (!found)
        co_return call.out.failure(found.error());
    if (const auto known = call.deck->projects().checkEnvironment(project, environment); !known)
        co_return call.out.failure(known.error());
    store::Deployment current;
    for (const store::Environment& one : found->environments)
        if (one.name == environment && !one.current.isEmpty())
            current = call.deck->deployments().get(one.current).value_or(store::Deployment());
    QList<Text> stays = deploy::targetOf(found->project).leftByRollback(current);
    const std::function<void()> sayWhatStays = [&call, &stays] {
        for (const Text& line : std::exchange(stays, {})) // once, however often it is retried
            call.out.note(line.render());
    };
    for (auto look = ReleaseService::Refresh::IfNeeded;; look = ReleaseService::Refresh::Always) {
        const auto asked = co_await call.deck->releases().rollback(project, environment, to, look, sayWhatStays);
        if (!asked)
            co_return call.out.failure(asked.error());
        const OperationId id = asked->id;
        const auto followed = co_await follow(call.deck, &call.out, id, cancel);
        if (!followed)
            co_return call.out.failure(followed.error());
        // Another computer may have changed the previous release, so the account is asked.
        if (deploy::wasOutdated(followed->operation)) {
            call.out.note(followed->operation.error->what.render());
            continue;
        }
        const DeploymentId deployment = asked->deployment;
        co_return concluded(*call.deck, call.out, *followed, deployment);
    }
}

Task<Exit> runUnpin(Call call)
{
    const ProjectId project(call.arguments.first());
    const EnvironmentName environment(call.arguments.value(QStringLiteral("env"), QStringLiteral("production")));
    const auto summary = call.deck->projects().get(project);
    const bool wasPinned = summary
        && std::any_of(summary->environments.begin(), summary->environments.end(),
                       [&](const auto& one) { return one.name == environment && one.pinned; });
    if (const auto done = co_await call.deck->releases().unpin(project, environment); !done)
        co_return call.out.failure(done.error());
    const QString arguments = wasPinned
        ? QCoreApplication::translate("core", "%1 is unpinned: the next deployment goes live.")
        : QCoreApplication::translate("core", "%1 was not pinned: the next deployment goes live anyway.");
    call.out.result(arguments.arg(project),
                    {{QStringLiteral("project"), project},
                     {QStringLiteral("environment"), environment},
                     {QStringLiteral("pinned"), false}});
    co_return Exit::Done;
}

Exit showRemoval(const Call& call, const ProjectId& project, const EnvironmentName& environment)
{
    const auto steps = call.deck->projects().planRemoval(project, environment);
    if (!steps)
        return call.out.failure(steps.error());
    QJsonArray list;
    for (const deploy::PlannedStep& step : *steps)
        list << step.toPublicJson();
    const QString end = QCoreApplication::translate("core", "This cannot be undone.");
    call.out.result(stepsText(*steps) + end,
                    {{QStringLiteral("project"), project},
                     {QStringLiteral("canBeUndone"), false},
                     {QStringLiteral("environment"), environment.isEmpty() ? QJsonValue() : QJsonValue(environment)},
                     {QStringLiteral("steps"), list}});
    return Exit::Done;
}

Task<Exit> runRemove(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const auto found = deck->projects().get(call.arguments.first());
    if (!found)
        co_return out->failure(found.error());
    const ProjectId project(found->project.name);
    const EnvironmentName environment(call.arguments.value(QStringLiteral("env")));
    if (!environment.isEmpty())
        if (const auto known = deck->projects().checkEnvironment(project, environment); !known)
            co_return out->failure(known.error());
    if (call.arguments.has(QStringLiteral("plan")))
        co_return showRemoval(call, project, environment);
    if (!call.arguments.has(QStringLiteral("yes"))) {
        if (!canAsk(*out))
            co_return out->failure(
                fail(Error::Kind::BadInput, "confirmation-needed",
                     say(QT_TRANSLATE_NOOP("core", "%1 was not removed: confirmation is not possible here."),
                         {project}),
                     say(QT_TRANSLATE_NOOP("core", "To confirm: shipctl remove %1 --yes"), {project}))
                    .value());
        const QString question = environment.isEmpty()
            ? QCoreApplication::translate("core", "Remove %1 with its releases, logs and variables? The source stays.")
                  .arg(project)
            : QCoreApplication::translate("core", "Remove %1 of %2 with its releases? Its deployments stay as history.")
                  .arg(environment, project);
        for (const deploy::DataFolder& folder : deploy::dataFolders(deck->paths(), found->project.id, environment))
            out->note(
                QCoreApplication::translate("core", "It also deletes the %1.").arg(deploy::inWords(folder).render()));
        if (!isConfirmed(*out, question)) {
            out->note(QCoreApplication::translate("core", "Nothing was removed."));
            co_return Exit::Canceled;
        }
    }
    const auto asked = co_await deck->projects().remove(project, environment);
    if (!asked)
        co_return out->failure(asked.error());
    const OperationId id = asked->id;
    const Cancel cancel = call.cancel;
    if (const auto ended = co_await followToEnd(deck, out, id, cancel))
        co_return *ended;
    if (!environment.isEmpty()) {
        out->result(QCoreApplication::translate("core", "%1 of %2 was removed.").arg(environment, project),
                    {{QStringLiteral("project"), project},
                     {QStringLiteral("environment"), environment},
                     {QStringLiteral("removed"), true}});
        co_return Exit::Done;
    }
    const auto left = deck->projects().leftAtGitHub(found->project.id).value_or(QList<store::GitHubCleanup>());
    const auto ended = deck->operations().get(id);
    const deploy::RemovalEnd end = ended ? deploy::RemovalEnd::of(*ended) : deploy::RemovalEnd();
    QStringList lines;
    for (const Text& line : end.wordsOf(project))
        lines << line.render();
    if (lines.isEmpty() && left.isEmpty() && deploy::targetOf(found->project).isInRepository())
        lines << QCoreApplication::translate("core", "%1 was removed, here and on GitHub.").arg(project);
    else if (lines.isEmpty())
        lines << QCoreApplication::translate("core", "%1 was removed completely from this computer.").arg(project);
    for (const Text& line : deploy::stillShown(left))
        lines << line.render();
    QJsonArray names;
    QJsonValue because;
    for (const store::GitHubCleanup& cleanup : left) {
        names << deploy::nameOf(cleanup);
        if (cleanup.error && because.isNull())
            because = cleanup.error->toPublicJson();
    }
    QJsonObject document{{QStringLiteral("project"), project},
                         {QStringLiteral("removed"), true},
                         {QStringLiteral("proof"), end.account.isEmpty() ? QJsonValue() : end.proofToPublicJson()},
                         {QStringLiteral("leftAtGitHub"), names},
                         {QStringLiteral("leftBecause"), because}};
    end.addWhatStaysTo(document);
    out->result(lines.join(u'\n'), document);
    co_return Exit::Done;
}

const Usage::Option detachOption{QStringLiteral("detach"), {}, QStringLiteral("queue it and return at once")};
const Usage::Option environmentOption{QStringLiteral("env"), QStringLiteral("ENVIRONMENT"),
                                      QStringLiteral("environment; default: production")};
const QString oneDeployment = QStringLiteral("<deployment | project>");
const QString oneProject = QStringLiteral("<project>");

} // namespace

Command cancelCommand()
{
    return {
        {QStringLiteral("cancel"), oneDeployment, QStringLiteral("cancel a deployment, wait until it stops"), {}, 1, 1},
        &runCancel};
}

Command retryCommand()
{
    return {{QStringLiteral("retry"), oneDeployment, QStringLiteral("retry a failed deployment"), {detachOption}, 1, 1},
            &runRetry};
}

Command redeployCommand()
{
    return {{QStringLiteral("redeploy"),
             oneDeployment,
             QStringLiteral("deploy the same source with current variables"),
             {detachOption,
              {QStringLiteral("no-cache"), {}, QStringLiteral("rebuild without earlier artifacts and caches")}},
             1,
             1},
            &runRedeploy};
}

Command rollbackCommand()
{
    return {{QStringLiteral("rollback"),
             oneProject,
             QStringLiteral("roll back to an earlier release and pin it; data folders and databases are not restored"),
             {{QStringLiteral("to"), QStringLiteral("DEPLOYMENT"),
               QStringLiteral("deployment; default: the previous one")},
              environmentOption},
             1,
             1},
            &runRollback};
}

Command unpinCommand()
{
    return {{QStringLiteral("unpin"),
             oneProject,
             QStringLiteral("let new deployments go live again after a rollback"),
             {environmentOption},
             1,
             1},
            &runUnpin};
}

Command removeCommand()
{
    return {{QStringLiteral("remove"),
             oneProject,
             QStringLiteral("remove a project and its resources"),
             {{QStringLiteral("env"), QStringLiteral("ENVIRONMENT"), QStringLiteral("only this environment")},
              {QStringLiteral("plan"), {}, QStringLiteral("show steps without running them")},
              {QStringLiteral("yes"), {}, QStringLiteral("do not ask")}},
             1,
             1},
            &runRemove};
}

} // namespace shipdeck::cli
