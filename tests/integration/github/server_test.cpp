// SPDX-License-Identifier: MIT
#include "place.h"

#include "support/registry.h"
#include "support/scripted_server.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! A GitHub Enterprise Server: its API below its own address, a certificate that only its own authority vouches for.
class ServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        rig = std::make_unique<Rig>(QStringList{u"--seed"_s, u"small"_s, u"--ghes"_s, u"--tls"_s});
        QVERIFY2(rig->isUp(), rig->trouble().constData());
        for (const char* name :
             {"SHIPDECK_GITHUB_URL", "SHIPDECK_GITHUB_API_URL", "SHIPDECK_GITHUB_CLIENT_ID", "SSL_CERT_FILE"})
            qunsetenv(name);
    }
    void init() { place = std::make_unique<Place>(); }

    void isRefusedWithoutItsAuthority()
    {
        const auto account = finish(place->github().signIns().signInWithToken(rig->web(), rig->token()));
        QVERIFY(!account);
        QCOMPARE(account.error().code, u"tls-failed"_s);
        QVERIFY(rig->calls().isEmpty());
    }
    void isReachedByItsAddressAndItsOwnAuthorityFromThenOn()
    {
        github::Server server(rig->web() + u"/some/page"_s);
        server.caFile = rig->caFile();
        const auto account = place->signedIn(rig->token(), server);
        QCOMPARE(account.login, u"mona"_s);
        QCOMPARE(account.server.host, QUrl(rig->web()).authority());
        place->open();
        const auto all = finish(place->github().refreshRepositories(account.id));
        QVERIFY2(all, qPrintable(all ? QString() : all.error().render()));
        QCOMPARE(all->size(), 2);
        QCOMPARE(place->github().gitUrl(account.id, all->constFirst()), rig->web() + u"/mona/lighthouse.git"_s);
        QVERIFY(!rig->calls(u"GET /api/v3/user/repos"_s).isEmpty());
    }
    void offersNoDeviceCodeUnlessItsAppIsKnown()
    {
        github::Server server(rig->web());
        server.caFile = rig->caFile();
        QVERIFY(!place->github().signIns().offersDevice(server));
        QCOMPARE(finish(place->github().signIns().startDevice(server)).error().code, u"device-unavailable"_s);
        server.clientId = rig->clientId();
        QVERIFY(place->github().signIns().offersDevice(server));
        QVERIFY(finish(place->github().signIns().startDevice(server)));
    }
    void isReachedThroughItsOwnProxy()
    {
        ScriptedServer proxy;
        proxy.answers(502);
        github::Server server(u"ghes.example.test"_s);
        server.proxy = proxy.url({}).toString();
        const auto account = finish(place->github().signIns().signInWithToken(server, rig->token()));
        QVERIFY(!account);
        QCOMPARE(account.error().kind, Error::Kind::Network);
        QVERIFY(proxy.requests().value(0).startsWith("CONNECT ghes.example.test:443 "));
        QVERIFY(!proxy.requests().value(0).contains(rig->token()));
    }
    void saysThatSomethingElseAnswersThere()
    {
        ScriptedServer other;
        other.answers(200, "<html>nginx</html>");
        const auto account = finish(place->github().signIns().signInWithToken(other.url({}).toString(), rig->token()));
        QCOMPARE(account.error().code, u"no-github-here"_s);
    }

private:
    std::unique_ptr<Rig> rig;
    std::unique_ptr<Place> place;
};

SHIPDECK_TEST(ServerTest)
#include "server_test.moc"
