// SPDX-License-Identifier: MIT
#include "deploy/steps/moving_current.h"

#include "deploy/approval.h"
#include "deploy/engine/world.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"

namespace shipdeck::deploy {

bool staysStaged(const Context& context, const store::Environment& environment)
{
    const bool isOther = !environment.current.isEmpty() && environment.current != context->deployment.id;
    return isOther && (environment.pinned || needsApproval(context->project, context->deployment));
}

Result<QString> pinnedRelease(store::Database& db, const QString& project, const QString& environment)
{
    SD_TRY(const auto known, store::knownEnvironment(db, project, environment));
    return known && known->pinned ? known->current : DeploymentId();
}

void planStaging(PlannedStep& step, const PlannedRelease& release)
{
    if (release.pinnedTo.isEmpty())
        return;
    step.title = release.needsApproval
        ? say(QT_TRANSLATE_NOOP("core", "Leave the new release staged: visitors stay on %1 until it is approved"),
              {release.pinnedTo})
        : say(QT_TRANSLATE_NOOP("core", "Leave the new release staged: visitors stay on %1, which is pinned"),
              {release.pinnedTo});
    step.changes.clear();
    step.commands.clear();
    step.undo = {};
}

Result<QJsonObject> stageInstead(const Context& context, const store::Environment& environment)
{
    const QString id = context->deployment.id;
    context->deployment.state = store::State::Ready;
    context->deployment.role = store::ReleaseRole::Staged;
    SD_CHECK(context->world.store.write([&id](store::Database& db) { return store::setStaged(db, id); }));
    context->stageSkipped = true; // the site's address still shows the previous release
    context->note = environment.pinned
        ? say(QT_TRANSLATE_NOOP("core", "staged: %1 is pinned"), {environment.current})
        : say(QT_TRANSLATE_NOOP("core", "staged: it goes live when it is approved, with `shipctl promote %1`"), {id});
    return QJsonObject{{QStringLiteral("staged"), true}};
}

Failure canaryAlone(const QString& environment)
{
    return fail(Error::Kind::Conflict, "canary-alone",
                say(QT_TRANSLATE_NOOP("core", "The project has no current release in %1 to run a canary against."),
                    {environment}),
                say(QT_TRANSLATE_NOOP("core", "Deploy without --canary first.")));
}

Result<> recordMove(const Context& context, Move move)
{
    store::Deployment& deployment = context->deployment;
    deployment.state = store::State::Ready;
    deployment.role = store::ReleaseRole::Current;
    SD_TRY(const auto before, context->environment());
    if (move == Move::Promote && before.pinned)
        context->say(say(QT_TRANSLATE_NOOP("core", "%1 is no longer pinned: new deployments go live again."),
                         {deployment.environment}));
    return context->world.store.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateDeployment(db, deployment));
        SD_CHECK(store::moveCurrent(db, deployment,
                                    move == Move::Rollback ? store::State::RolledBack : store::State::Ready));
        if (move == Move::Rollback || move == Move::Promote)
            SD_CHECK(store::setPinned(db, deployment.project, deployment.environment, move == Move::Rollback));
        return {};
    });
}

Result<Reconciled> reconcileMove(const Context& context)
{
    SD_TRY(const auto environment, context->environment());
    Reconciled found;
    if (environment.current == context->deployment.id) {
        found.answer = Reconciled::Answer::Done;
        context->deployment.state = store::State::Ready;
        context->deployment.role = store::ReleaseRole::Current;
    }
    return found;
}

} // namespace shipdeck::deploy
