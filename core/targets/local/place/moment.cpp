// SPDX-License-Identifier: MIT
#include "targets/local/place/moment.h"

#include "base/next_signal.h"

namespace shipdeck::local {

void Moment::come()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_came = true;
            Q_EMIT came();
        },
        Qt::QueuedConnection);
}

Task<> Moment::wait()
{
    if (!m_came)
        co_await NextSignal(this, &Moment::came);
}

} // namespace shipdeck::local
