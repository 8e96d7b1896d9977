// SPDX-License-Identifier: MIT
#include "github/accounts/account.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

class InstanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        for (const char* name : {"SHIPDECK_GITHUB_URL", "SHIPDECK_GITHUB_API_URL", "SHIPDECK_GITHUB_CLIENT_ID"})
            qunsetenv(name);
    }
    void derivesEveryAddressFromTheHost_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("api");
        const QString api = u"https://api.github.com"_s;
        QTest::newRow("nothing") << QString() << u"github.com"_s << api;
        QTest::newRow("github.com") << u" github.com "_s << u"github.com"_s << api;
        QTest::newRow("a page on it") << u"https://github.com/octocat/hello"_s << u"github.com"_s << api;
        QTest::newRow("www") << u"www.github.com"_s << u"github.com"_s << api;
        QTest::newRow("its API") << u"https://api.github.com/user"_s << u"github.com"_s << api;
        QTest::newRow("a tenant") << u"acme.ghe.com"_s << u"acme.ghe.com"_s << u"https://api.acme.ghe.com"_s;
        QTest::newRow("a server") << u"git.example.com"_s << u"git.example.com"_s
                                  << u"https://git.example.com/api/v3"_s;
        QTest::newRow("a port") << u"https://git.example.com:8443/x"_s << u"git.example.com:8443"_s
                                << u"https://git.example.com:8443/api/v3"_s;
        QTest::newRow("capitals") << u"GIT.Example.COM"_s << u"git.example.com"_s
                                  << u"https://git.example.com/api/v3"_s;
        QTest::newRow("this computer") << u"http://127.0.0.1:9000"_s << u"127.0.0.1:9000"_s
                                       << u"http://127.0.0.1:9000/api/v3"_s;
    }
    void derivesEveryAddressFromTheHost()
    {
        QFETCH(QString, typed);
        QFETCH(QString, host);
        QFETCH(QString, api);
        const auto instance = github::instanceFor(typed);
        QVERIFY(instance);
        QCOMPARE(instance->host, host);
        QCOMPARE(instance->api.toString(), api);
        QVERIFY(instance->owns(instance->apiUrl(u"/user"_s)));
    }
    void refusesWhatATokenMustNotBeSentTo_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed :
             {"http://git.example.com", "ftp://git.example.com", "https://user:secret@git.example.com", "https://",
              "not a host", "file:///etc/passwd", "javascript:alert(1)"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void refusesWhatATokenMustNotBeSentTo()
    {
        QFETCH(QString, typed);
        const auto instance = github::instanceFor(typed);
        QVERIFY(!instance);
        QCOMPARE(instance.error().code, u"host-invalid"_s);
        QVERIFY(!instance.error().render().contains(u"secret"_s));
        QVERIFY(!instance.error().next.isEmpty());
    }
    void keepsAddressesOfOthersApart()
    {
        const auto instance = github::instanceFor(u"git.example.com"_s);
        for (const char* url : {"https://git.example.com.evil.test/api/v3", "http://git.example.com/api/v3",
                                "https://git.example.com:444/", "https://evil.test/git.example.com"})
            QVERIFY2(!instance->owns(QUrl(QString::fromLatin1(url))), url);
    }
    void takesClientIdAndAddressesFromTheEnvironmentForItsOwnHostOnly()
    {
        qputenv("SHIPDECK_GITHUB_URL", "http://127.0.0.1:7001");
        qputenv("SHIPDECK_GITHUB_API_URL", "http://127.0.0.1:7002/base/");
        qputenv("SHIPDECK_GITHUB_CLIENT_ID", "Iv1.abc");
        const auto standard = github::instanceFor();
        QCOMPARE(standard->clientId, u"Iv1.abc"_s);
        QCOMPARE(standard->apiUrl(u"/user?x=1"_s).toString(), u"http://127.0.0.1:7002/base/user?x=1"_s);
        const auto other = github::instanceFor(u"git.example.com"_s);
        QVERIFY(other->clientId.isEmpty());
        QCOMPARE(github::instanceFor(u"127.0.0.1:7001"_s).value(), *standard);
        QCOMPARE(other->api.toString(), u"https://git.example.com/api/v3"_s);
    }
    void refusesACaFileAndAProxyThatCanNotBeUsed()
    {
        github::Server server(u"git.example.com"_s);
        server.caFile = u"/nowhere/ca.pem"_s;
        QCOMPARE(github::instanceOf(server).error().code, u"ca-file-invalid"_s);
        server.caFile.clear();
        server.proxy = u"gopher://user:secret@proxy"_s;
        QCOMPARE(github::instanceOf(server).error().code, u"proxy-invalid"_s);
        QVERIFY(!github::instanceOf(server).error().render().contains(u"secret"_s));
        server.proxy = u"proxy.example.com:3128"_s;
        server.clientId = u"Iv1.own"_s;
        QCOMPARE(github::instanceOf(server)->clientId, u"Iv1.own"_s);
    }
};

SHIPDECK_TEST(InstanceTest)
#include "instance_test.moc"
