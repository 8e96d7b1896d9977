// SPDX-License-Identifier: MIT
#include "base/pause.h"

#include <QCoroTimer>
#include <QTimer>

namespace shipdeck {

std::chrono::milliseconds paced(std::chrono::milliseconds time)
{
    static const int pace = std::max(qEnvironmentVariableIntValue("SHIPDECK_PACE"), 1);
    return time / pace;
}

Task<> pause(std::chrono::milliseconds time, Cancel cancel)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(paced(time));
    cancel.onRequested(&timer, [&timer] { timer.start(0); });
    co_await qCoro(timer).waitForTimeout();
}

} // namespace shipdeck
