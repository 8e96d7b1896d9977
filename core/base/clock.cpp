// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <QDeadlineTimer>

namespace shipdeck {

QDateTime nowUtc()
{
    static const QDateTime fixed =
        QDateTime::fromString(qEnvironmentVariable("SHIPDECK_FIXED_CLOCK"), Qt::ISODate).toUTC();
    return fixed.isValid() ? fixed : QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds monotonicNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace shipdeck
