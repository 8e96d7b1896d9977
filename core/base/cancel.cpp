// SPDX-License-Identifier: MIT
#include "base/cancel.h"

namespace shipdeck {

void Cancel::onRequested(QObject* context, std::function<void()> stop) const
{
    if (!m_signal)
        return;
    if (m_signal->requested.load()) {
        stop();
        return;
    }
    QObject::connect(m_signal.get(), &CancelSignal::fired, context, std::move(stop));
}

Cancel CancelSource::token() const
{
    Cancel cancel;
    cancel.m_signal = m_signal;
    return cancel;
}

void CancelSource::request()
{
    if (!m_signal->requested.exchange(true))
        Q_EMIT m_signal->fired();
}

} // namespace shipdeck
