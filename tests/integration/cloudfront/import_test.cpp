// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

#include <csignal>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! The account is the truth: what one computer deployed, another one goes on with.
class CloudFrontImportTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    //! The laptop lies in the river.
    void goesOnWhereALostComputerStopped()
    {
        const auto other = another();
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder, {u"--var"_s, u"STRIPE_KEY=sk_live_0123456789abcdef"_s});
        QVERIFY2(first.exit == 0, first.err);
        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        const QString address = second.json()[u"url"_s].toString();
        const QByteArray log = m->home.run({u"logs"_s, id(first)}).out;
        QVERIFY(!log.isEmpty());
        drown(folder);

        Hosted::rig().forget();
        const Answer listed = other->run({u"import"_s, u"--from-aws"_s, u"--json"_s});
        QVERIFY2(listed.exit == 0, listed.err);
        QCOMPARE(listed.items().size(), 1);
        QCOMPARE(listed.items()[0][u"name"_s].toString(), u"shop"_s);
        QVERIFY(listed.items()[0][u"knownAs"_s].isNull());
        const Answer brought = other->run({u"import"_s, u"--from-aws"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(brought.exit == 0, brought.err);
        QCOMPARE(brought.items()[0][u"releases"_s].toInt(), 2);
        QCOMPARE(brought.items()[0][u"logs"_s].toInt(), 2);
        // What cannot come is named, and no value of it is anywhere.
        QVERIFY(brought.err.contains("STRIPE_KEY (production, secret)"));
        QVERIFY(brought.err.contains("shipctl deploy <folder> --project shop"));
        QVERIFY(!brought.err.contains("sk_live") && !brought.out.contains("sk_live"));

        const QJsonArray list = other->run({u"list"_s, u"shop"_s, u"--json"_s}).items();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0][u"id"_s].toString(), id(second));
        QVERIFY(list[0][u"current"_s].toBool());
        QCOMPARE(list[1][u"state"_s].toString(), u"READY"_s);
        QCOMPARE(other->run({u"logs"_s, id(first)}).out, log);
        const Answer back = other->run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(back.json()[u"id"_s].toString(), id(first));
        QVERIFY(Hosted::shown(address).contains("first"));
        // Half a minute for a person who lost a laptop, at 200 ms for each call.
        const auto calls = Hosted::rig().calls().size();
        QVERIFY2(calls <= 150, QByteArray::number(calls) + " calls");

        // Again brings nothing, and loses nothing.
        const Answer again = other->run({u"import"_s, u"--from-aws"_s, u"--all"_s, u"--json"_s});
        QCOMPARE(again.exit, 0);
        QVERIFY(!again.items()[0][u"isNew"_s].toBool(true));
        QCOMPARE(again.items()[0][u"releases"_s].toInt(), 0);
        QCOMPARE(other->run({u"projects"_s, u"--json"_s}).items().size(), 1);
        QCOMPARE(states(*other), (QStringList{u"ROLLED_BACK"_s, u"READY current"_s}));

        QCOMPARE(other->run({u"unpin"_s, u"shop"_s}).exit, 0);
        const QString copy = other->folder(u"copy"_s, {{u"index.html"_s, "<h1>third</h1>\n"}});
        const Answer third = other->run({u"deploy"_s, copy, u"--project"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(third.exit == 0, third.err);
        QCOMPARE(third.json()[u"url"_s].toString(), address);
        QVERIFY(Hosted::shown(address).contains("third"));
        const Answer gone = other->run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void whatIsForgottenHereStaysThereAndComesBack()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer made = m->deploy(folder, {u"--var"_s, u"GREETING=hi"_s});
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(m->home.run({u"rename"_s, u"shop"_s, u"My shop"_s}).exit, 0);
        const QByteArray log = m->home.run({u"logs"_s, id(made)}).out;
        const QStringList there = Hosted::inventory();
        QVERIFY(!there.isEmpty());

        Hosted::rig().forget();
        const QStringList forget{u"forget"_s, u"my shop"_s, u"--json"_s};
        const Answer plan = m->home.run(forget + QStringList{u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QVERIFY(!plan.json()[u"stays"_s][u"account"_s].toString().isEmpty());
        QCOMPARE(m->home.run(forget).errorCode(), u"confirmation-needed"_s);
        const Answer gone = m->home.run(forget + QStringList{u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QVERIFY(gone.json()[u"forgotten"_s].toBool());
        for (const QString& call : Hosted::rig().calls())
            QVERIFY2(!call.startsWith(u"PUT"_s) && !call.startsWith(u"DELETE"_s), qPrintable(call));
        QCOMPARE(Hosted::inventory(), there);
        QVERIFY(Hosted::shown(made.json()[u"url"_s].toString()).contains("first"));
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items().size(), 0);
        QCOMPARE(m->home.run({u"logs"_s, id(made)}).exit, 4);

        const Answer back = m->home.run({u"import"_s, u"--from-aws"_s, u"--all"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY(back.items()[0][u"isNew"_s].toBool());
        QCOMPARE(back.items()[0][u"project"_s].toString(), u"shop"_s); // the account is told with the next deployment
        QCOMPARE(m->home.run({u"logs"_s, id(made)}).out, log);
        QCOMPARE(states(m->home), QStringList{u"READY current"_s});
        QCOMPARE(m->home.run({u"vars"_s, u"shop"_s, u"--json"_s}).items().size(), 0);
    }

    void comesFromWhicheverRegion()
    {
        m->home.environment().insert(u"AWS_REGION"_s, u"ap-northeast-2"_s);
        const Answer made = m->deploy(m->site(u"shop"_s));
        QVERIFY2(made.exit == 0, made.err);
        const auto other = another(); // of us-east-1
        const QStringList look{u"import"_s, u"--from-aws"_s, u"--json"_s};
        QCOMPARE(other->run(look + QStringList{u"--region"_s, u"us-east-1"_s}).items(), QJsonArray());
        const Answer listed = other->run(look);
        QVERIFY2(listed.items().size() == 1, listed.err);
        QCOMPARE(listed.items()[0][u"region"_s].toString(), u"ap-northeast-2"_s);
        QCOMPARE(other->run(look + QStringList{u"--all"_s}).exit, 0);
        QCOMPARE(other->run({u"logs"_s, id(made)}).out, m->home.run({u"logs"_s, id(made)}).out);
        const Answer gone = other->run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void saysWhenItSawOneRegionOnly()
    {
        Hosted::fault(R"({"operation": "s3:ListBuckets", "do": "denied", "count": 0})");
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        const Answer listed = another()->run({u"import"_s, u"--from-aws"_s, u"--json"_s});
        QCOMPARE(listed.items().size(), 1);
        QVERIFY2(listed.err.contains("Only us-east-1 was checked"), listed.err);
    }

    void twoComputersSeeEachOther()
    {
        const auto other = another();
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QCOMPARE(other->run({u"import"_s, u"--from-aws"_s, u"--all"_s}).exit, 0);
        const QString copy = other->folder(u"copy"_s, {{u"index.html"_s, "<h1>of the other</h1>\n"}});
        const Answer second = other->run({u"deploy"_s, copy, u"--project"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(second.exit == 0, second.err);

        // The other's agent writes down what it did a moment after its visitors have it.
        const QStringList both{u"READY current"_s, u"READY superseded"_s};
        QVERIFY(becomesTrue([&] { return states(m->home) == both; }));
        QVERIFY(m->home.run({u"logs"_s, id(second)}).out.contains("files"));
        // Where nothing is new, a look is one call.
        Hosted::rig().forget();
        QCOMPARE(m->home.run({u"list"_s, u"shop"_s}).exit, 0);
        QCOMPARE(Hosted::rig().calls().size(), 1);

        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(back.json()[u"id"_s].toString(), id(first));
        // A pin holds for both of them, until one lifts it.
        QCOMPARE(states(*other), (QStringList{u"ROLLED_BACK"_s, u"READY current"_s}));
        const Answer third = other->run({u"deploy"_s, copy, u"--project"_s, u"shop"_s, u"--force"_s, u"--json"_s});
        QVERIFY2(third.exit == 0, third.err);
        QCOMPARE(states(*other).first(), u"READY staged"_s);
        QCOMPARE(states(m->home).first(), u"READY staged"_s);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
        QCOMPARE(other->run({u"unpin"_s, u"shop"_s}).exit, 0);
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items()[0][u"environments"_s][0][u"pinned"_s].toBool(true),
                 false);
        const Answer on = m->home.run({u"promote"_s, id(third), u"--json"_s});
        QVERIFY2(on.exit == 0, on.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("of the other"));

        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        const Answer left = other->run({u"list"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(left.exit, 0);
        QVERIFY2(left.err.contains("it was removed there"), left.err);
        QVERIFY(!left.items()[0][u"current"_s].toBool());
        QCOMPARE(other->run({u"rollback"_s, u"shop"_s, u"--json"_s}).errorCode(), u"no-earlier-release"_s);
        QCOMPARE(other->run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
    }

    //! Which computer heard of a release when says nothing of what visitors got before.
    void goesBackToWhatVisitorsGotLastWhoeverMadeIt()
    {
        const auto other = another();
        const QString folder = m->site(u"shop"_s, "a");
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QCOMPARE(other->run({u"import"_s, u"--from-aws"_s, u"--all"_s}).exit, 0);
        const QString copy = other->folder(u"copy"_s, {{u"index.html"_s, "<h1>b</h1>\n"}});
        QCOMPARE(other->run({u"deploy"_s, copy, u"--project"_s, u"shop"_s}).exit, 0);
        Hosted::setHeading(folder, "c");
        const Answer third = m->deploy(folder);
        QVERIFY2(third.exit == 0, third.err);
        Hosted::setHeading(folder, "d");
        QCOMPARE(m->deploy(folder).exit, 0);
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(back.json()[u"id"_s].toString(), id(third));
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("<h1>c"));
    }

    //! The laptop falls into the river while it uploads.
    void takesThePlaceOfAComputerThatDiedAtWork()
    {
        const auto other = another();
        const QString folder = m->site(u"shop"_s, "first");
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        Hosted::setHeading(folder, "second");
        QCOMPARE(m->deploy(folder).exit, 0);
        QCOMPARE(other->run({u"import"_s, u"--from-aws"_s, u"--all"_s}).exit, 0);
        const QStringList unlock{u"unlock"_s, u"shop"_s, u"--json"_s};
        QCOMPARE(other->run(unlock).json()[u"freed"_s].toArray().size(), 0);

        Hosted::fault(R"({"operation": "s3:PutObject", "path": "/releases/", "do": "mute", "count": 0})");
        Hosted::setHeading(folder, "third");
        const auto uploading = m->home.start({u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s});
        QTRY_COMPARE(other->run(unlock).errorCode(), u"confirmation-needed"_s);
        QCOMPARE(m->home.run({u"unlock"_s, u"shop"_s, u"--yes"_s, u"--json"_s}).errorCode(), u"unlock-own"_s);
        uploading->kill(); // else it begins another agent, which writes where everything is just going
        QVERIFY(uploading->waitForFinished(deadlineMs));
        drown(folder);
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);

        const Answer busy = other->run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(busy.errorCode(), u"site-busy"_s);
        QVERIFY(busy.err.contains("shipctl unlock"));
        const Answer freed = other->run(unlock + QStringList{u"--yes"_s});
        QVERIFY2(freed.exit == 0, freed.err);
        QCOMPARE(freed.json()[u"freed"_s].toArray().size(), 1);
        const Answer back = other->run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
    }

    //! Its place was taken while it was only slow: it leaves visitors, and what others do, alone.
    void whoLostItsPlaceWhileItUploadedGivesUp()
    {
        const auto other = another();
        const QString folder = m->site(u"shop"_s, "first");
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QCOMPARE(other->run({u"import"_s, u"--from-aws"_s, u"--all"_s}).exit, 0);
        Hosted::fault(R"({"operation": "s3:PutObject", "path": "shipdeck/releases/", "do": "latency", "ms": 6000})");
        Hosted::setHeading(folder, "second");
        const auto uploading = m->home.start({u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--json"_s});
        const QStringList unlock{u"unlock"_s, u"shop"_s, u"--yes"_s, u"--json"_s};
        const auto isFreed = [&] { return other->run(unlock).json()[u"freed"_s].toArray().size() == 1; };
        QVERIFY(becomesTrue(isFreed)); // asked no more once it is
        QVERIFY(uploading->waitForFinished(deadlineMs));
        QCOMPARE(uploading->exitCode(), 1);
        const QByteArray said = uploading->readAllStandardOutput();
        QVERIFY2(said.contains("site-lock-lost"), said);
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
        QVERIFY2(m->deploy(folder, {u"--force"_s}).exit == 0, "again"); // nothing is in the way
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("second"));
    }

    void tellsProjectsOfOneNameApart()
    {
        const auto other = another();
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "the first");
        const QString folder = other->folder(u"shop"_s, {{u"index.html"_s, "<h1>another shop</h1>\n"}});
        const Answer theirs = other->run({u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--json"_s});
        QVERIFY2(theirs.exit == 0, theirs.err);
        QCOMPARE(m->home.run({u"import"_s, u"--from-aws"_s, u"shop"_s, u"--json"_s}).errorCode(),
                 u"import-ambiguous"_s);
        const Answer all = m->home.run({u"import"_s, u"--from-aws"_s, u"--all"_s, u"--json"_s});
        QVERIFY2(all.exit == 0, all.err);
        QVERIFY2(all.err.contains("this one is named shop-2"), all.err);
        const Answer more = m->home.run({u"deploy"_s, m->home.folder(u"more"_s, {{u"index.html"_s, "<h1>both</h1>\n"}}),
                                         u"--project"_s, u"shop-2"_s, u"--json"_s});
        QVERIFY2(more.exit == 0, more.err);
        QCOMPARE(more.json()[u"url"_s].toString(), theirs.json()[u"url"_s].toString());
        QCOMPARE(Hosted::inventory().filter(u"stack "_s).size(), 3); // it went into the stack that was there
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QVERIFY(Hosted::shown(theirs.json()[u"url"_s].toString()).contains("both"));
        QCOMPARE(m->home.run({u"remove"_s, u"shop-2"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void saysWhatItNeedsToKnow()
    {
        const auto other = another();
        QCOMPARE(other->run({u"import"_s}).exit, 2);
        QCOMPARE(other->run({u"import"_s, u"--from-aws"_s, u"--all"_s, u"shop"_s}).exit, 2);
        QCOMPARE(other->run({u"import"_s, u"--from-aws"_s, u"shop"_s, u"--json"_s}).errorCode(), u"import-missing"_s);
        QCOMPARE(other->run({u"import"_s, u"--from-aws"_s, u"--json"_s}).items().size(), 0);
        for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
            other->environment().remove(QString::fromLatin1(name));
        QCOMPARE(other->run({u"import"_s, u"--from-aws"_s, u"--json"_s}).errorCode(), u"aws-no-credentials"_s);
    }

    void aLookThatFailsLeavesWhatIsKnown()
    {
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deployed");
        Hosted::fault(R"({"do": "denied", "operation": "s3:ListObjectsV2", "count": 1})");
        const Answer listed = m->home.run({u"list"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(listed.exit, 0);
        QVERIFY2(listed.err.contains("Releases of shop from other computers could not be read"), listed.err);
        QCOMPARE(listed.items().size(), 1);
        QCOMPARE(states(m->home), QStringList{u"READY current"_s});
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
    }

private:
    //! A new computer.
    static std::unique_ptr<Home> another()
    {
        auto home = std::make_unique<Home>();
        Hosted::signIn(*home);
        return home;
    }
    static QString id(const Answer& answer) { return answer.json()[u"id"_s].toString(); }
    static QStringList states(const Home& home)
    {
        QStringList all;
        for (const QJsonValue one : home.run({u"list"_s, u"shop"_s, u"--json"_s}).items()) {
            const QString state = one[u"state"_s].toString();
            const bool isCurrent = one[u"current"_s].toBool();
            const QString face = one[u"face"_s].toString();
            all << (state + u' ' + (isCurrent ? u"current"_s : face)).trimmed();
        }
        return all;
    }
    //! The first computer and all it knew are gone at once.
    void drown(const QString& folder) const
    {
        const qint64 agent = m->home.agentPid();
        if (agent > 0)
            ::kill(pid_t(agent), SIGKILL);
        for (const QString& lost : {m->home.path() + u"/home"_s, folder})
            QVERIFY(shipdeck::removeTree(lost));
    }
};

SHIPDECK_TEST(CloudFrontImportTest)
#include "import_test.moc"
