// SPDX-License-Identifier: MIT
#include "percent.h"

namespace shipdeck::cli {

Result<int> percentIn(const Arguments& arguments, const QString& option)
{
    if (!arguments.has(option))
        return 0;
    QString given = arguments.value(option).trimmed();
    if (given.endsWith(u'%'))
        given.chop(1);
    bool isNumber = false;
    const int percent = given.trimmed().toInt(&isNumber);
    if (isNumber && percent >= 1 && percent <= 99)
        return percent;
    return fail(Error::Kind::BadInput, "usage",
                say(QT_TRANSLATE_NOOP("core", "--%1 takes a number from 1 to 99, not “%2”."),
                    {option, arguments.value(option).left(40)}),
                say(QT_TRANSLATE_NOOP(
                    "core", "For all visitors: shipctl promote; to end the canary: shipctl canary <project> --end")));
}

} // namespace shipdeck::cli
