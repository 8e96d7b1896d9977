// SPDX-License-Identifier: MIT
// How a Runner records stages and their durations.
#include "base/clock.h"
#include "deploy/engine/runner.h"
#include "deploy/engine/stages.h"
#include "deploy/engine/world.h"
#include "store/deployments.h"
#include "store/store.h"

namespace shipdeck::deploy {

void Runner::resumeTime(Context context)
{
    m_begun = monotonicNow();
    if (context->operation.kind != store::Operation::Kind::Deploy || !context->deployment.startedAt.isValid())
        return;
    // Only the wall clock covers the time without an agent.
    std::chrono::milliseconds soFar(context->deployment.startedAt.msecsTo(nowUtc()));
    const auto stages = store::stages(m_world.store.database(), context->deployment.id);
    for (const store::Stage& stage : stages.value_or(QList<store::Stage>())) {
        soFar = std::max(soFar, std::chrono::milliseconds(std::max(stage.startedMs, stage.endedMs)));
        if (stage.state == StageState::Running) {
            m_stage = stage.name;
            m_stageStarted = std::chrono::milliseconds(stage.startedMs);
        }
    }
    m_begun -= std::max(soFar, std::chrono::milliseconds(0));
}

std::chrono::milliseconds Runner::sinceBegin() const
{
    return monotonicNow() - m_begun;
}

void Runner::keepDuration(Context context)
{
    if (context->operation.kind == store::Operation::Kind::Deploy && context->deployment.startedAt.isValid())
        context->deployment.durationMs = sinceBegin().count();
}

void Runner::beginStage(Context context, const QString& stage)
{
    if (stage == m_stage)
        return;
    endStage(context, StageState::Done);
    m_stage = stage;
    context->note = {};
    context->stageSkipped = false;
    if (context->log)
        context->log->begin(stage);
    // Only a deploy has stages; a rollback must not change those of the deployment it restores.
    if (context->operation.kind != store::Operation::Kind::Deploy)
        return;
    if (!context->deployment.startedAt.isValid())
        context->deployment.startedAt = nowUtc();
    context->deployment.state = stateDuring(stage);
    m_stageStarted = sinceBegin();
    const qint64 at = m_stageStarted.count();
    (void)m_world.store.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateDeployment(db, context->deployment));
        return store::setStage(db, context->deployment.id, stagePosition(stage),
                               {stage, StageState::Running, at, 0, {}});
    });
}

void Runner::endStage(Context context, StageState state)
{
    if (m_stage.isEmpty())
        return;
    const StageState shown = context->stageSkipped && state == StageState::Done ? StageState::Skipped : state;
    if (context->log)
        context->log->end(m_stage, shown, context->note);
    if (context->operation.kind != store::Operation::Kind::Deploy) {
        m_stage.clear();
        return;
    }
    const qint64 ended = sinceBegin().count();
    (void)m_world.store.write([&](store::Database& db) {
        return store::setStage(db, context->deployment.id, stagePosition(m_stage),
                               {m_stage, shown, m_stageStarted.count(), ended, store::noteOf(context->note)});
    });
    m_stage.clear();
}

} // namespace shipdeck::deploy
