// SPDX-License-Identifier: MIT
#include "github/accounts/account.h"
#include "github/client.h"
#include "github/hooks/relay.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/scripted_server.h"
#include "support/wait.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What becomes of the hook when the connection behind it fails.
class RelayConnectionTest : public QObject {
    Q_OBJECT

    static Task<Result<QByteArray>> sameToken(QByteArray token) { co_return token; }

private Q_SLOTS:
    void asksForTheHookBeforeItMakesAnother_data()
    {
        QTest::addColumn<int>("hook"); // the status that GitHub answers for it
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("a proxy that fails on the way") << 200 << QByteArray("GET /_relay/7 ");
        QTest::newRow("a hook that was deleted") << 404 << QByteArray("DELETE ");
    }
    void asksForTheHookBeforeItMakesAnother()
    {
        QFETCH(int, hook);
        QFETCH(QByteArray, next);
        ScriptedServer web;
        Http http;
        github::ClientOptions options;
        options.token = [](QByteArray) { return sameToken("ghp_token"); };
        const auto instance = github::instanceOf(github::Server(web.url({}).toString()));
        QVERIFY(instance);
        const auto client = std::make_shared<github::Client>(http, *instance, options);
        const QByteArray socket = web.url(u"/_relay/7"_s).toEncoded().replace("http:", "ws:");
        web.answers(201, R"({"id": 7, "ws_url": ")" + socket + R"("})");
        web.sends("HTTP/1.1 502 no way to 10.0.40.4\r\nContent-Length: 0\r\n\r\n");
        web.answers(hook, "{}");
        if (hook == 200)
            web.says({});
        web.answers(204);
        const auto relay = std::make_shared<github::Relay>(client, 42, 0);
        relay->start();
        QTRY_COMPARE(web.requests().size(), 4);
        QVERIFY2(web.requests()[2].startsWith("GET ") && web.requests()[2].contains("/hooks/7 "),
                 web.requests()[2].constData());
        QVERIFY2(web.requests()[3].startsWith(next), web.requests()[3].constData());
        QCoro::waitFor(relay->stop());
    }
};

SHIPDECK_TEST(RelayConnectionTest)
#include "relay_connection_test.moc"
