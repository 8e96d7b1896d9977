// SPDX-License-Identifier: MIT
#include "deploy/steps/moving_current.h"

#include "deploy/engine/world.h"
#include "store/deployments.h"
#include "store/projects.h"

namespace shipdeck::deploy {

bool isPinnedElsewhere(const store::Environment& environment, const QString& deployment)
{
    return environment.pinned && !environment.current.isEmpty() && environment.current != deployment;
}

Result<QJsonObject> stageInstead(const Context& context, const store::Environment& environment)
{
    const QString id = context->deployment.id;
    context->deployment.state = store::State::Ready;
    context->deployment.face = store::Face::Staged;
    SD_CHECK(context->world.store.write([&id](store::Database& db) { return store::setStaged(db, id); }));
    context->note = say(QT_TRANSLATE_NOOP("core", "staged: %1 is pinned"), {environment.current});
    return QJsonObject{{QStringLiteral("staged"), true}};
}

Result<> recordMove(const Context& context, Move move)
{
    store::Deployment& deployment = context->deployment;
    deployment.state = store::State::Ready;
    deployment.face = store::Face::Current;
    return context->world.store.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateDeployment(db, deployment));
        SD_CHECK(store::moveCurrent(db, deployment,
                                    move == Move::Rollback ? store::State::RolledBack : store::State::Ready));
        if (move == Move::Rollback)
            SD_CHECK(store::setPinned(db, deployment.project, deployment.environment, true));
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
        context->deployment.face = store::Face::Current;
    }
    return found;
}

} // namespace shipdeck::deploy
