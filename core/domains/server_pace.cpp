// SPDX-License-Identifier: MIT
#include "domains/server_pace.h"

#include "base/clock.h"
#include "base/pause.h"

#include <QCoroTimer>
#include <QMutex>

namespace shipdeck::domains {
namespace {

using std::chrono::milliseconds;

struct Turns {
    QMutex mutex;
    QHash<QHostAddress, milliseconds> next; // when the next query may be sent
};
Turns& turns()
{
    static Turns all;
    return all;
}

//! Reserves the next turn of a server, and tells how long to wait for it.
milliseconds reserve(const QHostAddress& server)
{
    const QMutexLocker locked(&turns().mutex);
    const milliseconds now = monotonicNow();
    QHash<QHostAddress, milliseconds>& next = turns().next;
    next.removeIf([&](const auto& entry) { return entry.value() <= now; });
    const milliseconds turn = next.value(server, now);
    next.insert(server, turn + paced(std::chrono::seconds(1)));
    return turn - now;
}

} // namespace

bool isFree(const QHostAddress& server)
{
    const QMutexLocker locked(&turns().mutex);
    return turns().next.value(server, milliseconds::zero()) <= monotonicNow();
}

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
