// SPDX-License-Identifier: MIT
#include "pages/currency_choice.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

CurrencyChoice::CurrencyChoice(Deck& deck, QWidget* parent) : QComboBox(parent), m_deck(deck)
{
    setObjectName(u"currency"_s);
    setAccessibleName(tr("Currency of prices"));
    const auto text = [](const insights::Currency& currency) { return u"%1 %2"_s.arg(currency.sign, currency.code); };
    addItem(tr("%1 (local currency)").arg(text(insights::currencyOf(QLocale()))), QString());
    for (const QString& code : insights::currencyCodes())
        addItem(text(insights::currencyNamed(code).value()), code);
    follow();
    connect(this, &QComboBox::activated, this, [this](int index) {
        QCoro::connect(m_deck.setSetting(u"currency"_s, itemData(index).toString()), this,
                       [this](const Result<>& kept) { kept ? Q_EMIT changed() : follow(); });
    });
}

void CurrencyChoice::follow()
{
    const QString chosen = m_deck.setting(u"currency"_s).value_or(QString());
    setCurrentIndex(std::max(0, findData(chosen)));
}

QString rateText(const insights::Currency& currency)
{
    return currency.date.isValid()
        ? CurrencyChoice::tr("$1 = %1 (rate of %2)").arg(currency.text(1), currency.date.toString(Qt::ISODate))
        : QString();
}

} // namespace shipdeck::ui
