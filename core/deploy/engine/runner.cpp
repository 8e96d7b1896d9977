// SPDX-License-Identifier: MIT
#include "deploy/engine/runner.h"

#include "base/ids.h"
#include "deploy/engine/stages.h"
#include "deploy/engine/world.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck::deploy {
namespace {

using Phase = store::JournalLine::Phase;
using OperationState = store::Operation::State;

// After this many agents died at one and the same line, carrying on is no longer tried.
constexpr int takeoversBeforeUndo = 3;
constexpr int takeoversBeforeAbandon = 6;

std::optional<QJsonObject> lastFacts(const QList<store::JournalLine>& journal, const QString& step, Phase phase)
{
    for (auto line = journal.rbegin(); line != journal.rend(); ++line)
        if (line->step == step && line->phase == phase)
            return line->facts;
    return std::nullopt;
}

bool hasUndoBegun(const QList<store::JournalLine>& journal)
{
    return std::any_of(journal.begin(), journal.end(), [](const auto& line) { return line.phase == Phase::UndoIntent; });
}

//! An operation that meets these waits for a person; it neither fails nor undoes.
bool mustWait(const Error& error)
{
    return error.code == QStringLiteral("keyring-locked");
}

//! How the stage that stopped the operation is shown.
QString stageStateAfter(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return QStringLiteral("canceled");
    // Nothing was left to do: that is an answer, and no stage failed.
    return error.code == QStringLiteral("nothing-changed") ? QStringLiteral("done") : QStringLiteral("failed");
}

} // namespace

Runner::Runner(World& world, EnvironmentSlots& slots) : m_world(world), m_slots(slots) {}

Result<> Runner::write(Context context, const QString& step, Phase phase, const QJsonObject& facts)
{
    qint64 seq = 0;
    const store::JournalLine line{0, step, phase, newToken(), facts};
    SD_CHECK(m_world.store.write([&](store::Database& db) -> Result<> {
        SD_TRY(seq, store::writeJournal(db, m_world.epoch, context->operation.id, line));
        return {};
    }));
    m_journal << line;
    m_journal.last().seq = seq;
    if (m_world.onJournalLine)
        m_world.onJournalLine(seq);
    return {};
}

Task<Result<OperationState>> Runner::run(Context context, Steps steps)
{
    store::Operation& operation = context->operation;
    CO_TRY(m_journal, store::journal(m_world.store.database(), operation.id));
    m_stageStarted = monotonicNow();

    const qint64 lastLine = m_journal.isEmpty() ? 0 : m_journal.last().seq;
    if (!m_journal.isEmpty() && operation.state == OperationState::Running) {
        operation.takeovers = operation.takeoverAt == lastLine ? operation.takeovers + 1 : 1;
        operation.takeoverAt = lastLine;
    }
    const bool resumed = !m_journal.isEmpty();
    operation.state = OperationState::Running;
    CO_CHECK(m_world.store.write([&](store::Database& db) { return store::updateOperation(db, operation); }));
    if (resumed)
        context->say(say(QT_TRANSLATE_NOOP("core", "Shipdeck was stopped in the middle of this; it carries on from its journal.")));

    Result<> outcome;
    if (hasUndoBegun(m_journal) && operation.error) {
        outcome = tl::unexpected(*operation.error);
    } else if (operation.takeovers >= takeoversBeforeUndo) {
        outcome = fail(Error::Kind::Provider, "agent-died-repeatedly",
                       say(QT_TRANSLATE_NOOP("core", "Shipdeck died three times at the same step, so it took back what it had begun.")),
                       say(QT_TRANSLATE_NOOP("core", "Look at the end of the log and at `shipctl doctor`, then deploy again.")));
    } else {
        outcome = co_await forward(context, steps);
    }

    if (outcome) {
        operation.state = OperationState::Done;
        operation.error.reset();
    } else if (outcome.error().code == QStringLiteral("epoch-over")) {
        co_return tl::unexpected(outcome.error());
    } else if (mustWait(outcome.error())) {
        operation.state = OperationState::Waiting;
        operation.error = outcome.error();
    } else {
        operation.error = outcome.error();
        CO_CHECK(m_world.store.write([&](store::Database& db) { return store::updateOperation(db, operation); }));
        endStage(context, stageStateAfter(outcome.error()));
        const bool giveUp = operation.takeovers >= takeoversBeforeAbandon;
        Result<> undone;
        if (!giveUp)
            undone = co_await backward(context, steps);
        if (!undone && undone.error().code == QStringLiteral("epoch-over"))
            co_return tl::unexpected(undone.error());
        operation.state = giveUp || !undone                            ? OperationState::Abandoned
            : outcome.error().kind == Error::Kind::Canceled            ? OperationState::Canceled
                                                                       : OperationState::Failed;
        if (!undone)
            context->say(undone.error().what, logs::Level::Error);
    }
    m_slot.reset();
    co_return operation.state;
}

