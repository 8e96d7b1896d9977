// SPDX-License-Identifier: MIT
#include "base/pause.h"

#include <QCoroTimer>
#include <QTimer>

namespace shipdeck {

Task<> pause(std::chrono::milliseconds time, Cancel cancel)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(time);
    cancel.onRequested(&timer, [&timer] { timer.start(0); });
    co_await qCoro(timer).waitForTimeout();
}

} // namespace shipdeck
