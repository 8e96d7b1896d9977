// SPDX-License-Identifier: MIT
#include "insights/prices/currency.h"

#include "insights/resource.h"

#include <cmath>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;

QString Currency::text(double dollars) const
{
    const double scale = std::pow(10.0, decimals);
    const double least = 1 / scale;
    const double amount = std::round(dollars * perDollar * scale) / scale;
    static const QLocale grouped(QLocale::English, QLocale::UnitedStates);
    const auto written = [this](double value) { return sign + grouped.toString(value, 'f', decimals); };
    return amount == 0 && dollars > 0 ? u"< "_s + written(least) : written(amount);
}

Text sumText(double dollars, bool isAtLeast, const Currency& currency)
{
    if (isAtLeast && dollars == 0) // nothing of it is known
        return say(QT_TRANSLATE_NOOP("core", "price unknown"));
    const QString amount = currency.text(dollars);
    const bool isTiny = amount.startsWith(u'<');
    if (isAtLeast)
        return say(QT_TRANSLATE_NOOP("core", "at least %1"), {isTiny ? currency.text(0) : amount});
    return isTiny ? verbatim(amount) : say(QT_TRANSLATE_NOOP("core", "about %1"), {amount});
}

const QStringList& currencyCodes()
{
    static const QStringList codes{u"USD"_s, u"KRW"_s, u"EUR"_s, u"JPY"_s};
    return codes;
}

Result<Currency> currencyNamed(const QString& code)
{
    static const QHash<QString, std::pair<QString, int>> signs{{u"USD"_s, {u"$"_s, 2}},
                                                               {u"KRW"_s, {u"₩"_s, 0}},
                                                               {u"EUR"_s, {u"€"_s, 2}},
                                                               {u"JPY"_s, {u"¥"_s, 0}}};
    const QString name = code.toUpper();
    if (!currencyCodes().contains(name))
        return fail(Error::Kind::BadInput, "currency-unknown",
                    say(QT_TRANSLATE_NOOP("core", "Prices can't be shown in “%1”."), {code.left(20)}),
                    say(QT_TRANSLATE_NOOP("core", "Choose one of: %1."), {currencyCodes().join(u", "_s)}));
    Currency made{name, signs[name].first, signs[name].second, 1, {}};
    if (name != u"USD") {
        static const QJsonObject rates = shippedJson(u"rates.json"_s)[u"rates"_s].toObject();
        made.perDollar = rates[name][u"perDollar"_s].toDouble();
        made.date = QDate::fromString(rates[name][u"date"_s].toString(), Qt::ISODate);
    }
    return made;
}

Currency currencyOf(const QLocale& locale)
{
    const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
    return currencyNamed(currencyCodes().contains(code) ? code : u"USD"_s).value();
}

Currency currencyChosen(const QString& code, const QLocale& locale)
{
    const auto chosen = currencyNamed(code);
    return chosen ? *chosen : currencyOf(locale);
}

} // namespace shipdeck::insights
