// SPDX-License-Identifier: MIT
#include "insights/prices/currency.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::insights;
using namespace Qt::StringLiterals;

class CurrencyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesDollarsByTheCent()
    {
        const Currency dollars = *currencyNamed(u"usd"_s);
        QCOMPARE(dollars.text(0.595), u"$0.60"_s);
        QCOMPARE(dollars.text(1234.5), u"$1,234.50"_s);
        QCOMPARE(dollars.text(0), u"$0.00"_s);
        QCOMPARE(dollars.text(0.001), u"< $0.01"_s); // not for nothing
        QVERIFY(!dollars.date.isValid());
    }

    void otherMoneyFollowsADatedRate()
    {
        for (const QString& code : currencyCodes()) {
            const Currency currency = *currencyNamed(code);
            QVERIFY2(currency.perDollar > 0, qPrintable(code));
            QCOMPARE(currency.date.isValid(), code != u"USD");
        }
        Currency won = *currencyNamed(u"KRW"_s);
        won.perDollar = 1400;
        QCOMPARE(won.text(0.595), u"₩833"_s);
        QCOMPARE(won.text(0.0001), u"< ₩1"_s);
        Currency euro = *currencyNamed(u"EUR"_s);
        euro.perDollar = 0.9;
        QCOMPARE(euro.text(10), u"€9.00"_s);
    }

    void saysHowSureASumIs()
    {
        const Currency dollars = *currencyNamed(u"USD"_s);
        QCOMPARE(sumText(0.6, false, dollars).render(), u"about $0.60"_s);
        QCOMPARE(sumText(0.6, true, dollars).render(), u"at least $0.60"_s);
        QCOMPARE(sumText(0.001, false, dollars).render(), u"< $0.01"_s);
        QCOMPARE(sumText(0.001, true, dollars).render(), u"at least $0.00"_s);
        QCOMPARE(sumText(0, true, dollars).render(), u"price unknown"_s);
    }

    void refusesMoneyWithoutARate()
    {
        const auto none = currencyNamed(u"GBP"_s);
        QCOMPARE(none.error().code, u"currency-unknown"_s);
        QVERIFY(none.error().next.render().contains(u"KRW"_s));
    }

    void followsTheCountry()
    {
        QCOMPARE(currencyOf(QLocale(QLocale::Korean, QLocale::SouthKorea)).code, u"KRW"_s);
        QCOMPARE(currencyOf(QLocale(QLocale::German, QLocale::Germany)).code, u"EUR"_s);
        QCOMPARE(currencyOf(QLocale(QLocale::Japanese, QLocale::Japan)).code, u"JPY"_s);
        QCOMPARE(currencyOf(QLocale(QLocale::English, QLocale::UnitedKingdom)).code, u"USD"_s);
        QCOMPARE(currencyOf(QLocale::c()).code, u"USD"_s);
    }

    void whatAPersonChoseComesFirst()
    {
        const QLocale seoul(QLocale::Korean, QLocale::SouthKorea);
        QCOMPARE(currencyChosen(u"EUR"_s, seoul).code, u"EUR"_s);
        QCOMPARE(currencyChosen({}, seoul).code, u"KRW"_s);
        QCOMPARE(currencyChosen(u"GBP"_s, seoul).code, u"KRW"_s);
    }
};

SHIPDECK_TEST(CurrencyTest)
#include "currency_test.moc"
