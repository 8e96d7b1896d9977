// SPDX-License-Identifier: MIT
#include "deploy/engine/slots.h"

#include "base/next_signal.h"

namespace shipdeck::deploy {

EnvironmentSlots::Handle::~Handle()
{
    if (!m_slots)
        return;
    m_slots->m_lines[m_environment].taken = false;
    Q_EMIT m_slots->released(m_environment);
}

Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> EnvironmentSlots::acquire(QString environment, Rank rank,
                                                                                  Cancel cancel)
{
    const bool first = rank == Rank::First;
    if (first)
        ++m_lines[environment].waitingFirst;
    // A cancel emits `released` too, so that every waiting operation checks its state again.
    QObject waker;
    cancel.onRequested(&waker, [this, environment] {
        QMetaObject::invokeMethod(
            this, [this, environment] { Q_EMIT released(environment); }, Qt::QueuedConnection);
    });
    while (!cancel && (m_lines[environment].taken || (!first && m_lines[environment].waitingFirst > 0)))
        co_await NextSignal(this, &EnvironmentSlots::released);
    if (first)
        --m_lines[environment].waitingFirst;
    if (cancel)
        co_return canceled();
    m_lines[environment].taken = true;
    co_return std::make_shared<Handle>(this, environment);
}

} // namespace shipdeck::deploy
