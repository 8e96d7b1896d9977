// SPDX-License-Identifier: MIT
#include "domains/provider.h"

#include "support/registry.h"

#include <QSet>
#include <QTest>

using namespace shipdeck;
using namespace shipdeck::domains;
using namespace Qt::StringLiterals;

class ProviderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRecognisedByNameServers_data()
    {
        QTest::addColumn<QString>("servers");
        const auto row = [](const char* id, const char* servers) {
            QTest::addRow("%s %s", id, servers) << QString::fromLatin1(servers);
        };
        row("route53", "ns-1536.awsdns-00.co.uk ns-512.awsdns-00.net ns-0.awsdns-00.com ns-1024.awsdns-00.org");
        row("cloudflare", "ada.ns.cloudflare.com bob.ns.cloudflare.com");
        row("gabia", "ns.gabia.co.kr ns1.gabia.co.kr ns.gabia.net");
        row("godaddy", "ns01.domaincontrol.com ns02.domaincontrol.com");
        row("namecheap", "dns1.registrar-servers.com dns2.registrar-servers.com");
        row("porkbun", "curitiba.ns.porkbun.com fortaleza.ns.porkbun.com");
        row("squarespace", "ns01.squarespacedns.com ns02.squarespacedns.com");
        row("google", "ns-cloud-a1.googledomains.com ns-cloud-a2.googledomains.com");
        row("gandi", "ns-15-a.gandi.net ns-100-b.gandi.net");
        row("digitalocean", "ns1.digitalocean.com ns2.digitalocean.com");
        row("hetzner", "hydrogen.ns.hetzner.com oxygen.ns.hetzner.com helium.ns.hetzner.de");
        row("ovh", "dns104.ovh.net ns104.ovh.net");
        row("ionos", "ns1045.ui-dns.de ns1045.ui-dns.com ns1045.ui-dns.org ns1045.ui-dns.biz");
        row("namecom", "ns1bdg.name.com ns2dky.name.com");
        row("dynadot", "ns1.dyna-ns.net ns2.dyna-ns.net");
        row("vercel", "ns1.vercel-dns.com ns2.vercel-dns.com");
        row("netlify", "dns1.p01.nsone.net dns2.p01.nsone.net");
        // While a zone moves, and with a secondary.
        row("cloudflare", "ada.ns.cloudflare.com bob.ns.cloudflare.com ns1.elsewhere.example");
        row("", "ns1.elsewhere.example");
        row("", "ns.cloudflare.com.evil.example notdomaincontrol.com");
        row("", "");
    }
    void isRecognisedByNameServers()
    {
        QFETCH(const QString, servers);
        const auto provider = providerOf(servers.split(u' ', Qt::SkipEmptyParts));
        const QString expected = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
        QCOMPARE(provider ? provider->id : QString(), expected);
    }

    void tellsWhatToType()
    {
        const auto typed = [](const char* id, const QString& name) {
            for (const Provider& provider : providers())
                if (provider.id == QLatin1StringView(id))
                    return provider.typedName(name, u"shop.example"_s);
            return u"?"_s;
        };
        QCOMPARE(typed("cloudflare", u"www.shop.example"_s), u"www"_s);
        QCOMPARE(typed("cloudflare", u"_x.www.shop.example"_s), u"_x.www"_s);
        QCOMPARE(typed("cloudflare", u"shop.example"_s), u"@"_s);
        QCOMPARE(typed("route53", u"shop.example"_s), QString());
        QCOMPARE(typed("godaddy", u"*.shop.example"_s), u"*"_s);
        Provider whole;
        whole.isNameRelative = false;
        QCOMPARE(whole.typedName(u"www.shop.example"_s, u"shop.example"_s), u"www.shop.example"_s);
    }

    void eachIsWhole()
    {
        QSet<QString> ids;
        for (const Provider& provider : providers()) {
            QVERIFY2(!ids.contains(provider.id), qPrintable(provider.id));
            ids.insert(provider.id);
            QVERIFY(!provider.title.isEmpty());
            QVERIFY(provider.page.isEmpty() || (provider.page.isValid() && provider.page.scheme() == u"https"));
        }
        QVERIFY(ids.size() >= 17);
    }
};
SHIPDECK_TEST(ProviderTest)

#include "provider_test.moc"
