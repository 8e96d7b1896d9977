// SPDX-License-Identifier: MIT
#include "deploy/engine/calls.h"

#include "store/operations.h"
#include "store/store.h"

namespace shipdeck::deploy {

Calls::Calls(store::Store& store, QString operation, QString deployment, const CallFault& fault)
    : m_store(store), m_operation(std::move(operation)), m_deployment(std::move(deployment)), m_fault(fault)
{
}

Calls::~Calls()
{
    keepSent();
}

void Calls::setStep(QString step)
{
    keepSent();
    m_step = std::move(step);
}

void Calls::sent(const store::Request& request)
{
    store::Request& kept = m_sent[request.service + u'/' + request.name + u'/' + request.region];
    if (kept.count == 0)
        kept = request;
    else
        kept.add(request);
}

// Not one by one: an upload can be ten thousand of them.
void Calls::keepSent()
{
    for (store::Request& request : m_sent) {
        request.step = m_step;
        (void)store::addRequests(m_store.database(), m_operation, m_deployment, request);
    }
    m_sent.clear();
}

void Calls::add(const QString& command, std::chrono::milliseconds took, const QString& outcome)
{
    keepSent();
    const store::Call call{m_step, command, nowUtc(), took.count(), outcome};
    // The list of calls is only informative. A full disk must not turn it into a second failure.
    (void)store::addCall(m_store.database(), m_operation, m_deployment, call);
}

Result<> Calls::made(const QString& command, const std::function<Result<>()>& effect)
{
    if (auto failure = faultBefore(command))
        return tl::unexpected(*std::move(failure));
    const auto started = monotonicNow();
    auto answer = effect();
    add(command, monotonicNow() - started, answer ? QStringLiteral("ok") : answer.error().code);
    if (auto failure = faultAfter(command))
        return tl::unexpected(*std::move(failure));
    return answer;
}

std::optional<Error> Calls::faultBefore(const QString& command)
{
    return m_fault.before ? m_fault.before(command) : std::nullopt;
}

std::optional<Error> Calls::faultAfter(const QString& command)
{
    return m_fault.after ? m_fault.after(command) : std::nullopt;
}

} // namespace shipdeck::deploy
