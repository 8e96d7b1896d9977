// SPDX-License-Identifier: MIT
#include "deck/costs.h"
#include "insights/inventory/inventory.h"
#include "insights/prices/price_list.h"
#include "page_window.h"
#include "pages/cost_page.h"
#include "support/finish.h"
#include "support/registry.h"
#include "sure.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! Its first project is on AWS, which cannot be asked: there are no keys.
class CostWindow : public PageWindow {
public:
    CostWindow()
    {
        sure(finish(sample.deck().setSetting(u"currency"_s, u"USD"_s)));
        sample.giveFiles(SampleDeck::current, {{u"index.html"_s, QByteArray(40'000'000, 'x')}});
        sample.putOnAws();
        window->go({u"cost"_s, {}, {}});
    }
    QString text(const char* label) const
    {
        const auto* found = onPage<QLabel>(label);
        return found ? found->text() : QString();
    }
};

} // namespace

class CostPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachProjectHasItsPlanAndWhatIsUnknownIsCalledSo()
    {
        const CostWindow it;
        QTRY_VERIFY(it.says(u"What it costs there is unknown"_s));
        QVERIFY(it.says(u"unknown"_s));
        QVERIFY(it.says(u"at 10 GB of traffic"_s));
        QVERIFY(it.says(u"Free: it runs on this computer."_s));
        QVERIFY2(it.text("costSum").contains(u"a month without visitors"_s), qPrintable(it.text("costSum")));
        const QString day = insights::PriceList::shipped().date().toString(Qt::ISODate);
        QVERIFY2(it.text("costBasis").contains(day), qPrintable(it.text("costBasis")));
    }

    void allIsShownInTheChosenCurrencyWithTheDateOfItsRate()
    {
        const CostWindow it;
        QTRY_VERIFY(it.text("costSum").contains(u'$'));
        auto* currency = it.onPage<QComboBox>("currency");
        currency->setCurrentIndex(currency->findData(u"KRW"_s));
        Q_EMIT currency->activated(currency->currentIndex());
        QTRY_VERIFY2(it.text("costSum").contains(u"₩"_s), qPrintable(it.text("costSum")));
        QTRY_VERIFY(it.says(u"₩"_s));
        QVERIFY(it.text("costBasis").contains(u"rate of"_s));
    }

    void aProjectLeadsToItsOverview()
    {
        const CostWindow it;
        const QByteArray name = (u"project."_s + SampleDeck::harbor).toLatin1();
        QTRY_VERIFY(it.onPage<QAbstractButton>(name));
        it.click(name);
        QCOMPARE(it.window->route().page, u"overview"_s);
        QCOMPARE(it.window->route().project, SampleDeck::harbor);
    }

    void whatIsOnThisComputerAloneIsFree()
    {
        PageWindow it;
        it.window->go({u"cost"_s, {}, {}});
        QTRY_VERIFY(it.says(u"Free: no project runs where it costs money"_s));
        QVERIFY(!it.onPage<QWidget>("accountCost"));
    }

    void withoutProjectsThePageSaysSo()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.window->go({u"cost"_s, {}, {}});
        QTRY_VERIFY(it.says(u"No projects yet"_s));
    }

    //! Prices of the stack alone, and a sum that is a minimum where one of them is unknown.
    void theCostOfAStackIsThatOfItsItems()
    {
        using Item = insights::InventoryItem;
        insights::Inventory found;
        const auto add = [&found](Item::Place place, const QString& stack, std::optional<double> dollars) {
            Item item;
            item.place = place;
            item.stack = stack;
            item.dollars = dollars;
            found.items << item;
        };
        add(Item::Place::Stack, u"site"_s, 0.5);
        add(Item::Place::Stack, u"site"_s, 0.25);
        add(Item::Place::Stack, u"other"_s, 7);
        add(Item::Place::Loose, u"site"_s, 9);
        QCOMPARE(costOf(found, u"site"_s)->dollars, 0.75);
        QVERIFY(!costOf(found, u"site"_s)->isAtLeast);
        add(Item::Place::Stack, u"site"_s, std::nullopt);
        QVERIFY(costOf(found, u"site"_s)->isAtLeast);
        QVERIFY(!costOf(found, u"nowhere"_s));
    }
};

SHIPDECK_TEST(CostPageTest)

} // namespace shipdeck::test

#include "cost_page_test.moc"
