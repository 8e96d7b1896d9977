// SPDX-License-Identifier: MIT
#include "given_filter.h"

using namespace Qt::StringLiterals;

namespace shipdeck::cli {
namespace {

constexpr int mostRows = 1'000'000;

//! The begin of the day, or the moment. `after`: a day is meant to its end.
Result<QDateTime> givenTime(const QString& option, const QString& text, bool after)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10)
        return day.addDays(after ? 1 : 0).startOfDay().toUTC();
    if (const QDateTime moment = QDateTime::fromString(text, Qt::ISODate); moment.isValid())
        return moment.toUTC();
    return fail(Error::Kind::BadInput, "usage",
                say(QT_TRANSLATE_NOOP("core", "--%1 takes a date, not “%2”."), {option, text}),
                say(QT_TRANSLATE_NOOP("core", "For example: --%1 2026-11-18, or --%1 2026-11-18T09:00:00Z"), {option}));
}

} // namespace

QList<Usage::Option> filterOptions()
{
    return {{u"person"_s, u"NAME"_s, u"only what this person asked for or committed; push: what pushes started"_s},
            {u"since"_s, u"DATE"_s, u"only from this day on: 2026-11-18"_s},
            {u"until"_s, u"DATE"_s, u"only up to this day, included"_s}};
}

Result<> addGivenFilter(store::DeploymentFilter& filter, const Arguments& arguments)
{
    filter.person = arguments.value(u"person"_s);
    if (arguments.has(u"since"_s)) {
        SD_TRY(filter.since, givenTime(u"since"_s, arguments.value(u"since"_s), false));
    }
    if (arguments.has(u"until"_s)) {
        SD_TRY(filter.until, givenTime(u"until"_s, arguments.value(u"until"_s), true));
    }
    return {};
}

Result<int> givenLimit(const Arguments& arguments, int usual)
{
    bool isNumber = false;
    const int limit = arguments.value(u"limit"_s, QString::number(usual)).toInt(&isNumber);
    if (isNumber && limit >= 1 && limit <= mostRows)
        return limit;
    return fail(Error::Kind::BadInput, "usage", say(QT_TRANSLATE_NOOP("core", "--limit takes a number of rows.")),
                say(QT_TRANSLATE_NOOP("core", "For example: --limit 100")));
}

} // namespace shipdeck::cli
