// SPDX-License-Identifier: MIT
#include "net/http.h"

#include "support/finish.h"
#include "support/registry.h"
#include "support/scripted_server.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Whoever is behind a company's proxy can only mend what they are told of: which proxy, and where it is set.
class DeadProxyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY",
                                 "ALL_PROXY", "NO_PROXY"})
            qunsetenv(name);
    }
    void cleanupTestCase() { init(); }

    void isNamedWithoutItsPassword_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("setting");
        QTest::newRow("in a tunnel") << u"https://github.example/user"_s << QByteArray("https_proxy");
        QTest::newRow("without one") << u"http://github.example/user"_s << QByteArray("http_proxy");
        QTest::newRow("for everything") << u"https://github.example/user"_s << QByteArray("all_proxy");
    }
    void isNamedWithoutItsPassword()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, setting);
        const QString gone = nobody();
        qputenv(setting.constData(), "http://ann:geheim@" + gone.toUtf8());
        const Error error = failureOf(address);
        QCOMPARE(error.code, u"proxy-failed"_s);
        QCOMPARE(error.kind, Error::Kind::Network);
        QVERIFY2(error.what.render().contains(gone), qPrintable(error.render()));
        QVERIFY2(error.next.render().contains(QString::fromLatin1(setting)), qPrintable(error.render()));
        QVERIFY(!error.render().contains(u"geheim"_s) && !error.render().contains(u"ann"_s));
    }
    void isNamedWhereItHasNoAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("in a tunnel") << u"https://github.example/user"_s;
        QTest::newRow("without one") << u"http://github.example/user"_s;
    }
    void isNamedWhereItHasNoAddress()
    {
        QFETCH(QString, address);
        qputenv("all_proxy", "nowhere.invalid:3128");
        const Error error = failureOf(address); // at once, or too late where name servers do not answer
        QCOMPARE(error.kind, Error::Kind::Network);
        QVERIFY2(error.what.render().contains(u"nowhere.invalid:3128"_s), qPrintable(error.render()));
    }
    void isNamedWhereItAnswersNothing()
    {
        ScriptedServer silent;
        silent.says({});
        const QString place = silent.url({}).authority();
        qputenv("all_proxy", place.toUtf8());
        const Error error = failureOf(u"https://github.example/user"_s);
        QCOMPARE(error.code, u"timed-out"_s);
        QVERIFY2(error.what.render().contains(place), qPrintable(error.render()));
        QVERIFY(error.next.render().contains(u"all_proxy"_s));
    }
    void isNamedWhereItRefuses_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("forbidden") << QByteArray("HTTP/1.1 403 x\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("knows no such server") << QByteArray("HTTP/1.1 404 x\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("can't reach it") << QByteArray("HTTP/1.1 503 x\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("broken") << QByteArray("HTTP/1.1 502 x\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("hangs up") << QByteArray();
    }
    void isNamedWhereItRefuses()
    {
        QFETCH(QByteArray, answer);
        ScriptedServer stern;
        stern.sends(answer);
        const QString place = stern.url({}).authority();
        qputenv("https_proxy", place.toUtf8());
        const Error error = failureOf(u"https://github.example/user"_s);
        QCOMPARE(error.code, u"proxy-failed"_s);
        QVERIFY2(error.what.render().contains(place), qPrintable(error.render()));
        QVERIFY2(error.what.render().contains(u"github.example"_s), qPrintable(error.render()));
    }
    void isToldWhereANameAndPasswordGo()
    {
        ScriptedServer stern;
        const QByteArray asks = "HTTP/1.1 407 x\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
        stern.sends(asks);
        stern.sends(asks);
        const QString place = stern.url({}).authority();
        qputenv("https_proxy", place.toUtf8());
        const Error error = failureOf(u"https://github.example/user"_s);
        QCOMPARE(error.code, u"proxy-failed"_s);
        QVERIFY2(error.next.render().contains(u"name:password@"_s + place), qPrintable(error.render()));
    }
    void thatWasGivenForOneServerIsChangedBySigningInAgain()
    {
        HttpSettings settings;
        settings.proxy = u"http://ann:geheim@"_s + nobody();
        Http http(settings);
        const auto answer = finish(http.get(request(u"https://github.example/user"_s)));
        QVERIFY(answer.error().next.render().contains(u"sign in again"_s));
        QVERIFY(!answer.error().render().contains(u"geheim"_s));
    }

private:
    //! A place on loopback where nobody listens any more.
    static QString nobody() { return ScriptedServer().url({}).authority(); }
    static Request request(const QString& address)
    {
        Request request;
        request.url = QUrl(address);
        request.attempts = 1;
        request.connectTimeout = 300ms;
        return request;
    }
    Error failureOf(const QString& address)
    {
        const auto answer = finish(http.get(request(address)));
        return answer ? Error() : answer.error();
    }

    Http http;
};

SHIPDECK_TEST(DeadProxyTest)
#include "dead_proxy_test.moc"
