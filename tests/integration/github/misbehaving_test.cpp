// SPDX-License-Identifier: MIT
#include "place.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What a GitHub, or what stands between it and here, can do wrong. Each ends with words, and the next try works.
class MisbehavingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        rig = std::make_unique<Rig>();
        QVERIFY2(rig->isUp(), rig->trouble().constData());
        rig->use();
    }
    void init()
    {
        rig->forget(u"faults"_s);
        place = std::make_unique<Place>();
        account = place->signedIn(rig->token());
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
        rig->post(u"repos/change"_s, {{u"repo"_s, u"mona/compass"_s}, {u"description"_s, QString::number(++changes)}});
        place->open();
        rig->forget(u"calls"_s);
    }

    void endsWithWordsAndLosesNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<QString>("code");
        QTest::newRow("malformed JSON") << u"malformed"_s << QJsonObject() << u"github-unreadable"_s;
        QTest::newRow("too short") << u"wrong-length"_s << QJsonObject{{u"by"_s, 50}} << u"connection-lost"_s;
        QTest::newRow("cut half way") << u"truncate"_s << QJsonObject{{u"after"_s, 200}} << u"connection-lost"_s;
        QTest::newRow("connection reset") << u"reset"_s << QJsonObject() << u"connection-lost"_s;
        QTest::newRow("redirect loop") << u"redirect-loop"_s << QJsonObject() << u"redirect-loop"_s;
        QTest::newRow("HTML 502") << u"html"_s << QJsonObject() << u"github-failed"_s;
        QTest::newRow("500") << u"status"_s << QJsonObject{{u"status"_s, 500}} << u"github-failed"_s;
        QTest::newRow("primary limit") << u"primary"_s << QJsonObject() << u"github-limited"_s;
        QTest::newRow("403 without a word")
            << u"status"_s << QJsonObject{{u"status"_s, 403}} << u"github-not-allowed"_s;
        QTest::newRow("404") << u"status"_s << QJsonObject{{u"status"_s, 404}} << u"github-not-found"_s;
        QTest::newRow("no list") << u"status"_s << QJsonObject{{u"status"_s, 200}, {u"body"_s, u"{\"message\":1}"_s}}
                                 << u"github-unreadable"_s;
        QTest::newRow("nothing at all") << u"status"_s << QJsonObject{{u"status"_s, 200}, {u"body"_s, u""_s}}
                                        << u"github-unreadable"_s;
    }
    void endsWithWordsAndLosesNothing()
    {
        QFETCH(QString, fault);
        QFETCH(QJsonObject, more);
        QFETCH(QString, code);
        more.insert(u"path"_s, u"/user/repos"_s);
        more.insert(u"count"_s, 0);
        rig->does(fault, more);
        const auto known = place->github().knownRepositories(account.id);
        const auto refreshed = finish(place->github().refreshRepositories(account.id));
        QVERIFY(!refreshed);
        QCOMPARE(refreshed.error().code, code);
        QVERIFY(!refreshed.error().what.render().isEmpty());
        QVERIFY(!refreshed.error().next.render().isEmpty());
        QCOMPARE(*place->github().knownRepositories(account.id), *known);
        QCOMPARE(place->github().signIns().account(account.id)->state, github::Account::State::Ok);
        rig->forget(u"faults"_s);
        if (code == u"github-limited")
            place->open(); // what was told holds for this process
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
    }
    void asksNothingMoreWhileItIsLimited()
    {
        rig->does(u"secondary"_s, {{u"path"_s, u"/user/repos"_s}, {u"count"_s, 1}, {u"retry_after"_s, 30}});
        QCOMPARE(finish(place->github().refreshRepositories(account.id)).error().code, u"github-limited"_s);
        const qsizetype asked = rig->calls().size();
        QCOMPARE(finish(place->github().refreshSpaces(account.id)).error().code, u"github-limited"_s);
        QCOMPARE(rig->calls().size(), asked);
        QVERIFY(place->github().limits(account.id).blockedUntil(u"core"_s, QDateTime::currentDateTimeUtc()));
    }
    void getsThroughAnOutageOfAMoment()
    {
        rig->does(u"html"_s, {{u"path"_s, u"/user/repos"_s}, {u"count"_s, 1}});
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
    }
    void noticesATokenThatIsRevokedInTheMiddle()
    {
        const QByteArray token =
            rig->post(u"tokens"_s, {{u"login"_s, u"mona"_s}, {u"scopes"_s, QJsonArray{u"repo"_s}}})[u"token"_s]
                .toString()
                .toLatin1();
        (void)place->signedIn(token);
        rig->does(u"revoke"_s, {{u"path"_s, u"/user/orgs"_s}});
        (void)finish(place->github().refreshSpaces(account.id));
        QCOMPARE(finish(place->github().refreshRepositories(account.id)).error().code, u"github-signed-out"_s);
        QCOMPARE(place->github().signIns().account(account.id)->state, github::Account::State::SignedOut);
        QVERIFY(!place->github().knownRepositories(account.id)->isEmpty());
    }
    void sendsNoTokenToAnotherServer()
    {
        rig->does(u"status"_s,
                  {{u"path"_s, u"/user/repos"_s},
                   {u"status"_s, 200},
                   {u"body"_s, u"[]"_s},
                   {u"headers"_s, QJsonObject{{u"Link"_s, u"<https://evil.test/?page=2>; rel=\"next\""_s}}}});
        QCOMPARE(finish(place->github().refreshRepositories(account.id)).error().code, u"github-unreadable"_s);
    }

private:
    std::unique_ptr<Rig> rig;
    std::unique_ptr<Place> place;
    github::Account account;
    int changes = 0;
};

SHIPDECK_TEST(MisbehavingTest)
#include "misbehaving_test.moc"
