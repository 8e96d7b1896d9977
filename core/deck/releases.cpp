// SPDX-License-Identifier: MIT
#include "deck/releases.h"

#include "base/command.h"
#include "base/user_name.h"
#include "deck/imports.h"
#include "deck/state.h"
#include "deploy/approval.h"
#include "deploy/enqueue.h"
#include "deploy/operations.h"
#include "deploy/target.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck {
namespace {

bool neverWasLive(const store::Deployment& release)
{
    return release.role == store::ReleaseRole::Staged || release.role == store::ReleaseRole::Rolling;
}

//! If not, as after the account was emptied, it is not known which release was: a rollback may make any of them live.
Result<bool> hasLive(store::Database& db, const ProjectId& project, const EnvironmentName& environment)
{
    SD_TRY(const auto known, store::knownEnvironment(db, project, environment));
    return known && !known->current.isEmpty();
}

Result<QList<store::Deployment>> choicesIn(store::Database& db, const ProjectId& project,
                                           const EnvironmentName& environment)
{
    SD_TRY(auto choices, store::rollbackChoices(db, project, environment));
    SD_TRY(const bool isLive, hasLive(db, project, environment));
    if (isLive)
        choices.removeIf(neverWasLive);
    return choices;
}

//! By what this computer knows. `to` empty: the one that was Current before; never one that was rolled back from, nor a
//! staged one. `why`: it may know too little.
Result<DeploymentId> targetOfRollback(store::Database& db, const store::Project& project,
                                      const EnvironmentName& environment, const DeploymentId& to, const Text& why)
{
    SD_TRY(const auto choices, choicesIn(db, project.id, environment));
    if (to.isEmpty()) {
        SD_TRY(const DeploymentId before, store::lastShown(db, project.id, environment));
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
    SD_TRY(const bool isLive, hasLive(db, project.id, environment));
    if (isLive && neverWasLive(target))
        return fail(Error::Kind::Conflict, "rollback-impossible",
                    say(QT_TRANSLATE_NOOP("core", "%1 was never live, so there is nothing to roll back to."),
                        {target.id}),
                    say(QT_TRANSLATE_NOOP("core", "Promote it: shipctl promote %1"), {target.id}));
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

Result<QList<store::Deployment>> ReleaseService::rollbackChoices(const ProjectId& projectName,
                                                                 const EnvironmentName& environment) const
{
    SD_TRY(const auto found, store::project(m_state.database(), projectName));
    return choicesIn(m_state.database(), found.id, environment);
}

Result<std::optional<store::Deployment>> ReleaseService::rolling(const ProjectId& projectName,
                                                                 const EnvironmentName& environment) const
{
    SD_TRY(const store::Project project, store::project(m_state.database(), projectName));
    return store::rolling(m_state.database(), project.id, environment);
}

Result<std::optional<store::CanaryRecord>> ReleaseService::canaryRecord(const DeploymentId& deployment) const
{
    return store::canaryRecord(m_state.database(), deployment);
}

Result<std::optional<store::CanaryRecord>> ReleaseService::endedCanary(const ProjectId& projectName,
                                                                       const EnvironmentName& environment) const
{
    SD_TRY(const store::Project project, store::project(m_state.database(), projectName));
    return store::endedCanary(m_state.database(), project.id, environment);
}

Result<QStringList> ReleaseService::stoppedCanaries() const
{
    return store::stoppedCanaries(m_state.database());
}

Result<std::optional<store::Deployment>> ReleaseService::waitingForApproval(const store::Project& project) const
{
    return deploy::waitingForApproval(m_state.database(), project);
}

Task<Result<store::Operation>> ReleaseService::rollback(ProjectId projectName, EnvironmentName environment,
                                                        DeploymentId to, Refresh look, std::function<void()> beforehand)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(const store::Project project, store::project(db, projectName));
    CO_CHECK(store::checkEnvironment(db, project, environment));
    auto target = targetOfRollback(db, project, environment, to, {});
    const bool looks = look == Refresh::Always || !target; // another computer may have made it
    if (looks) {
        const Cancel never;
        const QList<Text> remarks = co_await m_state.imports->seeOthers(project.id, never);
        target = targetOfRollback(db, project, environment, to, remarks.value(0));
    }
    if (!target)
        co_return tl::unexpected(target.error());
    if (beforehand)
        beforehand();
    store::Operation operation;
    operation.kind = store::Operation::Kind::Rollback;
    operation.project = project.id;
    operation.environment = environment;
    operation.deployment = *target;
    if (to.isEmpty() && !looks)
        deploy::setStepBack(operation);
    co_return co_await m_state.enqueue(operation);
}

Result<> ReleaseService::checkPromotable(const store::Deployment& target) const
{
    if (target.state == store::State::Ready && target.artifact.isEmpty())
        return fail(Error::Kind::Conflict, "promote-impossible",
                    say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted: its files were pruned."), {target.id}),
                    say(QT_TRANSLATE_NOOP("core", "Rebuild it: shipctl redeploy %1"), {target.id}));
    if (target.state == store::State::RolledBack) {
        SD_TRY(const store::Project project, store::project(m_state.database(), target.project));
        return fail(Error::Kind::Conflict, "promote-impossible",
                    say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted: it was rolled back."), {target.id}),
                    say(QT_TRANSLATE_NOOP("core", "Switch to it anyway: shipctl rollback %1 --to %2"),
                        {shellQuoted(project.name), target.id}));
    }
    if (target.state != store::State::Ready || target.role == store::ReleaseRole::Current)
        return fail(Error::Kind::Conflict, "promote-impossible",
                    say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted: it is %2."),
                        {target.id,
                         target.role == store::ReleaseRole::Current ? QStringLiteral("CURRENT")
                                                                    : store::stateName(target.state)}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Only a staged release or a previous one that is ready can be promoted.")));
    return {};
}

Task<Result<store::Operation>> ReleaseService::promote(DeploymentId id)
{
    const auto held = hold();
    CO_TRY(const store::Deployment target, store::deployment(m_state.database(), id));
    CO_CHECK(checkPromotable(target));
    store::Operation operation;
    operation.kind = store::Operation::Kind::Promote;
    operation.project = target.project;
    operation.environment = target.environment;
    operation.deployment = target.id;
    co_return co_await m_state.enqueue(operation);
}

Task<Result<store::Operation>> ReleaseService::canary(DeploymentId id, int weight)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(const store::Deployment named, store::deployment(db, id));
    CO_TRY(const store::Project project, store::project(db, named.project));
    const Cancel never;
    (void)co_await m_state.imports->seeOthers(project.id, never);
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
    operation.kind = store::Operation::Kind::Canary;
    operation.project = target.project;
    operation.environment = target.environment;
    operation.deployment = target.id;
    operation.params.insert(QStringLiteral("canary"), weight);
    co_return co_await m_state.enqueue(operation);
}

Task<Result<store::Operation>> ReleaseService::endCanary(ProjectId projectName, EnvironmentName environment)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(const store::Project project, store::project(db, projectName));
    CO_CHECK(store::checkEnvironment(db, project, environment));
    CO_CHECK(deploy::targetOf(project).rolloutsFor(project));
    const Cancel never;
    (void)co_await m_state.imports->seeOthers(project.id, never); // what cannot be seen, the operation meets itself
    CO_TRY(const auto rolling, store::rolling(db, project.id, environment));
    store::Operation operation;
    operation.kind = store::Operation::Kind::Canary;
    operation.project = project.id;
    operation.environment = environment;
    operation.deployment = rolling ? rolling->id : DeploymentId(); // another computer may have made it
    co_return co_await m_state.enqueue(operation);
}

Task<Result<>> ReleaseService::unpin(ProjectId projectName, EnvironmentName environment)
{
    const auto held = hold();
    CO_TRY(const store::Project project, store::project(m_state.database(), projectName));
    CO_CHECK(store::checkEnvironment(m_state.database(), project, environment));
    const ProjectId id = project.id;
    CO_CHECK(co_await liftForAll(project, environment));
    std::function<Result<>(store::Database&)> work = [id, environment](store::Database& db) -> Result<> {
        SD_CHECK(store::setPinned(db, id, environment, false));
        store::Operation done;
        done.kind = store::Operation::Kind::Unpin;
        done.project = id;
        done.environment = environment;
        done.requestedBy = userName();
        return store::insertDone(db, done);
    };
    co_return co_await m_state.write(std::move(work));
}

} // namespace shipdeck
