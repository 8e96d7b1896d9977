// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QDate>
#include <QLocale>

namespace shipdeck::insights {

//! What prices are shown in. AWS asks for dollars; the other figures follow a rate of one day.
struct Currency {
    QString code; //!< "KRW"
    QString sign; //!< "₩"
    int decimals = 2;
    double perDollar = 1;
    QDate date; //!< of the rate; invalid for dollars

    //! "$0.60", "₩1,359", rounded; "< $0.01" for what is more than nothing and would be none.
    QString text(double dollars) const;
};

//! A sum as a person says it: "about $0.60", "< $0.01"; "at least $0.60" where a part of it is unknown.
Text sumText(double dollars, bool isAtLeast, const Currency& currency);

//! USD, KRW, EUR or JPY, in any case of letters. BadInput `currency-unknown`.
Result<Currency> currencyNamed(const QString& code);
//! The one of the country, if there is a rate for it, else dollars.
Currency currencyOf(const QLocale& locale);
//! What a person has chosen; that of the country where nothing is, or what nobody can show any more.
Currency currencyChosen(const QString& code, const QLocale& locale);
const QStringList& currencyCodes();

} // namespace shipdeck::insights
