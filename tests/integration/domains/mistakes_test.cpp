// SPDX-License-Identifier: MIT
#include "domains/diagnosis.h"
#include "support/aws_rig.h"
#include "support/finish.h"
#include "support/need.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::domains;
using shipdeck::test::AwsRig;
using shipdeck::test::finish;
using namespace Qt::StringLiterals;

namespace {

// The first is the example of RFC 6605 6.1; the other one fits no key.
const QString key =
    u"@ DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA=="_s;
const QString itsSigner = u"55648 13 2 B4C8C1FE2E7477127B27115656AD6256F424625BF5C1E2770CE6D6E37DF61D17"_s;
const QString otherSigner = u"12345 13 2 0000000000000000000000000000000000000000000000000000000000000000"_s;

QJsonArray arrayOf(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

} // namespace

//! Each mistake that people make with a domain, made by a provider of the rig, and what Shipdeck says to it.
class DomainMistakesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("SHIPDECK_PACE", "100"); }
    void cleanupTestCase() { qunsetenv("SHIPDECK_PACE"); }
    void init()
    {
        NEED(m_rig.trouble());
        m_rig.post(u"/_rig/reset"_s);
        qputenv("SHIPDECK_DNS_ROOTS", m_rig.dns().toLatin1());
        haveZone(u"edge.test"_s, {u"d1 A 192.0.2.7"_s, u"d1 AAAA 2001:db8::7"_s}, {});
    }
    void cleanup()
    {
        qunsetenv("SHIPDECK_DNS_ROOTS");
        QCOMPARE(m_rig.violations(), QStringList());
    }

    void eachIsFoundWithOneThingToDo_data()
    {
        QTest::addColumn<QStringList>("records");
        QTest::addColumn<QString>("wanted"); // name and type
        QTest::addColumn<QString>("code");   // empty: nothing is wrong, though the record may be missing
        QTest::addColumn<QString>("observed");
        QTest::addColumn<QString>("next");
        const QString cname = u"www.shop.example CNAME"_s;
        const QString apex = u"shop.example A"_s;
        const auto row = [](const char* name, const QStringList& records, const QString& wanted, const QString& code,
                            const QString& observed, const QString& next) {
            QTest::newRow(name) << records << wanted << code << observed << next;
        };
        row("nothing yet", {u"@ MX 10 mail.shop.example."_s}, cname, {}, {}, {});
        row("right", {u"www CNAME d1.edge.test"_s}, cname, {}, {}, {});
        row("right at the apex", {u"@ A 192.0.3.1"_s}, apex, {}, {}, {});
        row("old A", {u"www A 198.51.100.1"_s}, cname, u"domain-old-address"_s, u"A 198.51.100.1"_s, u"Delete"_s);
        row("old AAAA", {u"www AAAA 2001:db9::1"_s}, cname, u"domain-old-address"_s, u"AAAA 2001:db9::1"_s,
            u"Delete"_s);
        row("the site's addresses in the place of a CNAME", {u"www A 192.0.3.1"_s}, cname, {}, {}, {});
        row("old A at the apex", {u"@ A 198.51.100.1"_s}, apex, u"domain-old-address"_s, u"198.51.100.1"_s,
            u"Delete"_s);
        row("old AAAA beside the right A", {u"@ A 192.0.3.1"_s, u"@ AAAA 2001:db9::1"_s}, apex, u"domain-old-address"_s,
            u"AAAA 2001:db9::1"_s, u"Delete"_s);
        row("CNAME beside others", {u"www CNAME d1.edge.test"_s, u"www A 198.51.100.1"_s}, cname,
            u"domain-cname-not-alone"_s, u"A 198.51.100.1"_s, u"Delete the other records"_s);
        row("CNAME impossible", {u"www MX 10 mail.shop.example."_s}, cname, u"domain-cname-not-alone"_s,
            u"MX 10 mail.shop.example"_s, u"another name"_s);
        row("CNAME at the apex", {u"@ CNAME d1.edge.test"_s}, apex, u"domain-cname-at-apex"_s, u"CNAME d1.edge.test"_s,
            u"type CNAME at Cloudflare"_s);
        row("proxy", {u"www A 104.16.1.1"_s}, cname, u"domain-proxied"_s, u"104.16.1.1"_s, u"DNS only"_s);
        row("proxy over IPv6 at the apex", {u"@ AAAA 2606:4700::1"_s}, apex, u"domain-proxied"_s, u"2606:4700::1"_s,
            u"DNS only"_s);
        row("CAA", {u"@ CAA 0 issue \"letsencrypt.org\""_s}, cname, u"domain-caa-forbids"_s, u"letsencrypt.org"_s,
            u"for shop.example at Cloudflare"_s);
        row("CAA of the name itself counts", {u"@ CAA 0 issue \"a.test\""_s, u"www CAA 0 issue \"amazon.com\""_s},
            cname, {}, {}, {});
        row("CAA that lets Amazon", {u"@ CAA 0 issue \"a.test\""_s, u"@ CAA 0 issue \"Amazon.com; account=1\""_s},
            cname, {}, {}, {});
        row("CAA for mail alone", {u"@ CAA 0 iodef \"mailto:a@shop.example\""_s}, cname, {}, {}, {});
        row("wrong value", {u"www CNAME d2.edge.test"_s}, cname, u"domain-wrong-value"_s, u"CNAME d2.edge.test"_s,
            u"to d1.edge.test"_s);
        row("zone doubled", {u"www.shop.example.shop.example CNAME d1.edge.test"_s}, cname, u"domain-name-doubled"_s,
            u"www.shop.example.shop.example"_s, u"“.shop.example”"_s);
    }
    void eachIsFoundWithOneThingToDo()
    {
        QFETCH(const QStringList, records);
        QFETCH(const QString, wanted);
        haveZone(u"shop.example"_s, records, {u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s});
        verifyFound(wanted);
    }

    void aDelegationThatLeadsNowhereIsOne()
    {
        haveZone(u"shop.example"_s, {u"www CNAME d1.edge.test"_s}, {u"ns1.host.test"_s});
        m_rig.post(u"/_rig/dns"_s, R"({"server": "ns1.host.test", "flaw": "refused"})");
        const auto survey = surveyed(u"www.shop.example"_s, RecordType::CNAME);
        QVERIFY(!survey);
        const Finding found = findingOf(survey.error());
        QCOMPARE(found.code, u"dns-lame"_s);
        QVERIFY2(found.observed.render().contains(u"ns1.host.test: REFUSED"_s), qPrintable(found.observed.render()));
        QVERIFY(!found.next.isEmpty());
    }

    //! Which answers every name below it, also one that does not exist.
    void aWildcardRecordIsNoDoubledName()
    {
        Survey survey;
        survey.wanted = {u"www.example.net"_s, RecordType::CNAME, u"d1.cloudfront.net"_s};
        survey.zone = u"example.net"_s;
        survey.doubled = {{u"www.example.net.example.net"_s, RecordType::CNAME, u"parked.example.org"_s}};
        QVERIFY(!diagnosed(survey, false));
        survey.doubled.first().value = survey.wanted.value;
        QCOMPARE(diagnosed(survey, false)->code, u"domain-name-doubled"_s);
    }

    void brokenSignaturesAreFound_data()
    {
        QTest::addColumn<QStringList>("records");
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("observed");
        QTest::newRow("none") << QStringList{} << QString() << QString() << QString();
        QTest::newRow("a key without a DS record") << QStringList{key} << QString() << QString() << QString();
        QTest::newRow("the right one") << QStringList{key} << itsSigner << QString() << QString();
        QTest::newRow("no key") << QStringList{} << itsSigner << u"domain-dnssec-broken"_s << u"no key"_s;
        QTest::newRow("another key") << QStringList{key} << otherSigner << u"domain-dnssec-broken"_s << u"12345 13 2"_s;
    }
    void brokenSignaturesAreFound()
    {
        QFETCH(const QStringList, records);
        QFETCH(const QString, signer);
        haveZone(u"example.net"_s, records, {u"ns1.host.test"_s});
        const QJsonArray signers = signer.isEmpty() ? QJsonArray() : QJsonArray{signer};
        post({{u"delegate"_s, u"example.net"_s}, {u"signers"_s, signers}});
        const auto survey = surveyed(u"www.example.net"_s, RecordType::CNAME);
        QVERIFY2(survey, survey ? "" : qPrintable(survey.error().render()));
        const auto found = diagnosed(*survey, true);
        QTEST(found ? found->code : QString(), "code");
        QFETCH(const QString, observed);
        QVERIFY(!found || found->observed.render().contains(observed));
    }

    void whatOthersRememberEnds()
    {
        const QDateTime now(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        const QString name = u"www.shop.example"_s;
        QVERIFY(!remembered(name, {u"192.0.2.1"_s}, now, now));
        QVERIFY(!remembered(name, {u"192.0.2.1"_s}, {}, now));
        const auto former = remembered(name, {u"192.0.2.1"_s}, now.addSecs(60), now);
        QCOMPARE(former->code, u"domain-former-remembered"_s);
        QCOMPARE(former->observed.render(), u"192.0.2.1"_s);
        QCOMPARE(former->until, now.addSecs(60));
        QCOMPARE(remembered(name, {}, now.addSecs(60), now)->code, u"domain-missing-remembered"_s);
    }

    void theTimeToLiveIsRead()
    {
        haveZone(u"shop.example"_s, {u"www 86400 A 198.51.100.1"_s}, {u"ns1.host.test"_s});
        Resolver resolver;
        const auto answer = finish(resolver.query(u"www.shop.example"_s, RecordType::A));
        QCOMPARE(answer->records.value(0).ttl, 86400);
        QCOMPARE(answer->missingTtl, 0);
        QCOMPARE(finish(resolver.query(u"new.shop.example"_s, RecordType::A))->missingTtl, 60);
    }

    //! The root and the registry are asked once, however many questions there are.
    void oneLookWalksOnce()
    {
        haveZone(u"shop.example"_s, {u"www CNAME d1.edge.test"_s}, {u"ns1.shop.example"_s, u"ns2.shop.example"_s});
        (void)m_rig.request("DELETE", u"/_rig/lookups"_s);
        Resolver resolver;
        for (const RecordType type : {RecordType::CNAME, RecordType::MX, RecordType::TXT})
            QVERIFY(finish(resolver.query(u"www.shop.example"_s, type)));
        const QString asked = QString::fromUtf8(m_rig.request("GET", u"/_rig/lookups"_s));
        QCOMPARE(asked.count(u"127.0.0.1 "_s), 2); // for the zone, and the one that the alias leads to
    }

private:
    void post(const QJsonObject& document) { m_rig.post(u"/_rig/dns"_s, QJsonDocument(document).toJson()); }
    void haveZone(const QString& zone, const QStringList& records, const QStringList& servers)
    {
        QJsonObject document{{u"zone"_s, zone}, {u"records"_s, arrayOf(records)}};
        if (!servers.isEmpty())
            document[u"servers"_s] = arrayOf(servers);
        post(document);
    }
    static Result<Survey> surveyed(const QString& name, RecordType type)
    {
        Resolver resolver;
        const Record wanted{name, type, u"d1.edge.test"_s};
        return finish(domains::surveyed(&resolver, wanted, {}));
    }
    static void verifyFound(const QString& wanted)
    {
        const auto survey = surveyed(wanted.section(u' ', 0, 0), typeFromName(wanted.section(u' ', 1)).value());
        QVERIFY2(survey, survey ? "" : qPrintable(survey.error().render()));
        const auto found = diagnosed(*survey, true);
        QTEST(found ? found->code : QString(), "code");
        if (!found)
            return;
        QFETCH(const QString, observed);
        QFETCH(const QString, next);
        QVERIFY2(found->observed.render().contains(observed), qPrintable(found->observed.render()));
        QVERIFY2(found->next.render().contains(next), qPrintable(found->next.render()));
        QVERIFY(!found->what.isEmpty() && !found->wanted.isEmpty());
        QCOMPARE(Finding::fromJson(found->toJson())->toPublicJson(), found->toPublicJson());
    }

    AwsRig m_rig;
};
SHIPDECK_TEST(DomainMistakesTest)

#include "mistakes_test.moc"
