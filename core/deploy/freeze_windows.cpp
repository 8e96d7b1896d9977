// SPDX-License-Identifier: MIT
#include "deploy/freeze_windows.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int minutesOfDay = 24 * 60, minutesOfWeek = 7 * minutesOfDay;
const QString dayFormat = u"yyyy-MM-dd"_s, momentFormat = u"yyyy-MM-dd hh:mm"_s;

const QStringList& days()
{
    static const QStringList names{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    return names;
}

Failure invalid(const QString& window)
{
    return fail(
        Error::Kind::BadInput, "freeze-invalid",
        say(QT_TRANSLATE_NOOP("core", "“%1” is not a freeze window."), {window.left(80)}),
        say(QT_TRANSLATE_NOOP("core",
                              "Use for example \"Fri 16:00 - Mon 08:00\", \"2026-12-24 - 2027-01-02\" or, for another "
                              "environment than production, \"staging: Sat - Mon\".")));
}

//! Two numbers as "16:00" in minutes; empty: 0; -1: it is no time.
int minutesOf(const QString& time)
{
    if (time.isEmpty())
        return 0;
    const int hour = time.section(u':', 0, 0).toInt(), minute = time.section(u':', 1).toInt();
    return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

//! "Fri 16:00" in minutes since Monday 00:00; -1: it is none.
int minuteOfWeek(const QString& text)
{
    const QString name = text.section(u' ', 0, 0).left(3);
    const int minutes = minutesOf(text.section(u' ', 1));
    for (qsizetype day = 0; day < days().size(); ++day)
        if (days()[day].compare(name, Qt::CaseInsensitive) == 0 && minutes >= 0)
            return int(day) * minutesOfDay + minutes;
    return -1;
}

//! What the clock on the wall shows `minutes` after midnight. An hour that it skips in spring is the first moment after it.
QDateTime wallClock(const QDate& day, int minutes)
{
    for (;; ++minutes)
        if (const QDateTime at(day.addDays(minutes / minutesOfDay), QTime(0, 0).addSecs(minutes % minutesOfDay * 60));
            at.isValid())
            return at;
}

QDateTime momentOf(const QString& text)
{
    const QDate day = QDate::fromString(text.section(u' ', 0, 0), dayFormat);
    const int minutes = minutesOf(text.section(u' ', 1));
    return day.isValid() && minutes >= 0 ? wallClock(day, minutes) : QDateTime();
}

QString weekText(int minute)
{
    return days()[minute / minutesOfDay] + QTime(0, 0).addSecs(minute % minutesOfDay * 60).toString(u" hh:mm"_s);
}

Result<FreezeWindow> readWindow(const QString& text)
{
    static const QRegularExpression form(
        uR"(^(?:([a-z0-9-]{1,40}):\s*)?(\S+(?: \d?\d:\d\d)?)\s*[-–—]\s*(\S+(?: \d?\d:\d\d)?)$)"_s);
    const auto parts = form.match(text.simplified());
    if (!parts.hasMatch())
        return invalid(text);
    FreezeWindow window;
    window.environment = EnvironmentName(parts.captured(1).isEmpty() ? u"production"_s : parts.captured(1));
    const QString from = parts.captured(2), to = parts.captured(3);
    window.begin = momentOf(from);
    window.end = momentOf(to);
    if (window.begin.isValid() && window.end.isValid() && window.begin < window.end)
        return window;
    window.from = minuteOfWeek(from);
    window.to = minuteOfWeek(to);
    if (window.begin.isValid() || window.end.isValid() || window.from < 0 || window.to < 0 || window.from == window.to)
        return invalid(text);
    return window;
}

} // namespace

QString FreezeWindow::text() const
{
    const auto moment = [](const QDateTime& at) {
        return at.toString(at.time() == QTime(0, 0) ? dayFormat : momentFormat);
    };
    const QString span =
        begin.isValid() ? moment(begin) + u" - "_s + moment(end) : weekText(from) + u" - "_s + weekText(to);
    return environment == u"production" ? span : environment + u": "_s + span;
}

QDateTime FreezeWindow::endAt(const QDateTime& at) const
{
    if (begin.isValid())
        return begin <= at && at < end ? end : QDateTime();
    const QDate monday = at.date().addDays(1 - at.date().dayOfWeek());
    const int now = (at.date().dayOfWeek() - 1) * minutesOfDay + at.time().msecsSinceStartOfDay() / 60'000;
    const int length = (to - from + minutesOfWeek) % minutesOfWeek;
    const int since = (now - from + minutesOfWeek) % minutesOfWeek;
    if (since >= length)
        return {};
    return wallClock(monday, now - since + length);
}

QDateTime FreezeWindow::beginAfter(const QDateTime& at) const
{
    if (begin.isValid())
        return at < begin ? begin : QDateTime();
    const QDate monday = at.date().addDays(1 - at.date().dayOfWeek());
    const QDateTime thisWeek = wallClock(monday, from);
    return at < thisWeek ? thisWeek : wallClock(monday, from + minutesOfWeek);
}

Result<QList<FreezeWindow>> readFreezes(const QString& text)
{
    QList<FreezeWindow> windows;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        SD_TRY(const FreezeWindow window, readWindow(part.trimmed()));
        windows << window;
    }
    return windows;
}

QString freezesText(const QList<FreezeWindow>& windows)
{
    QStringList texts;
    for (const FreezeWindow& window : windows)
        texts << window.text();
    return texts.join(u", "_s);
}

} // namespace shipdeck::deploy
