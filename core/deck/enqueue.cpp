// SPDX-License-Identifier: MIT
// What the Deck puts into the store for the agent to do with deployments that are there.
#include "agent/agent_lock.h"
#include "base/command.h"
#include "base/ids.h"
#include "deck/data_folders.h"
#include "deck/writer.h"
#include "deploy/enqueue.h"
#include "deploy/operations.h"
#include "deploy/previews.h"
#include "deploy/target.h"
#include "deploy/target_change.h"
#include "github/project_settings.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QPointer>

namespace shipdeck {

Task<Result<store::Operation>> Deck::enqueue(store::Operation operation)
{
    operation.id = newId();
    operation.createdAt = nowUtc();
    store::Deployment deployment;
    if (!operation.deployment.isEmpty()) {
        CO_TRY(deployment, store::deployment(m_store->database(), operation.deployment));
    }
    CO_TRY(const store::Project project, store::project(m_store->database(), operation.project));
    CO_CHECK(checkAgentFor(project));
    std::function<Result<>(store::Database&)> work = [operation, project, deployment](store::Database& db) -> Result<> {
        SD_CHECK(deploy::insertWithPlan(db, operation, project, deployment));
        SD_CHECK(keepAwsEnvironmentOf(db, project));
        if (operation.kind == QStringLiteral("rollback"))
            return store::setRollingBack(db, operation.project, operation.environment);
        if (operation.kind != QStringLiteral("remove"))
            return {};
        return deploy::stopOthers(db, operation);
    };
    CO_CHECK(co_await write(std::move(work)));
    CO_CHECK(agent::ensureAgent(paths()));
    co_return operation;
}

Task<Result<store::Deployment>> Deck::redeploy(QString id, bool noCache)
{
    CO_TRY(const store::Deployment earlier, store::deployment(m_store->database(), id));
    CO_TRY(const store::Project project, store::project(m_store->database(), earlier.project));
    build::SourceSpec source = deploy::Snapshot::of(earlier).source;
    if (source.kind == build::SourceSpec::Kind::Git && !earlier.commit.isEmpty())
        source.ref = earlier.commit;
    CO_TRY(QJsonObject params, deploy::paramsAfter(m_store->database(), earlier.id));
    params.insert(QStringLiteral("force"), true);
    params.insert(QStringLiteral("noCache"), noCache);
    params.insert(QStringLiteral("from"), earlier.id);
    deploy::ProjectSpec spec;
    spec.project = project;
    const QString environment = earlier.environment;
    const QString cause = QStringLiteral("redeploy of %1").arg(earlier.id);
    co_return co_await enqueueDeploy(spec, environment, source, params, cause);
}

Task<Result<store::Deployment>> Deck::retry(QString id)
{
    CO_TRY(const store::Deployment earlier, store::deployment(m_store->database(), id));
    if (!store::isFinal(earlier.state) || earlier.state == store::State::Ready)
        co_return fail(Error::Kind::Conflict, "nothing-to-retry",
                       say(QT_TRANSLATE_NOOP("core", "%1 is %2; there is nothing to retry."),
                           {earlier.id, store::stateName(earlier.state)}),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl redeploy %1` deploys it again."), {earlier.id}));
    CO_TRY(const store::Project project, store::project(m_store->database(), earlier.project));
    const build::SourceSpec source = deploy::Snapshot::of(earlier).source;
    CO_TRY(QJsonObject params, deploy::paramsAfter(m_store->database(), earlier.id));
    params.insert(QStringLiteral("force"), true);
    CO_TRY(const auto making, store::makingOf(m_store->database(), earlier.id));
    if (const int weight = making ? deploy::canaryWeightOf(*making) : 0; weight > 0)
        params.insert(QStringLiteral("canary"), weight);
    deploy::ProjectSpec spec;
    spec.project = project;
    const QString environment = earlier.environment;
    const QString cause = QStringLiteral("retry of %1").arg(earlier.id);
    co_return co_await enqueueDeploy(spec, environment, source, params, cause);
}

namespace {

//! By what this computer knows. `to` empty: the one that was Current before; never one that was rolled back from, nor a
//! staged one. `why`: it may know too little.
Result<QString> targetOfRollback(store::Database& db, const store::Project& project, const QString& environment,
                                 const QString& to, const Text& why)
{
    SD_TRY(const auto choices, store::rollbackChoices(db, project.id, environment));
    if (to.isEmpty()) {
        SD_TRY(const QString before, store::lastShown(db, project.id, environment));
        if (!before.isEmpty())
            return before;
        return fail(Error::Kind::NotFound, "no-earlier-release",
                    say(QT_TRANSLATE_NOOP("core", "%1 has no previous release to roll back to."), {project.name}),
                    choices.isEmpty()
                        ? say(QT_TRANSLATE_NOOP("core",
                                                "Deploy another version: shipctl deploy --project %1. To see the "
                                                "history: shipctl list --project %1"),
                              {shellQuoted(project.name)})
                        : say(QT_TRANSLATE_NOOP("core", "Specify the release: shipctl rollback %1 --to %2"),
                              {shellQuoted(project.name), choices.first().id}),
                    why);
    }
    SD_TRY(const store::Deployment target, store::deployment(db, to));
    const bool possible =
        std::any_of(choices.begin(), choices.end(), [&](const auto& choice) { return choice.id == target.id; });
    if (target.role == store::ReleaseRole::Current)
        return fail(Error::Kind::Conflict, "already-current",
                    say(QT_TRANSLATE_NOOP("core", "%1 is already live."), {target.id}),
                    say(QT_TRANSLATE_NOOP("core", "`shipctl list` shows the others.")));
    if (target.project != project.id || target.environment != environment)
        return fail(Error::Kind::BadInput, "rollback-impossible",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not a deployment of %2 in %3."),
                        {target.id, project.name, environment}),
                    say(QT_TRANSLATE_NOOP("core", "`shipctl list --project %1` shows its deployments."),
                        {project.name}));
    const bool wasReady = target.state == store::State::Ready || target.state == store::State::RolledBack;
    if (!possible)
        return fail(Error::Kind::Conflict, "rollback-impossible",
                    wasReady
                        ? say(QT_TRANSLATE_NOOP("core", "%1 cannot go live again: its files were pruned."), {target.id})
                        : say(QT_TRANSLATE_NOOP("core", "%1 cannot go live: it was never ready."), {target.id}),
                    say(QT_TRANSLATE_NOOP("core", "Rebuild it: shipctl redeploy %1"), {target.id}));
    return target.id;
}

} // namespace

Task<Result<store::Operation>> Deck::rollback(QString projectName, QString to, QString environment, Refresh look,
                                              std::function<void()> beforehand)
{
    store::Database& db = m_store->database();
    CO_TRY(const store::Project project, store::project(db, projectName));
    CO_CHECK(store::checkEnvironment(db, project, environment));
    auto target = targetOfRollback(db, project, environment, to, {});
    const bool looks = look == Refresh::Always || !target; // another computer may have made it
    if (looks) {
        const QPointer<Deck> alive(this);
        const Cancel never;
        const QList<Text> remarks = co_await seeOthers(project.id, never);
        if (!alive)
            co_return canceled();
        target = targetOfRollback(db, project, environment, to, remarks.value(0));
    }
    if (!target)
        co_return tl::unexpected(target.error());
    if (beforehand)
        beforehand();
    store::Operation operation;
    operation.kind = QStringLiteral("rollback");
    operation.project = project.id;
    operation.environment = environment;
    operation.deployment = *target;
    if (to.isEmpty() && !looks)
        deploy::setStepBack(operation);
    co_return co_await enqueue(operation);
}

Task<Result<store::Operation>> Deck::promote(QString id)
{
    CO_TRY(const store::Deployment target, store::deployment(m_store->database(), id));
    if (target.state == store::State::Ready && target.artifact.isEmpty())
        co_return fail(Error::Kind::Conflict, "promote-impossible",
                       say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted: its files were pruned."), {target.id}),
                       say(QT_TRANSLATE_NOOP("core", "Rebuild it: shipctl redeploy %1"), {target.id}));
    if (target.state == store::State::RolledBack) {
        CO_TRY(const store::Project project, store::project(m_store->database(), target.project));
        co_return fail(Error::Kind::Conflict, "promote-impossible",
                       say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted: it was rolled back."), {target.id}),
                       say(QT_TRANSLATE_NOOP("core", "Switch to it anyway: shipctl rollback %1 --to %2"),
                           {shellQuoted(project.name), target.id}));
    }
    if (target.state != store::State::Ready || target.role == store::ReleaseRole::Current)
        co_return fail(
            Error::Kind::Conflict, "promote-impossible",
            say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted: it is %2."),
                {target.id,
                 target.role == store::ReleaseRole::Current ? QStringLiteral("CURRENT")
                                                            : store::stateName(target.state)}),
            say(QT_TRANSLATE_NOOP("core", "Only a staged release or a previous one that is ready can be promoted.")));
    store::Operation operation;
    operation.kind = QStringLiteral("promote");
    operation.project = target.project;
    operation.environment = target.environment;
    operation.deployment = target.id;
    co_return co_await enqueue(operation);
}

Task<Result<store::Operation>> Deck::canary(QString id, int weight)
{
    store::Database& db = m_store->database();
    CO_TRY(const store::Deployment named, store::deployment(db, id));
    CO_TRY(const store::Project project, store::project(db, named.project));
    const QPointer<Deck> alive(this);
    const Cancel never;
    (void)co_await seeOthers(project.id, never);
    if (!alive)
        co_return canceled();
    CO_TRY(const store::Deployment target, store::deployment(db, id));
    CO_CHECK(deploy::checkCanary(db, project, target.environment, weight));
    if (target.state != store::State::Ready || target.role == store::ReleaseRole::Current
        || target.artifact.isEmpty()) {
        const bool isPruned = target.state == store::State::Ready && target.artifact.isEmpty();
        const QString state =
            target.role == store::ReleaseRole::Current ? QStringLiteral("CURRENT") : store::stateName(target.state);
        co_return fail(Error::Kind::Conflict, "canary-impossible",
                       isPruned
                           ? say(QT_TRANSLATE_NOOP("core", "%1 cannot be a canary: its files were pruned."),
                                 {target.id})
                           : say(QT_TRANSLATE_NOOP("core", "%1 cannot be a canary: it is %2."), {target.id, state}),
                       say(QT_TRANSLATE_NOOP("core", "Deploy one: shipctl deploy --project %1 --canary %2"),
                           {shellQuoted(project.name), QString::number(weight)}));
    }
    store::Operation operation;
    operation.kind = QStringLiteral("canary");
    operation.project = target.project;
    operation.environment = target.environment;
    operation.deployment = target.id;
    operation.params.insert(QStringLiteral("canary"), weight);
    co_return co_await enqueue(operation);
}

Task<Result<store::Operation>> Deck::endCanary(QString projectName, QString environment)
{
    store::Database& db = m_store->database();
    CO_TRY(const store::Project project, store::project(db, projectName));
    CO_CHECK(store::checkEnvironment(db, project, environment));
    CO_CHECK(deploy::targetOf(project).rolloutsFor(project));
    const QPointer<Deck> alive(this);
    const Cancel never;
    (void)co_await seeOthers(project.id, never); // what cannot be seen, the operation meets itself
    if (!alive)
        co_return canceled();
    CO_TRY(const auto rolling, store::rolling(db, project.id, environment));
    store::Operation operation;
    operation.kind = QStringLiteral("canary");
    operation.project = project.id;
    operation.environment = environment;
    operation.deployment = rolling ? rolling->id : QString(); // another computer may have made it
    co_return co_await enqueue(operation);
}

Result<std::optional<store::Deployment>> Deck::rolling(const QString& projectName, const QString& environment) const
{
    SD_TRY(const store::Project project, store::project(m_store->database(), projectName));
    return store::rolling(m_store->database(), project.id, environment);
}

Task<Result<store::Operation>> Deck::remove(QString projectName, QString environment)
{
    CO_TRY(const store::Project project, store::project(m_store->database(), projectName));
    if (!environment.isEmpty()) {
        CO_CHECK(store::checkEnvironment(m_store->database(), project, environment));
        CO_CHECK(checkAgentFor(project));
        store::Operation asked;
        std::function<Result<>(store::Database&)> work = [project, environment,
                                                          &asked](store::Database& db) -> Result<> {
            SD_TRY(asked, deploy::enqueueRemoval(db, project, environment));
            return keepAwsEnvironmentOf(db, project);
        };
        CO_CHECK(co_await write(std::move(work)));
        CO_CHECK(agent::ensureAgent(paths()));
        co_return asked;
    }
    store::Operation operation;
    operation.kind = QStringLiteral("remove");
    operation.project = project.id;
    operation.environment = QStringLiteral("production");
    co_return co_await enqueue(operation);
}

Result<QList<deploy::PlannedStep>> Deck::planRemoval(const QString& projectName, const QString& environment) const
{
    SD_TRY(const store::Project project, store::project(m_store->database(), projectName));
    store::Operation operation;
    operation.kind = environment.isEmpty() ? QStringLiteral("remove") : QStringLiteral("remove-environment");
    operation.project = project.id;
    operation.environment = environment.isEmpty() ? QStringLiteral("production") : environment;
    if (!environment.isEmpty()) {
        SD_CHECK(store::checkEnvironment(m_store->database(), project, environment));
    }
    QList<deploy::PlannedStep> steps = deploy::planOf(deploy::stepsFor(operation, project, {}));
    addDataFolders(steps, paths(), project.id, environment);
    return deploy::targetOf(project).withNames(m_store->database(), project, steps);
}

Result<QList<store::GitHubCleanup>> Deck::leftAtGitHub(const QString& project) const
{
    return store::openGitHubCleanups(m_store->database(), project);
}

Task<Result<>> Deck::unpin(QString projectName, QString environment)
{
    CO_TRY(const store::Project project, store::project(m_store->database(), projectName));
    CO_CHECK(store::checkEnvironment(m_store->database(), project, environment));
    const QString id = project.id;
    const QPointer<Deck> alive(this);
    CO_CHECK(co_await liftInAws(project, environment));
    if (!alive)
        co_return canceled();
    std::function<Result<>(store::Database&)> work = [id, environment](store::Database& db) {
        return store::setPinned(db, id, environment, false);
    };
    co_return co_await write(std::move(work));
}

Task<Result<>> Deck::cancel(QString id)
{
    CO_TRY(const store::Deployment deployment, store::deployment(m_store->database(), id));
    CO_TRY(const auto operation, store::operationOf(m_store->database(), deployment.id));
    using State = store::Operation::State;
    if (!operation
        || (operation->state != State::Queued && operation->state != State::Running
            && operation->state != State::Waiting))
        co_return fail(Error::Kind::Conflict, "nothing-to-cancel",
                       say(QT_TRANSLATE_NOOP("core", "%1 is %2; there is nothing to cancel."),
                           {deployment.id, store::stateName(deployment.state)}),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl rollback` rolls back to a previous release.")));
    const QString operationId = operation->id;
    std::function<Result<>(store::Database&)> work = [operationId](store::Database& db) {
        return store::requestCancel(db, operationId);
    };
    CO_CHECK(co_await write(std::move(work)));
    co_return agent::ensureAgent(paths());
}

Task<Result<>> Deck::setProjectSettings(QString projectName, QJsonObject settings)
{
    CO_TRY(store::Project found, store::project(m_store->database(), projectName));
    if (settings.contains(QStringLiteral("target"))) {
        const QString target = settings.take(QStringLiteral("target")).toString();
        CO_TRY(found, deploy::retargeted(m_store->database(), found, target));
        CO_CHECK(deploy::targetOf(found).accepts(found, QStringLiteral("production")));
    }
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (it->isNull())
            found.settings.remove(it.key());
        else
            found.settings.insert(it.key(), it.value());
    }
    found.settings.insert(QStringLiteral("kept"), true); // whoever sets it up wants to see it
    if (github::pushRulesOf(found.settings).previews)
        CO_CHECK(deploy::targetOf(found).accepts(found, deploy::previewOf(1)));
    std::function<Result<>(store::Database&)> work = [found](store::Database& db) {
        return store::updateProject(db, found);
    };
    co_return co_await write(std::move(work));
}

} // namespace shipdeck
