// SPDX-License-Identifier: MIT
#include "domains/server_pace.h"

#include "base/clock.h"
#include "base/pause.h"

#include <QCoroTimer>
#include <QMutex>

namespace shipdeck::domains {
namespace {

using std::chrono::milliseconds;

//! Reserves the next turn of a server, and tells how long to wait for it.
milliseconds reserve(const QHostAddress& server)
{
    static QMutex mutex;
    static QHash<QHostAddress, milliseconds> free; // when the next query may be sent
    const QMutexLocker locked(&mutex);
    const milliseconds now = monotonicNow();
    free.removeIf([&](const auto& entry) { return entry.value() <= now; });
    const milliseconds turn = free.value(server, now);
    free.insert(server, turn + paced(std::chrono::seconds(1)));
    return turn - now;
}

} // namespace

Task<> turnOf(QHostAddress server, Cancel cancel)
{
    const milliseconds wait = reserve(server);
    if (wait <= milliseconds::zero())
        co_return;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(wait);
    cancel.onRequested(&timer, [&timer] { timer.start(0); });
    co_await qCoro(timer).waitForTimeout();
}

} // namespace shipdeck::domains
