// SPDX-License-Identifier: MIT
#include "github/accounts/device_flow.h"

#include "support/finish.h"
#include "support/registry.h"
#include "support/scripted_server.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

Task<> noWait()
{
    co_return;
}

QByteArray codeAnswer(const QUrl& page)
{
    return R"({"device_code":"dev-1","user_code":"ABCD-1234","verification_uri":")" + page.toEncoded()
        + R"(","expires_in":900,"interval":5})";
}

} // namespace

class DeviceFlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        web = std::make_unique<ScriptedServer>();
        waits.clear();
        host = github::Server(web->url({}).toString());
        host.clientId = u"Iv1.abc"_s;
        code = {};
        code.server = host;
        code.deviceCode = "dev-1";
    }

    void givesTheCodeToShow()
    {
        web->answers(200, codeAnswer(web->url(u"/login/device"_s)));
        const auto started = finish(github::startDevice(&http, host, {}));
        QVERIFY(started);
        QCOMPARE(started->userCode, u"ABCD-1234"_s);
        QCOMPARE(started->page, web->url(u"/login/device"_s));
        QCOMPARE(started->interval, std::chrono::seconds(5));
        QVERIFY(web->requests().constFirst().startsWith("POST /login/device/code "));
        QVERIFY(web->requests().constFirst().endsWith("client_id=Iv1.abc&scope=repo%20read%3Aorg"));
    }
    void isNotOfferedWithoutAClientId()
    {
        host.clientId.clear();
        const auto started = finish(github::startDevice(&http, host, {}));
        QCOMPARE(started.error().code, u"device-unavailable"_s);
        QVERIFY(web->requests().isEmpty());
    }
    void refusesWhatDoesNotStart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown client") << 404 << QByteArray(R"({"error":"Not Found"})") << u"client-refused"_s;
        QTest::newRow("switched off") << 200 << QByteArray(R"({"error":"device_flow_disabled"})")
                                      << u"device-unavailable"_s;
        QTest::newRow("no GitHub") << 404 << QByteArray("<html>nginx</html>") << u"github-not-found"_s;
        QTest::newRow("no JSON") << 200 << QByteArray("{") << u"github-unreadable"_s;
        QTest::newRow("half of it") << 200 << QByteArray(R"({"device_code":"x"})") << u"github-unreadable"_s;
        QTest::newRow("a page elsewhere")
            << 200 << codeAnswer(QUrl(u"https://evil.test/login"_s)) << u"github-unreadable"_s;
        QTest::newRow("elsewhere") << 302 << QByteArray() << u"github-failed"_s;
    }
    void refusesWhatDoesNotStart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        web->answers(status, body, status == 302 ? "Location: https://evil.test/\r\n" : "");
        const auto started = finish(github::startDevice(&http, host, {}));
        QVERIFY(!started);
        QCOMPARE(started.error().code, code);
        QVERIFY(!started.error().next.isEmpty());
    }
    void pollsAtTheServersIntervalUntilThePersonHasDecided()
    {
        web->answers(200, R"({"error":"authorization_pending"})");
        web->answers(200, R"({"error":"slow_down","interval":12})");
        web->answers(200, R"({"error":"slow_down"})");
        web->answers(200, R"({"access_token":"gho_1","token_type":"bearer","scope":"repo,read:org"})");
        const auto grant = polled();
        QVERIFY(grant);
        QCOMPARE(grant->token, QByteArray("gho_1"));
        QCOMPARE(grant->scopes, (QStringList{u"repo"_s, u"read:org"_s}));
        QVERIFY(!grant->expiresAt.isValid());
        QCOMPARE(waits, (QList<qint64>{5, 5, 12, 17}));
    }
    void goesOnAfterABrokenConnectionAndAnOutage()
    {
        web->hangsUp();
        web->answers(502, "<html>");
        web->answers(200, R"({"access_token":"gho_1"})");
        QVERIFY(polled());
        QCOMPARE(waits, (QList<qint64>{5, 10, 15}));
    }
    void readsATokenThatExpires()
    {
        web->answers(200, R"({"access_token":"ghu_1","refresh_token":"ghr_1","expires_in":28800})");
        const auto grant = polled();
        QCOMPARE(grant->refreshToken, QByteArray("ghr_1"));
        QVERIFY(grant->expiresAt > QDateTime::currentDateTimeUtc().addSecs(28000));
    }
    void endsWithWhatGitHubSays_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("code");
        QTest::newRow("denied") << u"access_denied"_s << u"sign-in-denied"_s;
        QTest::newRow("expired") << u"expired_token"_s << u"sign-in-expired"_s;
        QTest::newRow("disabled") << u"device_flow_disabled"_s << u"device-unavailable"_s;
        QTest::newRow("client") << u"incorrect_client_credentials"_s << u"client-refused"_s;
        QTest::newRow("code") << u"incorrect_device_code"_s << u"github-failed"_s;
        QTest::newRow("new words") << u"something_new"_s << u"github-failed"_s;
        QTest::newRow("nothing") << QString() << u"github-failed"_s;
    }
    void endsWithWhatGitHubSays()
    {
        QFETCH(QString, error);
        QFETCH(QString, code);
        web->answers(200, "{\"error\":\"" + error.toLatin1() + "\"}");
        const auto grant = polled();
        QVERIFY(!grant);
        QCOMPARE(grant.error().code, code);
        QVERIFY(!grant.error().next.isEmpty());
    }
    void doesNotPollForEver()
    {
        code.lifetime = std::chrono::seconds(20);
        for (int i = 0; i < 30; ++i)
            web->answers(200, R"({"error":"authorization_pending"})");
        QCOMPARE(polled().error().code, u"sign-in-expired"_s);
    }
    void stopsWhenThePersonNoLongerWantsTo()
    {
        CancelSource stop;
        stop.request();
        const auto grant = finish(github::finishDevice(&http, code, wait, stop.token()));
        QCOMPARE(grant.error().kind, Error::Kind::Canceled);
        QVERIFY(web->requests().isEmpty());
    }

private:
    Result<github::Grant> polled() { return finish(github::finishDevice(&http, code, wait, {})); }

    Http http;
    std::unique_ptr<ScriptedServer> web;
    QList<qint64> waits; //!< in seconds
    github::Waiting wait = [this](std::chrono::milliseconds time, Cancel) {
        waits << time.count() / 1000;
        return noWait();
    };
    github::Server host;
    github::DeviceCode code;
};

SHIPDECK_TEST(DeviceFlowTest)
#include "device_flow_test.moc"
