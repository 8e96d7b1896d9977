// SPDX-License-Identifier: MIT
#include "deck/health.h"
#include "support/registry.h"

#include <QJsonArray>

using namespace shipdeck;
using namespace Qt::StringLiterals;

namespace {

const QDateTime started = QDateTime::fromString(u"2026-11-20T10:00:00.000Z"_s, Qt::ISODateWithMs);

store::Deployment deployment()
{
    store::Deployment made;
    made.id = DeploymentId(u"d1"_s);
    made.startedAt = started;
    return made;
}

QList<store::Stage> verified()
{
    return {{u"verify"_s, StageState::Done, 900, 1000, u"status 200 in 60 ms"_s}};
}

Health of(ServerState state, QJsonObject facts, int secondsLater = 60)
{
    facts.insert(u"at"_s, store::toIso(started.addSecs(secondsLater)));
    return healthOf(deployment(), u"my shop"_s, verified(),
                    store::ServerRecord{DeploymentId(u"d1"_s), ProjectId(u"p"_s), state, facts});
}

} // namespace

class HealthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesAreAsTheirProbeSawThem()
    {
        const Health health = healthOf(deployment(), u"shop"_s, verified(), {});
        QCOMPARE(health.state, Health::State::Passing);
        QCOMPARE(health.what.render(), u"Passing: status 200 in 60 ms."_s);
        QCOMPARE(health.seenAt, started.addSecs(1));
        QCOMPARE(healthOf(deployment(), u"shop"_s, {}, {}).state, Health::State::Unknown);
    }
    void aServerThatEndedIsNotWhatItsProbeSaw()
    {
        const Health health =
            of(ServerState::CrashLoop, {{u"exitCode"_s, 1}, {u"crashes"_s, 6}, {u"output"_s, u"Error: no database"_s}});
        QVERIFY(health.isFailing());
        QCOMPARE(health.what.render(), u"Crashes repeatedly (exit code 1); restarted 6 times."_s);
        QCOMPARE(health.output, u"Error: no database"_s);
        QCOMPARE(health.seenAt, started.addSecs(60));
        QCOMPARE(health.next.first().render(), u"See the server log: shipctl logs --server \"my shop\""_s);
        QCOMPARE(health.next.last().render(), u"Roll back: shipctl rollback \"my shop\""_s);
        const QJsonObject told = health.toPublicJson();
        QCOMPARE(told[u"state"_s].toString(), u"failing"_s);
        QCOMPARE(told[u"seenAt"_s].toString(), u"2026-11-20T10:01:00.000Z"_s);
        QCOMPARE(told[u"next"_s].toArray().size(), 2);
    }
    void oneThatListensAgainPassesAndSaysSo()
    {
        const Health health = of(ServerState::Listening, {{u"exitCode"_s, 7}, {u"crashes"_s, 1}});
        QCOMPARE(health.state, Health::State::Passing);
        QCOMPARE(health.what.render(), u"Running again after a crash (exit code 7)."_s);
        QVERIFY(health.next.isEmpty());
    }
    void oneThatNeverEndedIsAsItsProbeSawIt()
    {
        QCOMPARE(of(ServerState::Listening, {{u"crashes"_s, 0}}, 0).what.render(), u"Passing: status 200 in 60 ms."_s);
    }
    void oneThatWasAskedForAPageIsAsItAnswered_data()
    {
        QTest::addColumn<QJsonObject>("check");
        QTest::addColumn<int>("crashes");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("fails");
        const QJsonObject good{{u"passed"_s, true}, {u"status"_s, 204}, {u"ms"_s, 29}};
        QTest::newRow("well") << good << 0 << u"Passing: HTTP 204, 29 ms."_s << false;
        QTest::newRow("after a crash") << good << 1 << u"Running again after a crash (exit code 3): HTTP 204, 29 ms."_s
                                       << false;
        QTest::newRow("an error") << QJsonObject{{u"passed"_s, false}, {u"status"_s, 500}, {u"ms"_s, 2}} << 0
                                  << u"Its server is running, but answers with HTTP 500."_s << true;
        const Error mute = fail(Error::Kind::Network, "probe-failed", say("No answer."), {}).value();
        QTest::newRow("no answer") << QJsonObject{{u"passed"_s, false}, {u"error"_s, mute.toJson()}} << 0
                                   << u"Its server is running, but does not answer: No answer."_s << true;
    }
    void oneThatWasAskedForAPageIsAsItAnswered()
    {
        QFETCH(QJsonObject, check);
        QFETCH(int, crashes);
        check.insert(u"at"_s, store::toIso(started.addSecs(90)));
        const Health health =
            of(ServerState::Listening, {{u"exitCode"_s, 3}, {u"crashes"_s, crashes}, {u"check"_s, check}});
        QTEST(health.what.render(), "words");
        QTEST(health.isFailing(), "fails");
        QCOMPARE(health.seenAt, started.addSecs(90));
        QCOMPARE(health.next.isEmpty(), !health.isFailing());
    }
    void oneThatCouldNotBeStartedSaysWhy()
    {
        const Error why =
            fail(Error::Kind::Denied, "keyring-locked", say("The keyring is locked."), say("Unlock it.")).value();
        const Health health = of(ServerState::Gone, {{u"error"_s, why.toJson()}});
        QVERIFY(health.isFailing());
        QCOMPARE(health.what.render(), u"Down: The keyring is locked."_s);
        QCOMPARE(health.next.first().render(), u"Unlock it."_s);
    }
    void aStartIsNeitherGoodNorBad()
    {
        QCOMPARE(of(ServerState::Starting, {{u"crashes"_s, 0}}).state, Health::State::Starting);
    }
    void whatSleepsIsNeitherDownNorStopped()
    {
        const Health asleep = of(ServerState::Asleep, {{u"exitCode"_s, 7}, {u"crashes"_s, 0}});
        QVERIFY(asleep.isAsleep() && !asleep.isFailing() && !asleep.isStopped());
        QCOMPARE(asleep.seenAt, started.addSecs(60));
        QVERIFY(asleep.next.isEmpty());
    }
};

SHIPDECK_TEST(HealthTest)

#include "health_test.moc"
