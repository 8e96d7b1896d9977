// SPDX-License-Identifier: MIT
#include "models/time_words.h"

#include "base/clock.h"
#include "base/durations.h"

#include <QCoreApplication>
#include <QLocale>

namespace shipdeck::ui {
namespace {

constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Time)
};

QString dateText(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    const bool thisYear = local.date().year() == nowUtc().toLocalTime().date().year();
    return QLocale().toString(local.date(), thisYear ? Words::tr("d MMM") : Words::tr("d MMM yyyy"));
}

} // namespace

QString ageShort(const QDateTime& at)
{
    if (!at.isValid())
        return {};
    const qint64 seconds = at.secsTo(nowUtc());
    if (seconds < minute)
        return Words::tr("now");
    if (seconds < hour)
        return Words::tr("%1m").arg(seconds / minute);
    if (seconds < day)
        return Words::tr("%1h").arg(seconds / hour);
    if (seconds < 7 * day)
        return Words::tr("%1d").arg(seconds / day);
    return dateText(at);
}

QString ageText(const QDateTime& at)
{
    if (!at.isValid())
        return {};
    const qint64 seconds = at.secsTo(nowUtc());
    if (seconds < minute)
        return Words::tr("just now");
    if (seconds < hour)
        return Words::tr("%1 min ago").arg(seconds / minute);
    if (seconds < 2 * hour)
        return Words::tr("1 hour ago");
    if (seconds < day)
        return Words::tr("%1 hours ago").arg(seconds / hour);
    if (seconds < 2 * day)
        return Words::tr("1 day ago");
    if (seconds < 7 * day)
        return Words::tr("%1 days ago").arg(seconds / day);
    return dateText(at);
}

QString absoluteText(const QDateTime& at)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    return QStringLiteral("%1 %2").arg(QLocale().toString(local, Words::tr("d MMMM yyyy HH:mm:ss")),
                                       local.timeZoneAbbreviation());
}

QString exactTimeText(const QDateTime& at)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const QString time = QLocale().toString(local.time(), QStringLiteral("HH:mm:ss"));
    const bool isToday = local.date() == nowUtc().toLocalTime().date();
    return isToday ? time : Words::tr("%1, %2").arg(dateText(at), time);
}

QString tookText(qint64 ms)
{
    return ms > 0 ? durationText(ms) : QString();
}

QString dayText(const QDateTime& at)
{
    const QDate date = at.toLocalTime().date();
    const qint64 days = date.daysTo(nowUtc().toLocalTime().date());
    if (days <= 0)
        return Words::tr("Today");
    if (days == 1)
        return Words::tr("Yesterday");
    return QLocale().toString(date, days < 300 ? Words::tr("d MMMM") : Words::tr("d MMMM yyyy"));
}

} // namespace shipdeck::ui
