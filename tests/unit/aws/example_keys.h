// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/keys.h"

#include <QTimeZone>

namespace shipdeck::test {

//! The keys of AWS's own examples, which open nothing.
inline aws::Keys s3Example()
{
    return {"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", {}, {}, {}};
}
inline aws::Keys suiteExample()
{
    return {"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", {}, {}, {}};
}
inline QDateTime at(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

} // namespace shipdeck::test
