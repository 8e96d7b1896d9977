// SPDX-License-Identifier: MIT
#include "deck/operations.h"

#include "agent/agent_lock.h"
#include "aws/connection.h"
#include "aws/error_codes.h"
#include "base/next_signal.h"
#include "deck/state.h"
#include "deploy/sign_ins.h"
#include "store/changes.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QTimer>

namespace shipdeck {

Result<QList<store::Operation>> OperationService::open() const
{
    return store::openOperations(m_state.database());
}

Result<QList<store::Operation>> OperationService::actions(const store::DeploymentFilter& filter) const
{
    return store::actions(m_state.database(), filter);
}

Result<store::Operation> OperationService::get(const OperationId& id) const
{
    return store::operation(m_state.database(), id);
}

Result<std::optional<store::Operation>> OperationService::of(const DeploymentId& deployment) const
{
    return store::operationOf(m_state.database(), deployment);
}

QString OperationService::logId(const store::Operation& operation) const
{
    return operation.kind == store::Operation::Kind::Deploy ? QString(operation.deployment) : QString(operation.id);
}

Result<QStringList> OperationService::stepsDone(const OperationId& operation) const
{
    SD_TRY(const auto lines, store::journal(m_state.database(), operation));
    QStringList done;
    for (const store::JournalLine& line : lines)
        if (line.phase == store::JournalLine::Phase::Outcome)
            done << line.step;
        else if (line.phase == store::JournalLine::Phase::Undone)
            done.removeAll(line.step);
    return done;
}

std::optional<deploy::SignInWait> OperationService::signInWait(const store::Operation& operation) const
{
    const auto project = store::project(m_state.database(), operation.project);
    return deploy::signInWait(operation, project.value_or(store::Project()));
}

Result<QList<AwaitedSignIn>> OperationService::awaitedSignIns() const
{
    SD_TRY(const QList<store::Operation> open, store::openOperations(m_state.database()));
    QList<AwaitedSignIn> awaited;
    for (const store::Operation& operation : open) {
        const auto wait = signInWait(operation);
        if (!wait || (operation.cancelRequested && !deploy::waitsToUndo(operation)))
            continue;
        const aws::Choice choice = wait->choice.choice();
        auto needs = m_state.connections->personNeeded(choice);
        // That keys have ended only the agent knows, which has asked AWS.
        if (needs && !*needs && wait->why.code == code::awsKeysEnded)
            needs = aws::PersonNeeded{choice.profile, {}, {}, wait->why.next};
        if (!needs || !*needs) // the agent sees it in a moment
            continue;
        const auto known = std::find_if(awaited.begin(), awaited.end(), [&choice](const AwaitedSignIn& other) {
            return other.choice.profile == choice.profile;
        });
        if (known == awaited.end()) {
            awaited.append({choice, **needs, wait->until, 1});
            continue;
        }
        known->until = std::min(known->until, wait->until);
        ++known->operations;
    }
    return awaited;
}

Task<Result<store::Operation>>
OperationService::whenOperation(OperationId id, std::function<bool(const store::Operation&)> is, Cancel cancel)
{
    const auto held = hold();
    // The bell may be lost; the once-a-second look is the net below it. An agent that died is started again.
    QTimer net;
    net.setInterval(1000);
    QObject::connect(&net, &QTimer::timeout, &m_state, [this] {
        (void)agent::ensureAgent(m_state.paths());
        Q_EMIT m_state.changed({});
    });
    net.start();
    QObject waker;
    cancel.onRequested(&waker, [this] {
        QMetaObject::invokeMethod(
            &m_state, [this] { Q_EMIT m_state.changed({}); }, Qt::QueuedConnection);
    });
    for (;;) {
        CO_TRY(const store::Operation operation, store::operation(m_state.database(), id));
        if (is(operation))
            co_return operation;
        if (cancel || m_state.isClosed())
            co_return canceled();
        co_await NextSignal(&m_state, &DeckState::changed);
    }
}

Task<Result<store::Operation>> OperationService::ended(OperationId id, Cancel cancel)
{
    const auto held = hold();
    using State = store::Operation::State;
    const std::function<bool(const store::Operation&)> isOver = [](const store::Operation& operation) {
        // What waits for a person ends only by a cancel, unless that is what it waits for.
        return operation.state != State::Queued && operation.state != State::Running
            && !(operation.state == State::Waiting && operation.cancelRequested && !deploy::waitsToUndo(operation));
    };
    co_return co_await whenOperation(id, isOver, cancel);
}

Task<Result<store::Operation>> OperationService::wentOn(OperationId id, Cancel cancel)
{
    const auto held = hold();
    const std::function<bool(const store::Operation&)> isOn = [](const store::Operation& operation) {
        return operation.state != store::Operation::State::Waiting;
    };
    co_return co_await whenOperation(id, isOn, cancel);
}

} // namespace shipdeck