Task<Result<>> Runner::forward(Context context, const Steps& steps)
{
    bool pastNoReturn = false;
    for (const auto& step : steps) {
        if (const auto done = lastFacts(m_journal, step->name(), Phase::Outcome)) {
            context->facts.insert(step->name(), *done);
            pastNoReturn = pastNoReturn || step->isPointOfNoReturn();
            // The slot belongs to the unfinished stretch also after a restart.
        }
        if (step->needsSlot() && !m_slot) {
            const auto rank = context->operation.kind == QStringLiteral("deploy") ? EnvironmentSlots::Rank::Ordinary
                                                                                 : EnvironmentSlots::Rank::First;
            const QString environment = context->project.id + u'/' + context->operation.environment;
            const Cancel cancel = context->cancel;
            CO_TRY(m_slot, co_await m_slots.acquire(environment, rank, cancel));
        }
        if (lastFacts(m_journal, step->name(), Phase::Outcome))
            continue;
        if (context->cancel && !pastNoReturn)
            co_return canceled();
        Step* const current = step.get();
        CO_CHECK(co_await runStep(context, current));
        pastNoReturn = pastNoReturn || step->isPointOfNoReturn();
    }
    endStage(context, QStringLiteral("done"));
    co_return Result<>{};
}

Task<Result<>> Runner::runStep(Context context, Step* step)
{
    beginStage(context, step->stage());
    context->calls->setStep(step->name());
    if (lastFacts(m_journal, step->name(), Phase::Intent)) {
        CO_TRY(const Reconciled found, co_await step->reconcile(context));
        if (found.answer == Reconciled::Answer::Done) {
            CO_CHECK(write(context, step->name(), Phase::Outcome, found.facts));
            context->facts.insert(step->name(), found.facts);
            co_return Result<>{};
        }
    } else {
        CO_CHECK(write(context, step->name(), Phase::Intent));
    }
    CO_TRY(const QJsonObject facts, co_await step->run(context));
    context->facts.insert(step->name(), facts);
    CO_CHECK(write(context, step->name(), Phase::Outcome, facts));
    co_return Result<>{};
}

Task<Result<>> Runner::backward(Context context, const Steps& steps)
{
    // Whoever stopped us wants this gone too: cleaning up takes no cancel.
    context->cancel = {};
    Result<> first;
    for (auto at = steps.rbegin(); at != steps.rend(); ++at) {
        Step* const step = at->get();
        if (!lastFacts(m_journal, step->name(), Phase::Intent) || lastFacts(m_journal, step->name(), Phase::Undone))
            continue;
        CO_CHECK(write(context, step->name(), Phase::UndoIntent));
        context->calls->setStep(step->name() + QStringLiteral(" (undo)"));
        // A call may fail for a moment; what is left behind after three tries is said.
        Result<> undone;
        for (int attempt = 0; attempt < 3; ++attempt) {
            undone = co_await step->undo(context);
            if (undone)
                break;
        }
        if (undone) {
            CO_CHECK(write(context, step->name(), Phase::Undone));
        } else if (first) {
            const QString name = step->name();
            first = tl::unexpected(undone.error().during(
                say(QT_TRANSLATE_NOOP("core", "The step %1 could not be taken back; it is left behind."), {name})));
        }
    }
    co_return first;
}

void Runner::beginStage(Context context, const QString& stage)
{
    if (stage == m_stage)
        return;
    endStage(context, QStringLiteral("done"));
    m_stage = stage;
    context->note = {};
    context->stageSkipped = false;
    m_stageStarted = monotonicNow();
    if (context->log)
        context->log->begin(stage);
    // Only a deploy has stages of its own; a rollback works on a deployment whose stages are history.
    if (context->operation.kind != QStringLiteral("deploy"))
        return;
    if (!context->deployment.startedAt.isValid())
        context->deployment.startedAt = nowUtc();
    context->deployment.state = stateDuring(stage);
    const qint64 at = context->deployment.startedAt.msecsTo(nowUtc());
    (void)m_world.store.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateDeployment(db, context->deployment));
        return store::setStage(db, context->deployment.id, stagePosition(stage), {stage, QStringLiteral("running"), at, 0, {}});
    });
}

void Runner::endStage(Context context, const QString& state)
{
    if (m_stage.isEmpty())
        return;
    const bool skipped = context->stageSkipped && state == QStringLiteral("done");
    const QString shown = skipped ? QStringLiteral("skipped") : state;
    if (context->log)
        context->log->end(m_stage,
                          skipped                                   ? logs::StageState::Skipped
                              : state == QStringLiteral("done")     ? logs::StageState::Done
                              : state == QStringLiteral("canceled") ? logs::StageState::Canceled
                                                                    : logs::StageState::Failed,
                          context->note);
    if (context->operation.kind != QStringLiteral("deploy")) {
        m_stage.clear();
        return;
    }
    const qint64 took = (monotonicNow() - m_stageStarted).count();
    const qint64 begun = std::max<qint64>(0, context->deployment.startedAt.msecsTo(nowUtc()) - took);
    (void)m_world.store.write([&](store::Database& db) {
        return store::setStage(db, context->deployment.id, stagePosition(m_stage),
                               {m_stage, shown, begun, begun + took, context->note.render()});
    });
    m_stage.clear();
}

} // namespace shipdeck::deploy
