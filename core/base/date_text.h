// SPDX-License-Identifier: MIT
#pragma once
#include <QLocale>

namespace shipdeck {

//! In the order of the locale, with the whole year: "12/26/2027".
inline QString dateText(const QDate& date)
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return QLocale().toString(date, format);
}

} // namespace shipdeck
