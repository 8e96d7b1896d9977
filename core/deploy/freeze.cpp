// SPDX-License-Identifier: MIT
#include "deploy/freeze.h"

#include "base/clock.h"
#include "base/command.h"
#include "deploy/operations.h"
#include "deploy/previews.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int minutesOfDay = 24 * 60, minutesOfWeek = 7 * minutesOfDay;
const QString liftedKey = u"freezeLifted"_s;
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
        say(QT_TRANSLATE_NOOP("core", "\"%1\" is not a freeze window."), {window.left(80)}),
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

QDateTime momentOf(const QString& text)
{
    const QDate day = QDate::fromString(text.section(u' ', 0, 0), dayFormat);
    const int minutes = minutesOf(text.section(u' ', 1));
    return day.isValid() && minutes >= 0 ? QDateTime(day, QTime(0, 0).addSecs(minutes * 60)) : QDateTime();
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

//! When this window ends if `at` is in it; invalid: it is not.
QDateTime endOf(const FreezeWindow& window, const QDateTime& at)
{
    if (window.begin.isValid())
        return window.begin <= at && at < window.end ? window.end : QDateTime();
    const QDate monday = at.date().addDays(1 - at.date().dayOfWeek());
    const int now = (at.date().dayOfWeek() - 1) * minutesOfDay + at.time().msecsSinceStartOfDay() / 60'000;
    const int length = (window.to - window.from + minutesOfWeek) % minutesOfWeek;
    const int since = (now - window.from + minutesOfWeek) % minutesOfWeek;
    if (since >= length)
        return {};
    const int end = now - since + length; // a wall clock's: a day may have 23 hours
    return {monday.addDays(end / minutesOfDay), QTime(0, 0).addSecs(end % minutesOfDay * 60)};
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

QList<FreezeWindow> freezesOf(const store::Project& project)
{
    return readFreezes(project.settings.value(u"freeze"_s).toString()).value_or(QList<FreezeWindow>());
}

QDateTime frozenUntil(const store::Project& project, const EnvironmentName& environment, const QDateTime& at)
{
    const QList<FreezeWindow> windows = freezesOf(project);
    const QDateTime now = at.toLocalTime(), latest = now.addYears(1); // windows may cover every minute of a week
    const EnvironmentName kind = variablesOf(environment);            // all previews have one name
    QDateTime until;
    for (QDateTime moment = now, end = now; end.isValid() && moment < latest; moment = end) {
        end = {};
        for (const FreezeWindow& window : windows)
            if (window.environment == environment || window.environment == kind)
                end = std::max(end, endOf(window, moment));
        until = end.isValid() ? end : until;
    }
    return until;
}

FreezeLift freezeLift(const store::Project& project, const EnvironmentName& environment, const QDateTime& at)
{
    const QJsonObject lift = project.settings.value(liftedKey).toObject().value(environment).toObject();
    const QDateTime until = QDateTime::fromString(lift.value(u"until"_s).toString(), Qt::ISODate);
    return until.isValid() && at < until
        ? FreezeLift{until, lift.value(u"by"_s).toString(), lift.value(u"reason"_s).toString()}
        : FreezeLift();
}

QJsonObject withFreezeLift(const store::Project& project, const EnvironmentName& environment, const FreezeLift& lift)
{
    QJsonObject settings = project.settings;
    QJsonObject lifts = settings.value(liftedKey).toObject();
    lifts.insert(environment,
                 QJsonObject{{u"until"_s, lift.until.toUTC().toString(Qt::ISODate)},
                             {u"by"_s, lift.by},
                             {u"reason"_s, lift.reason}});
    settings.insert(liftedKey, lifts);
    return settings;
}

bool releases(const store::Operation& operation)
{
    using Kind = store::Operation::Kind;
    return operation.kind == Kind::Deploy || operation.kind == Kind::Promote
        || (operation.kind == Kind::Canary && canaryWeightOf(operation) > 0);
}

bool isFrozen(const store::Project& project, const EnvironmentName& environment)
{
    const QDateTime now = nowUtc();
    return frozenUntil(project, environment, now).isValid() && !freezeLift(project, environment, now).until.isValid();
}

Result<> checkFreeze(const store::Project& project, const EnvironmentName& environment)
{
    if (!isFrozen(project, environment))
        return {};
    const QString until = frozenUntil(project, environment, nowUtc()).toString(momentFormat);
    const QString lift = shellQuoted(project.name) + u" --lift REASON"_s
        + (environment == u"production" ? QString() : u" --env "_s + environment);
    Failure failure =
        fail(Error::Kind::Conflict, code::frozen,
             say(QT_TRANSLATE_NOOP("core", "%1 is frozen in %2 until %3: nothing new goes live there."),
                 {project.name, environment, until}),
             say(QT_TRANSLATE_NOOP("core",
                                   "Wait until then, or lift the freeze for an hour: shipctl freeze %1. A "
                                   "rollback is always possible."),
                 {lift}),
             say(QT_TRANSLATE_NOOP("core", "The project's setting freeze: %1."), {freezesText(freezesOf(project))}));
    failure.value().details = {{u"project"_s, project.id}, {u"environment"_s, environment}};
    return failure;
}

} // namespace shipdeck::deploy
