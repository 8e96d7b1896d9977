// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

#include <csignal>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString theBucket =
    u"import json\n"
    "bucket = [b for b in boto3.resource('s3').buckets.all() if b.name.startswith('shipdeck-shop-')][0]\n"_s;

} // namespace

//! One computer takes away what another one works on: whoever came first goes on, and nothing is lost.
class CloudFrontTwoComputersTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aProjectStaysWhileAnotherComputerUploads()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const auto other = another();
        Hosted::setHeading(folder, "second");
        hold("s3:PutObject", "shipdeck/releases/");
        const auto uploading = started(folder);
        QVERIFY(isHeld());
        refuses(*other, {u"shop"_s}, "working on production");
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
        releaseLock();
        const Answer second = Home::end(*uploading);
        QVERIFY2(second.exit == 0, second.out + second.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("second"));
        const Answer gone = other->run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0); // nothing of it is there any more
    }

    //! In an environment that the one who removes has never heard of, with the route on its way.
    void aProjectBelowAZoneStaysWhileAnotherComputerLeadsVisitors()
    {
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        const auto other = another();
        hold("cloudfront-keyvaluestore:UpdateKeys");
        const auto leading = started(folder, {u"--env"_s, u"pr-7"_s});
        QVERIFY(isHeld());
        const Answer refused = refuses(*other, {u"shop"_s}, "working on pr-7");
        QVERIFY2(refused.out.contains("shipctl unlock <project> --env pr-7"), refused.out);
        const Answer asked = other->run({u"unlock"_s, u"shop"_s, u"--env"_s, u"pr-7"_s, u"--json"_s});
        QCOMPARE(asked.errorCode(), u"confirmation-needed"_s);
        releaseLock();
        const Answer made = Home::end(*leading);
        QVERIFY2(made.exit == 0, made.out + made.err);
        QVERIFY(Hosted::shown(u"https://shop-pr-7.example.com/"_s).contains("first"));
        const Answer gone = other->run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        leavesNothing();
    }

    void anEnvironmentStaysWhileAnotherComputerUploads()
    {
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        QCOMPARE(m->deploy(folder, {u"--env"_s, u"pr-7"_s}).exit, 0);
        const auto other = another();
        Hosted::setHeading(folder, "second");
        hold("s3:PutObject", "shipdeck/releases/");
        const auto uploading = started(folder, {u"--env"_s, u"pr-7"_s});
        QVERIFY(isHeld());
        const QStringList preview{u"shop"_s, u"--env"_s, u"pr-7"_s};
        refuses(*other, preview, "working on pr-7");
        releaseLock();
        const Answer made = Home::end(*uploading);
        QVERIFY2(made.exit == 0, made.out + made.err);
        QVERIFY(Hosted::shown(u"https://shop-pr-7.example.com/"_s).contains("second"));
        const Answer gone = other->run(QStringList{u"remove"_s} + preview + QStringList{u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory().filter(u"/locks/"_s), QStringList());
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("first"));
        QCOMPARE(other->run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        leavesNothing();
    }

    void nobodyBeginsWhatIsBeingRemoved()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        const auto other = another();
        hold("cloudformation:DeleteStack");
        const auto removing = other->start({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY(isHeld());
        Hosted::setHeading(folder, "second");
        const Answer refused = m->deploy(folder);
        QCOMPARE(refused.errorCode(), u"site-busy"_s);
        QVERIFY2(refused.out.contains("is removing this project"), refused.out);
        refuses(m->home, {u"shop"_s}, "is removing this project");
        releaseLock();
        const Answer gone = Home::end(*removing);
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! Its own lock is no obstacle to the agent that goes on with it.
    void aRemovalThatWasKilledIsFinished()
    {
        QCOMPARE(m->deploy(m->site(u"shop"_s)).exit, 0);
        hold("cloudformation:DeleteStack");
        const auto removing = m->home.start({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY(isHeld());
        QCOMPARE(::kill(pid_t(m->home.agentPid()), SIGKILL), 0);
        releaseLock();
        m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}); // or it is gone before that is asked for
        QTRY_COMPARE(Hosted::inventory(), QStringList());
    }

    void theProjectOfAComputerThatDiedAtWorkCanBeRemoved()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        const auto other = another();
        Hosted::setHeading(folder, "second");
        hold("s3:PutObject", "shipdeck/releases/");
        const auto uploading = started(folder);
        QVERIFY(isHeld());
        ::kill(pid_t(uploading->processId()), SIGKILL);
        ::kill(pid_t(m->home.agentPid()), SIGKILL);
        releaseLock();
        const Answer refused = refuses(*other, {u"shop"_s}, "working on production");
        QVERIFY2(refused.out.contains("shipctl unlock") && refused.out.contains("(UTC)"), refused.out);
        QCOMPARE(other->run({u"unlock"_s, u"shop"_s, u"--yes"_s, u"--json"_s}).json()[u"freed"_s].toArray().size(), 1);
        const Answer gone = other->run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! Somebody took it for dead, unlocked it and works there now: it takes back what is its own, and nothing of theirs.
    void whoLostItsLockTakesBackItsOwn()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        const auto other = another();
        Hosted::setHeading(folder, "second");
        Hosted::fault(R"({"do": "hold", "operation": "s3:PutObject", "path": "shipdeck/releases/", "count": 0})");
        const auto uploading = started(folder);
        QVERIFY(isHeld());
        QCOMPARE(other->run({u"unlock"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        const QString theirs = m->site(u"theirs"_s, "theirs");
        const QStringList deploy{u"deploy"_s, theirs, u"--project"_s, u"shop"_s, u"--json"_s};
        const auto beside = other->start(deploy);
        QVERIFY(isHeld(2));
        ::kill(pid_t(beside->processId()), SIGKILL);
        ::kill(pid_t(other->agentPid()), SIGKILL);
        releaseLock();
        const Answer lost = Home::end(*uploading);
        QVERIFY(lost.exit != 0);
        QCOMPARE(lost.errorCode(), u"site-lock-lost"_s);
        QVERIFY(Hosted::shown(address).contains("first"));
        const QString release = lost.json()[u"id"_s].toString();
        QVERIFY(!release.isEmpty());
        QCOMPARE(objects().filter(release + u".json"_s), QStringList());
        QCOMPARE(objects().filter(u"locks/production.json"_s).size(), 1);

        // Theirs goes on, and clears away the files that nobody names.
        Hosted::setHeading(theirs, "theirs again");
        const Answer next = other->run(deploy);
        QVERIFY2(next.exit == 0, next.out + next.err);
        QVERIFY(Hosted::shown(address).contains("theirs again"));
        QCOMPARE(objects().filter(release), QStringList());
        QCOMPARE(objects().filter(u"/locks/"_s), QStringList());
    }

    //! It has no host yet that would show it.
    void aZoneStaysWhileAnotherComputerDeploysThereForTheFirstTime()
    {
        connectZone();
        hold("s3:PutObject", "shipdeck/releases/");
        const auto uploading = started(m->site(u"shop"_s));
        QVERIFY(isHeld());
        Home other;
        Hosted::signIn(other);
        const Answer refused =
            other.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY(refused.exit != 0);
        QVERIFY2(refused.out.contains("site-busy"), refused.out + refused.err);
        releaseLock();
        const Answer made = Home::end(*uploading);
        QVERIFY2(made.exit == 0, made.out + made.err);
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("first"));
    }

    void nobodyBeginsBelowAZoneThatIsBeingRemoved()
    {
        connectZone();
        hold("cloudformation:CreateChangeSet");
        Home other;
        Hosted::signIn(other);
        const auto removing = other.start({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--wait"_s});
        QVERIFY(isHeld());
        const Answer refused = m->deploy(m->site(u"shop"_s));
        QVERIFY(refused.exit != 0);
        QVERIFY2(refused.errorCode() == u"site-busy"_s && refused.out.contains("domain"), refused.out);
        releaseLock();
        const Answer gone = Home::end(*removing);
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void aRollbackFindsWhatAnotherComputerMade()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        Hosted::setHeading(folder, "second");
        QCOMPARE(m->deploy(folder).exit, 0);
        const auto other = another();
        Hosted::setHeading(folder, "third");
        QCOMPARE(m->deploy(folder).exit, 0);
        const Answer back = other->run({u"rollback"_s, u"shop"_s, u"--json"_s}); // to the first, as far as it knows
        QVERIFY2(back.exit == 0, back.out + back.err);
        QVERIFY2(back.err.contains("now shows another release"), back.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("second"));
    }

    //! Visitors wait for one look and one write: nothing of the look waits for the lock, and nothing is asked before the write
    //! that could be asked beside it.
    void aRollbackLeadsVisitorsAfterOneLook()
    {
        const Answer first = deployTwice();
        Hosted::rig().forget();
        hold("s3:PutObject", "shipdeck/locks/production");
        const auto going = m->home.start({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY(isHeld());
        for (const char* const part : {"shipdeck/environments/production.json 200", "shipdeck/locks/_cleaning.json 404",
                                       "DescribeKeyValueStore 200", "shipdeck/releases/"})
            QTRY_VERIFY2(!Hosted::rig().calls().filter(QLatin1StringView(part)).isEmpty(), part);
        QCOMPARE(Hosted::rig().calls().size(), 4);
        releaseLock();
        const Answer back = Home::end(*going);
        QVERIFY2(back.exit == 0, back.out + back.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
    }

    void aCleanUpThatDidNotSeeARollbackIsWaitedFor_data()
    {
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("it takes something else") << false;
        QTest::newRow("it takes what visitors were just led to") << true;
    }
    void aCleanUpThatDidNotSeeARollbackIsWaitedFor()
    {
        QFETCH(bool, isTaken);
        const Answer first = deployTwice();
        const QString address = first.json()[u"url"_s].toString();
        Hosted::fault(R"({"do": "hold", "operation": "s3:GetObject", "path": "locks/_cleaning", "nth": 2})");
        const auto going = m->home.start({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY(isHeld());
        QTRY_VERIFY(Hosted::shown(address).contains("first")); // beside the question
        Hosted::byHand(theBucket
                       + u"bucket.put_object(Key='shipdeck/locks/_cleaning.json', Body=json.dumps({\n"
                         "    'format': 1, 'operation': 'theirs', 'computer': 'beacon', 'seconds': 600,\n"
                         "    'until': '2099-01-01T00:00:00Z', 'removal': False, 'token': 'x'}))\n"_s);
        if (isTaken)
            Hosted::byHand(
                theBucket
                + u"bucket.Object('shipdeck/releases/%1.json').delete()\n"_s.arg(first.json()[u"id"_s].toString()));
        Hosted::rig().forget();
        releaseLock();
        QTRY_VERIFY(!Hosted::rig().calls().filter(u"locks/_cleaning.json 200"_s).isEmpty());
        Hosted::byHand(theBucket + u"bucket.Object('shipdeck/locks/_cleaning.json').delete()\n"_s);
        const Answer back = Home::end(*going);
        QVERIFY2((back.exit != 0) == isTaken, back.out + back.err);
        QVERIFY(Hosted::shown(address).contains(isTaken ? "second" : "first"));
    }

    void aRouteThatWasWrittenDuringARemovalGoesAgain()
    {
        const QString address = deployTwice().json()[u"url"_s].toString();
        Hosted::fault(R"({"do": "hold", "operation": "s3:GetObject", "path": "locks/_cleaning", "nth": 2})");
        const auto going = m->home.start({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY(isHeld());
        QTRY_VERIFY(Hosted::shown(address).contains("first"));
        Hosted::byHand(theBucket + u"bucket.objects.delete()\nbucket.delete()\n"_s);
        releaseLock();
        const Answer back = Home::end(*going);
        QVERIFY(back.exit != 0);
        const QByteArray left = Hosted::rig().request("GET", u"/_rig/inventory"_s);
        QVERIFY2(!left.contains(QUrl(address).host().toUtf8()), left);
    }

private:
    Answer deployTwice() const
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        if (first.exit != 0 || second.exit != 0)
            qWarning() << first.err << second.err;
        return first;
    }
    //! One that knows the first one's projects.
    static std::unique_ptr<Home> another()
    {
        auto home = std::make_unique<Home>();
        Hosted::signIn(*home);
        const Answer brought = home->run({u"import"_s, u"--from-aws"_s, u"--all"_s});
        if (brought.exit != 0)
            qWarning() << brought.err;
        return home;
    }
    std::unique_ptr<QProcess> started(const QString& folder, const QStringList& more = {}) const
    {
        return m->home.start(QStringList{u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--json"_s} + more);
    }
    static void hold(const QByteArray& operation, const QByteArray& path = {})
    {
        Hosted::fault(R"({"do": "hold", "operation": ")" + operation + R"(", "path": ")" + path + R"("})");
    }
    static bool isHeld(int calls = 1)
    {
        const QByteArray hits = "\"hits\": " + QByteArray::number(calls);
        const auto met = [&hits] { return Hosted::rig().request("GET", u"/_rig/faults"_s).contains(hits); };
        return becomesTrue(met);
    }
    static QStringList objects()
    {
        QStringList all;
        for (const QJsonValue line :
             QJsonDocument::fromJson(Hosted::rig().request("GET", u"/_rig/inventory"_s)).array())
            all << line.toString();
        return all.filter(u"object "_s);
    }
    static void releaseLock() { Hosted::rig().request("DELETE", u"/_rig/faults"_s); }
    static Answer refuses(const Home& computer, const QStringList& what, const QByteArray& why)
    {
        const Answer answer = computer.run(QStringList{u"remove"_s} + what + QStringList{u"--yes"_s, u"--json"_s});
        [&] {
            QVERIFY(answer.exit != 0);
            QVERIFY2(answer.errorCode() == u"site-busy"_s && answer.out.contains(why), answer.out + answer.err);
        }();
        return answer;
    }
    static void connectZone()
    {
        Hosted::rig().makeDomain(u"example.com"_s);
        Home home;
        Hosted::signIn(home);
        const Answer made =
            home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(made.exit == 0, made.err);
    }
    //! Neither objects nor routes: with them the zone would stay.
    void leavesNothing() const
    {
        const Answer away = m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s});
        QVERIFY2(away.exit == 0, away.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(CloudFrontTwoComputersTest)

#include "two_computers_test.moc"
