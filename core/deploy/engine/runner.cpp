// SPDX-License-Identifier: MIT
#include "deploy/engine/runner.h"

#include "base/ids.h"
#include "deploy/engine/journal_lines.h"
#include "deploy/engine/stages.h"
#include "deploy/engine/world.h"
#include "deploy/error_codes.h"
#include "deploy/sign_ins.h"
#include "secrets/keyring.h"
#include "store/deployments.h"
#include "store/error_codes.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/store.h"

namespace shipdeck::deploy {
namespace {

using Phase = store::JournalLine::Phase;
using OperationState = store::Operation::State;

// After this many agents died at the same line, the operation is undone instead of resumed; an undo is given up.
constexpr int takeoversBeforeUndo = 3;
// If an agent dies before the undo writes its first line, it counts towards the line at which the operation stopped.
constexpr int takeoversBeforeAbandon = 6;
constexpr int undoAttempts = 3;

bool isOver(const Result<>& result)
{
    return !result && result.error().code == code::epochOver;
}

//! Errors that a person has to resolve: the operation waits, it neither fails nor is undone.
bool mustWait(const Error& error)
{
    static const QStringList codes{code::keyringLocked, QStringLiteral("keyring-missing"),
                                   QStringLiteral("passphrase-needed"), QStringLiteral("passphrase-open")};
    return codes.contains(error.code);
}

//! Access to the target is denied for now. An operation that has begun there waits: it could neither be undone nor
//! finished.
bool isShutOut(const Error& error)
{
    static const QStringList codes{code::githubSignedOut, QStringLiteral("github-limited")};
    return codes.contains(error.code) || isSignIn(error);
}

//! The state to show for the stage that stopped the operation.
StageState stageStateAfter(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return StageState::Canceled;
    // There was nothing to deploy, so no stage failed.
    return error.code == code::nothingChanged ? StageState::Done : StageState::Failed;
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

Task<Result<OperationState>> Runner::run(Context context, Steps steps, std::optional<Error> refusal)
{
    store::Operation& operation = context->operation;
    CO_TRY(m_journal, store::journal(m_world.store.database(), operation.id));
    const bool takenOver = !m_journal.isEmpty() && operation.state == OperationState::Running;
    const bool undoing = hasUndoBegun(m_journal) && operation.error;
    if (takenOver) {
        const qint64 lastLine = m_journal.last().seq;
        operation.takeovers = operation.takeoverAt == lastLine ? operation.takeovers + 1 : 1;
        operation.takeoverAt = lastLine;
    }
    operation.state = OperationState::Running;
    CO_CHECK(m_world.store.write([&](store::Database& db) { return store::updateOperation(db, operation); }));
    resumeTime(context);
    if (takenOver)
        context->say(
            say(QT_TRANSLATE_NOOP("core", "Shipdeck was stopped during this operation; it resumes from its journal.")));
    m_isLate = refusal && refusal->code == code::awsSignInLate;
    endSignInWait(context, !refusal && !context->cancel);

    Result<> outcome;
    if (undoing) {
        outcome = tl::unexpected(*operation.error);
    } else if (refusal) {
        outcome = tl::unexpected(*std::move(refusal));
    } else if (operation.takeovers >= takeoversBeforeUndo) {
        outcome =
            fail(Error::Kind::Provider, "agent-died-repeatedly",
                 say(QT_TRANSLATE_NOOP("core",
                                       "Shipdeck stopped three times at the same step, so it undid its changes.")),
                 say(QT_TRANSLATE_NOOP("core", "Check the end of the log and `shipctl doctor`, then deploy again.")));
    } else {
        outcome = co_await forward(context, steps);
    }
    if (!outcome && !undoing && !isOver(outcome)) {
        CO_TRY(const bool passed, co_await hasPassedNoReturn(context, steps));
        if (passed)
            outcome = Result<>{};
    }

    if (isOver(outcome))
        co_return tl::unexpected(outcome.error());
    if (outcome) {
        endStage(context, StageState::Done);
        keepDuration(context);
        operation.error.reset();
        co_return OperationState::Done;
    }
    operation.error = outcome.error();
    // On GitHub Pages `provision` only reads; in an AWS account it creates resources.
    const bool isOfAws = outcome.error().code.startsWith(QStringLiteral("aws-"));
    const int lastBefore = stagePosition(isOfAws ? QStringLiteral("package") : QStringLiteral("provision"));
    const bool hasBegunOutside = stagePosition(m_stage) > lastBefore && !m_stage.isEmpty();
    if (mustWait(outcome.error()) || (isShutOut(outcome.error()) && hasBegunOutside)) {
        if (isSignIn(outcome.error()))
            beginSignInWait(context, outcome.error(), WaitsTo::GoOn);
        co_return OperationState::Waiting;
    }
    CO_CHECK(m_world.store.write([&](store::Database& db) { return store::updateOperation(db, operation); }));
    endStage(context, stageStateAfter(outcome.error()));
    const bool isCanceled = outcome.error().kind == Error::Kind::Canceled;
    OperationState state = isCanceled ? OperationState::Canceled : OperationState::Failed;
    if (operation.takeovers >= (undoing ? takeoversBeforeUndo : takeoversBeforeAbandon)) {
        state = OperationState::Abandoned;
    } else {
        CO_TRY(const Undone undone, co_await backward(context, steps));
        if (undone == Undone::Later)
            co_return OperationState::Waiting;
        if (undone == Undone::Partly)
            state = OperationState::Abandoned;
    }
    if (state == OperationState::Abandoned) {
        operation.error = leftBehind(steps, outcome.error());
        context->say(operation.error->what, logs::Level::Error);
    }
    keepDuration(context);
    co_return state;
}

Task<Result<>> Runner::takeSlot(Context context, Cancel cancel)
{
    if (m_slot)
        co_return Result<>{};
    const auto rank = context->operation.kind == store::Operation::Kind::Deploy ? EnvironmentSlots::Rank::Ordinary
                                                                                : EnvironmentSlots::Rank::First;
    const QString environment = context->project.id + u'/' + context->operation.environment;
    CO_TRY(m_slot, co_await m_slots.acquire(environment, rank, cancel));
    co_return Result<>{};
}

bool Runner::isLone(const QString& step) const
{
    return hasBegun(m_journal, step) && !lastFacts(m_journal, step, Phase::Outcome);
}

Task<Result<bool>> Runner::hasPassedNoReturn(Context context, const Steps& steps)
{
    // Only if the point of no return is the last step, so that no work remains after it.
    Step* const last = steps.empty() ? nullptr : steps.back().get();
    if (!last || !last->isPointOfNoReturn() || !isLone(last->name()))
        co_return false;
    const Cancel none;
    CO_CHECK(co_await takeSlot(context, none));
    CO_TRY(const Reconciled found, co_await last->reconcile(context));
    if (found.answer != Reconciled::Answer::Done)
        co_return false;
    CO_CHECK(write(context, last->name(), Phase::Outcome, found.facts));
    co_return true;
}

Task<Result<>> Runner::forward(Context context, const Steps& steps)
{
    bool pastNoReturn = false;
    for (const auto& step : steps) {
        const auto done = lastFacts(m_journal, step->name(), Phase::Outcome);
        // An operation that resumes needs the slot again.
        if (step->needsSlot()) {
            const Cancel cancel = pastNoReturn || done ? Cancel() : context->cancel;
            CO_CHECK(co_await takeSlot(context, cancel));
        }
        if (done) {
            context->facts.insert(step->name(), *done);
            pastNoReturn = pastNoReturn || step->isPointOfNoReturn();
            continue;
        }
        if (context->cancel && !pastNoReturn)
            co_return canceled();
        Step* const current = step.get();
        CO_CHECK(co_await runStep(context, current));
        pastNoReturn = pastNoReturn || step->isPointOfNoReturn();
    }
    co_return Result<>{};
}

void Runner::recall(Context context, const QString& step)
{
    context->remembered = rememberedOf(m_journal, step);
    const std::weak_ptr<StepContext> weak(context);
    context->remember = [this, weak, step](const QJsonObject& facts) -> Result<> {
        const Context of = weak.lock();
        return of ? write(of, step, Phase::Intent, facts) : Result<>{};
    };
}

Task<Result<>> Runner::runStep(Context context, Step* step)
{
    beginStage(context, step->stage());
    context->calls->setStep(step->name());
    recall(context, step->name());
    bool hasActed = hasBegun(m_journal, step->name()); // before it was stopped
    if (hasActed) {
        CO_TRY(const Reconciled found, co_await step->reconcile(context));
        if (found.answer == Reconciled::Answer::Done) {
            CO_CHECK(write(context, step->name(), Phase::Outcome, found.facts));
            context->facts.insert(step->name(), found.facts);
            co_return Result<>{};
        }
    } else {
        if (stagePosition(step->stage()) > stagePosition(QStringLiteral("package")))
            CO_CHECK(co_await checkSignIn(context));
        CO_CHECK(write(context, step->name(), Phase::Intent));
    }
    for (int attempt = 1;; ++attempt) {
        context->hasActed = true;
        const Result<QJsonObject> facts = co_await step->run(context);
        hasActed = hasActed || context->hasActed;
        if (facts) {
            context->facts.insert(step->name(), *facts);
            co_return write(context, step->name(), Phase::Outcome, *facts);
        }
        if (attempt < step->attempts())
            continue;
        if (!hasActed)
            CO_CHECK(write(context, step->name(), Phase::Undone));
        co_return tl::unexpected(facts.error());
    }
}

Task<Result<Runner::Undone>> Runner::backward(Context context, const Steps& steps)
{
    // After a sign-in that came too late nothing waits again. A canceled operation waits for a sign-in, but not for the
    // network.
    const bool mayWait = !context->cancel && !context->operation.cancelRequested && !m_isLate;
    // The undo itself cannot be canceled.
    context->cancel = {};
    const bool inSlot = std::any_of(steps.begin(), steps.end(), [this](const auto& step) {
        return step->needsSlot() && hasBegun(m_journal, step->name());
    });
    if (inSlot)
        CO_CHECK(co_await takeSlot(context, context->cancel));
    bool whole = true;
    for (auto at = steps.rbegin(); at != steps.rend(); ++at) {
        Step* const step = at->get();
        if (!hasBegun(m_journal, step->name()))
            continue;
        // One line per step, so that agents that die in its undo are counted at the same line.
        if (!lastFacts(m_journal, step->name(), Phase::UndoIntent))
            CO_CHECK(write(context, step->name(), Phase::UndoIntent));
        context->calls->setStep(step->name() + QStringLiteral(" (undo)"));
        recall(context, step->name());
        // A call may fail temporarily; after three attempts the failure is reported.
        Result<> undone;
        for (int attempt = 0; attempt < undoAttempts; ++attempt) {
            undone = co_await step->undo(context);
            if (undone)
                break;
        }
        if (undone) {
            CO_CHECK(write(context, step->name(), Phase::Undone));
        } else if ((!m_isLate && isSignIn(undone.error()))
                   || (mayWait && (isShutOut(undone.error()) || undone.error().kind == Error::Kind::Network))) {
            if (isSignIn(undone.error()))
                beginSignInWait(context, undone.error(), WaitsTo::Undo);
            else
                context->say(undone.error().what, logs::Level::Warning);
            co_return Undone::Later;
        } else {
            whole = false;
            context->say(undone.error().what, logs::Level::Error);
        }
    }
    co_return whole ? Undone::Whole : Undone::Partly;
}

Error Runner::leftBehind(const Steps& steps, const Error& why) const
{
    QStringList left;
    for (const auto& step : steps) {
        const PlannedStep planned = step->planned();
        if (!hasBegun(m_journal, step->name()) || planned.undo.isEmpty())
            continue; // nothing to undo
        QStringList things;
        for (const Change& change : planned.changes)
            things << change.what.render();
        left << (things.isEmpty() ? step->name()
                                  : step->name() + QStringLiteral(" (") + things.join(QStringLiteral(", ")) + u')');
    }
    // The first failure is the one to fix, so its `next` is shown.
    const QString cause = why.why.isEmpty() ? why.what.render() : why.what.render() + u' ' + why.why.render();
    Error error =
        fail(Error::Kind::Provider, "left-behind",
             say(QT_TRANSLATE_NOOP("core", "Some changes could not be undone. This may still be there: %1."),
                 {left.join(QStringLiteral("; "))}),
             why.next.isEmpty()
                 ? say(QT_TRANSLATE_NOOP("core", "Deploy again, or remove the project; both clean it up."))
                 : say(QT_TRANSLATE_NOOP("core", "%1 — Then deploy again, or remove the project; both clean it up."),
                       {why.next.render()}),
             verbatim(cause))
            .value();
    error.details = why.details;
    error.requestId = why.requestId;
    return error;
}

} // namespace shipdeck::deploy
