// SPDX-License-Identifier: MIT
#include "domains/provider.h"
#include "domains/resolver.h"
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

//! The resolver and the name servers of the AWS of tests, which are not made by the same hand.
class RigZonesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        NEED(m_rig.trouble());
        m_rig.post(u"/_rig/reset"_s);
        qputenv("SHIPDECK_DNS_ROOTS", m_rig.dns().toLatin1());
    }
    void cleanup()
    {
        qunsetenv("SHIPDECK_DNS_ROOTS");
        QCOMPARE(m_rig.violations(), QStringList());
    }

    void aZoneOfTheAccountIsFound()
    {
        QVERIFY(!m_rig.makeDomain(u"shop.example"_s).isEmpty());
        Resolver resolver;
        const auto servers = finish(resolver.nameServers(u"shop.example"_s));
        QVERIFY2(servers, servers ? "" : qPrintable(servers.error().render()));
        QCOMPARE(servers->size(), 4); // in four TLDs: three of them have to be looked up first
        QCOMPARE(providerOf(*servers)->id, u"route53"_s);
        const auto answer = finish(resolver.query(u"www.shop.example"_s, RecordType::A));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().render()));
        QVERIFY(answer->isMissing);
        QCOMPARE(answer->zone, u"shop.example"_s);
        QCOMPARE(answer->servers, *servers);
        m_rig.post(u"/_rig/dns"_s, R"({"delegate": "shop.example", "servers": []})");
        QCOMPARE(*finish(resolver.nameServers(u"shop.example"_s)), QStringList());
    }

    void aProviderElsewhereIsRecognised()
    {
        const QJsonArray records{u"www CNAME d1.shop.test"_s, u"@ CAA 0 issue \"amazon.com\""_s,
                                 u"@ TXT \"v=spf1 -all\""_s};
        const QJsonArray servers{u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s};
        const QJsonObject zone{{u"zone"_s, u"shop.example"_s}, {u"servers"_s, servers}, {u"records"_s, records}};
        m_rig.post(u"/_rig/dns"_s, QJsonDocument(zone).toJson());
        m_rig.post(u"/_rig/dns"_s, R"({"zone": "shop.test", "records": ["d1 A 192.0.2.1", "d1 A 192.0.2.2"]})");
        Resolver resolver;
        const auto answer = finish(resolver.query(u"www.shop.example"_s, RecordType::A));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().render()));
        QCOMPARE(answer->values(RecordType::CNAME), QStringList(u"d1.shop.test"_s));
        QStringList addresses = answer->values(RecordType::A);
        addresses.sort();
        QCOMPARE(addresses, (QStringList{u"192.0.2.1"_s, u"192.0.2.2"_s}));
        QCOMPARE(providerOf(answer->servers)->title, u"Cloudflare"_s);
        const auto caa = finish(resolver.query(u"shop.example"_s, RecordType::CAA));
        QCOMPARE(caa->values(RecordType::CAA), QStringList(u"0 issue \"amazon.com\""_s));
        const auto text = finish(resolver.query(u"shop.example"_s, RecordType::TXT));
        QCOMPARE(text->values(RecordType::TXT), QStringList(u"\"v=spf1 -all\""_s));
    }

    void mistakesAreToldApart_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("refused") << u"dns-lame"_s;
        QTest::newRow("lame") << u"dns-lame"_s;
        QTest::newRow("servfail") << u"dns-lame"_s;
        QTest::newRow("truncated") << QString();
    }
    void mistakesAreToldApart()
    {
        QFETCH(const QString, code);
        m_rig.post(u"/_rig/dns"_s, R"({"zone": "shop.example", "records": ["@ A 192.0.2.1"]})");
        for (const char* server : {"ns1", "ns2"}) {
            QByteArray document = R"({"server": "SERVER.shop.example", "flaw": "FLAW"})";
            m_rig.post(u"/_rig/dns"_s, document.replace("SERVER", server).replace("FLAW", QTest::currentDataTag()));
        }
        const auto answer = finish(Resolver().query(u"shop.example"_s, RecordType::A));
        QCOMPARE(answer ? QString() : answer.error().code, code);
        if (answer)
            QCOMPARE(answer->values(RecordType::A), QStringList(u"192.0.2.1"_s));
    }

private:
    AwsRig m_rig;
};
SHIPDECK_TEST(RigZonesTest)

#include "rig_zones_test.moc"
