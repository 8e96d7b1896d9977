// SPDX-License-Identifier: MIT
#include "targets/cloudfront/prices.h"

#include "aws/credentials/settings.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QTest>
#include <cmath>

using namespace shipdeck;
using namespace shipdeck::insights;
using namespace Qt::StringLiterals;

namespace {

QString cents(double dollars)
{
    return QString::number(dollars, 'f', 2);
}

//! Figures of one's own, with the keys of a site.
PriceList listWith(const QByteArray& region, const QByteArray& global)
{
    return PriceList(QJsonDocument::fromJson("{\"asOf\":\"2026-01-02\",\"regions\":{\"test-1\":{" + region
                                             + "}},\"global\":{" + global + "}}")
                         .object());
}

SiteUse inEurope()
{
    SiteUse use;
    use.storedGb = 2;
    use.puts = 5000;
    use.originGets = 60'000;
    use.outGb = 50;
    use.requests = 2e6;
    use.functionCalls = 2e6;
    use.paths = 20;
    use.zones = 1;
    return use;
}

} // namespace

class CloudFrontPricesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! A guess is no use where it leads to "price unknown".
    void everyoneIsLedToARegionWithPrices()
    {
        const QStringList priced = PriceList::shipped().regions();
        QSet<QString> led;
        for (const QLocale& locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory))
            led << aws::nearestRegion(locale);
        QVERIFY(led.size() >= 6);
        for (const QString& region : std::as_const(led))
            QVERIFY2(priced.contains(region), qPrintable(region));
        QCOMPARE(aws::nearestRegion(QLocale(u"ko_KR"_s)), u"ap-northeast-2"_s);
    }

    //! 2 GB, 5,000 PUT, 60,000 GET, 50 GB and 2 M requests to Europe, 2 M calls, 20 paths, one zone, added up by hand.
    void addsUpAWorkedExample()
    {
        const Estimate month = *estimateSite(u"eu-west-1"_s, inEurope());
        QStringList lines;
        for (const EstimateLine& line : month.lines)
            lines << cents(*line.dollars * 10) + u' ' + cents(*line.ceiling);
        QCOMPARE(lines,
                 (QStringList{u"0.46 0.05"_s, u"5.00 0.50"_s, u"0.25 0.03"_s, u"0.24 0.02"_s, u"0.00 4.25"_s,
                              u"0.00 2.40"_s, u"0.00 0.20"_s, u"0.00 0.10"_s}));
        QCOMPARE(cents(month.total() * 10), u"5.95"_s); // about 0.60
        QCOMPARE(cents(month.fixed() * 10), u"5.46"_s);
        QCOMPARE(cents(month.usage() * 100), u"4.90"_s);
        QCOMPARE(cents(month.ceiling() * 10), u"75.45"_s); // about 7.55
        QVERIFY(!month.isAtLeast());
        QCOMPARE(month.totalText(*currencyNamed(u"USD"_s)).render(), u"about $0.60"_s);
        QVERIFY(month.date.isValid());
    }

    void countsNoAllowanceThatIsSpent()
    {
        SiteUse use = inEurope();
        use.countsAllowances = false;
        const Estimate month = *estimateSite(u"eu-west-1"_s, use);
        QCOMPARE(cents(month.total() * 10), u"75.45"_s);
    }

    void paysForWhatIsAboveTheAllowance()
    {
        SiteUse use;
        use.outGb = 1024 + 100;
        use.requests = 10'010'000;
        use.viewers = u"japan"_s;
        const Estimate month = *estimateSite(u"eu-west-1"_s, use);
        QCOMPARE(cents(*month.lines[0].dollars), u"11.40"_s);
        QCOMPARE(cents(*month.lines[1].dollars * 100), u"1.20"_s);
    }

    //! The free terabyte is the first of the ten that the first price is for.
    void theAllowanceLiesInTheFirstTier()
    {
        SiteUse use;
        use.outGb = 20'000;
        const PriceList prices = listWith(
            "",
            R"("cloudfront.out.eu":{"price":1,"unit":"per GB","tiers":[{"upToGB":10240,"price":1},{"upToGB":51200,"price":0.5}]})");
        use.viewers = u"eu"_s;
        QCOMPARE(*estimateSite(u"test-1"_s, use, prices)->lines[0].dollars, (10240 - 1024) + (20'000 - 10'240) * 0.5);
    }

    void callsOfTheStoreAreBilled()
    {
        SiteUse use;
        use.keyCalls = 100;
        QCOMPARE(cents(estimateSite(u"eu-west-1"_s, use)->total()), u"0.10"_s);
        SiteFacts site;
        site.files = 1000;
        QCOMPARE(std::round(useOf(site, 1).keyCalls), 103.0);
        QCOMPARE(useOf(site, 0).keyCalls, 0.0);
        const double all = useOf(site, 1).puts;
        site.sharedFiles = 900;
        QCOMPARE(useOf(site, 1).puts, all - 29 * 900); // written once
    }

    void slicesByTiers()
    {
        const PriceList prices = listWith(
            "",
            R"("cloudfront.out.asia":{"price":1,"unit":"per GB","tiers":[{"upToGB":10,"price":1},{"upToGB":20,"price":0.5}]})");
        SiteUse use;
        use.viewers = u"asia"_s;
        use.outGb = 35;
        use.countsAllowances = false;
        const Estimate month = *estimateSite(u"test-1"_s, use, prices);
        QCOMPARE(*month.lines[0].dollars, 10 + 25 * 0.5); // the last price goes on
    }

    void aRegionThatIsNotListedIsSaid()
    {
        const Currency dollars = *currencyNamed(u"USD"_s);
        SiteFacts site;
        site.bytes = 20e6;
        site.files = 200;
        const UsagePrices prices = *usagePrices(u"eu-south-2"_s, site);
        const QString said = prices.shortText(dollars).render();
        QVERIFY2(said.startsWith(u"Price unknown: region eu-south-2 "_s), qPrintable(said));
        QVERIFY(!said.contains(u'$'));
        QCOMPARE(prices.atRest.totalText(dollars).render(), u"price unknown"_s);
        QVERIFY(prices.toJson(dollars)[u"remarks"_s].toArray().contains(QJsonValue(said)));
        QVERIFY(!usagePrices(u"eu-west-1"_s, site)->shortText(dollars).render().contains(u"unknown"_s));
    }

    void whatHasNoPriceIsAtLeast()
    {
        SiteUse use = inEurope();
        const Estimate elsewhere = *estimateSite(u"af-south-1"_s, use);
        QVERIFY(elsewhere.isAtLeast());
        QVERIFY(!elsewhere.lines[0].dollars); // no other region's price for it
        QCOMPARE(elsewhere.totalText(*currencyNamed(u"USD"_s)).render(), u"at least $0.50"_s);
        QVERIFY(elsewhere.toJson(*currencyNamed(u"USD"_s))[u"lines"_s][0][u"usd"_s].isNull());
        const PriceList broken = listWith(R"("s3.standard.storage":{"price":"0.02"})", "");
        QVERIFY(!estimateSite(u"test-1"_s, use, broken)->lines[0].dollars);
        use.viewers = u"atlantis"_s;
        QCOMPARE(estimateSite(u"eu-west-1"_s, use).error().code, u"viewers-unknown"_s);
    }

    void knowsWhereTheVisitorsOfARegionAre()
    {
        const PriceList& prices = PriceList::shipped();
        for (const QString& region : prices.regions()) {
            QVERIFY2(!prices.regionName(region).isEmpty(), qPrintable(region));
            for (const char* key : {"s3.standard.storage", "s3.requests.put", "s3.requests.get"})
                QVERIFY2(prices.price(region, QString::fromLatin1(key)), qPrintable(region + QString::fromLatin1(key)));
        }
        for (const QString& group : viewerGroups())
            QVERIFY2(prices.price({}, u"cloudfront.out."_s + group) && prices.price({}, u"cloudfront.https."_s + group),
                     qPrintable(group));
        QCOMPARE(viewersNear(u"ap-northeast-2"_s), u"asia"_s);
        QCOMPARE(viewersNear(u"ap-northeast-1"_s), u"japan"_s);
        QCOMPARE(viewersNear(u"us-west-2"_s), u"us"_s);
        QCOMPARE(viewersNear(u"me-central-1"_s), u"africaMiddleEast"_s);
    }

    void readsWhatAUnitCounts()
    {
        const PriceList& prices = PriceList::shipped();
        QCOMPARE(prices.price({}, u"cloudfront.functions"_s)->of(3e6), 0.3);
        QCOMPARE(cents(prices.price(u"us-east-1"_s, u"s3.requests.put"_s)->of(2e6)), u"10.00"_s);
        QCOMPARE(cents(prices.price({}, u"cloudfront.https.eu"_s)->of(1e6)), u"1.20"_s);
        QCOMPARE(cents(prices.price({}, u"ipv4.inUse"_s)->of(prices.hoursPerMonth())), u"3.65"_s);
        QCOMPARE(prices.price({}, u"no.such.thing"_s).has_value(), false);
    }

    void tellsASiteAtRestAndWithTraffic()
    {
        SiteFacts site;
        site.bytes = 20e6;
        site.files = 200;
        const UsagePrices prices = *usagePrices(u"ap-northeast-2"_s, site);
        QCOMPARE(prices.withTraffic.size(), 3);
        QCOMPARE(prices.atRest.lines.size(), 1);                  // storage
        QCOMPARE(cents(prices.atRest.total() * 1000), u"4.66"_s); // in units of 2^30 bytes
        QCOMPARE(prices.atRest.usage(), 0.0);
        double before = prices.atRest.total();
        double ceiling = prices.atRest.ceiling();
        for (const auto& [gb, month] : prices.withTraffic) {
            QVERIFY(month.total() >= before && month.ceiling() > ceiling);
            before = month.total();
            ceiling = month.ceiling();
        }
        const Currency won = *currencyNamed(u"KRW"_s);
        const QString said = prices.shortText(won).render();
        for (const QString& part : {u"₩"_s, u"1 GB"_s, u"10 GB"_s, u"100 GB"_s, u"ap-northeast-2"_s,
                                    PriceList::shipped().date().toString(Qt::ISODate)})
            QVERIFY2(said.contains(part), qPrintable(said));
        QVERIFY(prices.remarks(won).last().render().contains(won.date.toString(Qt::ISODate)));
        const QJsonObject document = prices.toJson(won);
        QCOMPARE(document[u"withTraffic"_s][2][u"trafficGb"_s].toDouble(), 100.0);
        QCOMPARE(document[u"rate"_s][u"currency"_s].toString(), u"KRW"_s);
        QVERIFY(document[u"traps"_s].toArray().size() >= 3);
        QVERIFY(QJsonDocument(document[u"traps"_s].toArray()).toJson().contains("flat-rate"));
    }
};

SHIPDECK_TEST(CloudFrontPricesTest)
#include "cloudfront_prices_test.moc"
