// SPDX-License-Identifier: MIT
#include "net/http.h"
#include "net/proxies.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

class ProxiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY",
                                 "ALL_PROXY", "NO_PROXY"})
            qunsetenv(name);
    }
    void goesDirectWhereNoProxySaysSo_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("noProxy");
        QTest::addColumn<bool>("direct");
        QTest::newRow("other host") << u"example.com"_s << u"example.org"_s << false;
        QTest::newRow("same host") << u"example.com"_s << u"a.b, example.com"_s << true;
        QTest::newRow("host below") << u"www.example.com"_s << u".Example.com"_s << true;
        QTest::newRow("only ends alike") << u"myexample.com"_s << u"example.com"_s << false;
        QTest::newRow("all") << u"example.com"_s << u"*"_s << true;
        QTest::newRow("subnet") << u"10.1.2.3"_s << u"10.0.0.0/8"_s << true;
        QTest::newRow("other subnet") << u"11.1.2.3"_s << u"10.0.0.0/8"_s << false;
        QTest::newRow("port") << u"example.com"_s << u"example.com:443"_s << true;
        QTest::newRow("other port") << u"example.com"_s << u"example.com:8443"_s << false;
        QTest::newRow("this computer") << u"localhost"_s << QString() << true;
        QTest::newRow("loopback") << u"127.0.0.1"_s << QString() << true;
        QTest::newRow("loopback of IPv6") << u"::1"_s << QString() << true;
    }
    void goesDirectWhereNoProxySaysSo()
    {
        QFETCH(QString, host);
        QFETCH(QString, noProxy);
        QTEST(goesDirect(host, 443, noProxy), "direct");
    }
    void picksTheProxyOfTheScheme()
    {
        qputenv("HTTPS_PROXY", "http://ann:p%40ss@proxy.test:8080");
        EnvironmentProxies proxies;
        const auto secure = proxies.queryProxy(QNetworkProxyQuery(QUrl(u"https://example.com/"_s))).first();
        QCOMPARE(secure.hostName(), u"proxy.test"_s);
        QCOMPARE(secure.port(), 8080);
        QCOMPARE(secure.password(), u"p@ss"_s);
        const auto plain = proxies.queryProxy(QNetworkProxyQuery(QUrl(u"http://example.com/"_s))).first();
        QCOMPARE(plain.type(), QNetworkProxy::DefaultProxy); // which is none
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::NoProxy);
    }
    void understandsSocks()
    {
        qputenv("all_proxy", "socks5h://proxy.test");
        EnvironmentProxies proxies;
        const auto proxy = proxies.queryProxy(QNetworkProxyQuery(QUrl(u"http://example.com/"_s))).first();
        QCOMPARE(proxy.type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(proxy.port(), 1080);
    }
    void leadsWebSocketsTheSameWay()
    {
        HttpSettings settings;
        settings.proxy = u"http://proxy.test:3129"_s;
        const Http http(settings);
        QCOMPARE(http.proxyFor(QUrl(u"wss://ghes.example.test/hook"_s)).hostName(), u"proxy.test"_s);
        QCOMPARE(http.proxyFor(QUrl(u"wss://127.0.0.1:8443/hook"_s)).type(), QNetworkProxy::NoProxy);
        qputenv("https_proxy", "http://other.test:3128");
        QCOMPARE(Http().proxyFor(QUrl(u"wss://ghes.example.test/hook"_s)).hostName(), u"other.test"_s);
    }
    void cleanupTestCase() { init(); }
};

SHIPDECK_TEST(ProxiesTest)
#include "proxies_test.moc"
