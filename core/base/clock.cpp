// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <QFile>

namespace shipdeck {
namespace {

QDateTime momentIn(const QString& text)
{
    return QDateTime::fromString(text.trimmed(), Qt::ISODate).toUTC();
}

} // namespace

QDateTime nowUtc()
{
    static const QString told = qEnvironmentVariable("SHIPDECK_FIXED_CLOCK");
    if (told.isEmpty())
        return QDateTime::currentDateTimeUtc();
    static const QDateTime fixed = momentIn(told);
    if (fixed.isValid())
        return fixed;
    QFile file(told); // read each time: a test moves the clock under a running program
    const QDateTime moment = file.open(QIODevice::ReadOnly) ? momentIn(QString::fromUtf8(file.readAll())) : QDateTime();
    return moment.isValid() ? moment : QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds monotonicNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace shipdeck
