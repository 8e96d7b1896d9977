// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! A share of the visitors gets another release, as the rig's edge decides it by the real router.
class CloudFrontCanaryTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void isSeenByItsShareOfTheVisitors()
    {
        QVERIFY(begin(30));
        QCOMPARE(m_canary.json()[u"face"_s].toString(), u"rolling"_s);
        QCOMPARE(m_canary.json()[u"weight"_s].toInt(), 30);
        QVERIFY(m_canary.err.contains("30 %"));

        // Who comes for the first time is drawn; 400 of them are within 11 points of it (4.8 standard deviations).
        int newcomers = 0;
        for (int visitor = 0; visitor < 400; ++visitor)
            newcomers += Hosted::shown(m_address).contains("second");
        QVERIFY2(newcomers > 76 && newcomers < 164, QByteArray::number(newcomers));

        // Who has been there keeps what they got, and nobody who got it loses it when there are more of them.
        const QSet<int> some = thoseWhoGet("second");
        QCOMPARE(some.size(), 30);
        QCOMPARE(thoseWhoGet("second"), some);
        const Answer more = m->home.run({u"canary"_s, u"shop"_s, u"--weight"_s, u"60"_s, u"--json"_s});
        QVERIFY2(more.exit == 0, more.err);
        QCOMPARE(more.json()[u"weight"_s].toInt(), 60);
        const QSet<int> most = thoseWhoGet("second");
        QCOMPARE(most.size(), 60);
        QVERIFY(most.contains(some));

        // Pages of either release find their files, whoever asks.
        for (const int dice : {0, 25, 50, 75})
            for (const char* file : {"assets/app-B1x9Zk_q.css", "assets/app-C2y0Al_r.css"})
                QCOMPARE(Hosted::shown(m_address + QString::fromLatin1(file), visitor(dice)), "h1{}\n");

        const QString text = m->home.run({u"list"_s}).text();
        QVERIFY(text.contains(u"ROLLING 60 %"_s));
        QVERIFY(text.contains(u"CURRENT"_s));
        const Answer now = m->home.run({u"canary"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(now.json()[u"canary"_s].toString(), m_canary.json()[u"id"_s].toString());
        QCOMPARE(now.json()[u"current"_s].toString(), m_first.json()[u"id"_s].toString());
    }

    void becomesCurrentByOneWrite()
    {
        QVERIFY(begin(10));
        Hosted::rig().forget();
        const Answer all = m->home.run({u"promote"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(all.exit == 0, all.err);
        QCOMPARE(Hosted::rig().calls().filter(u"POST"_s).filter(u"/key-value-stores/"_s).size(), 1);
        QCOMPARE(all.json()[u"id"_s].toString(), m_canary.json()[u"id"_s].toString());
        QCOMPARE(all.json()[u"face"_s].toString(), u"current"_s);
        QCOMPARE(thoseWhoGet("second").size(), 100);
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QCOMPARE(back.json()[u"id"_s].toString(), m_first.json()[u"id"_s].toString());
    }

    void endsWithEverybodyBackAndCanBeginAgain()
    {
        QVERIFY(begin(50));
        Hosted::rig().forget();
        const Answer end = m->home.run({u"canary"_s, u"shop"_s, u"--end"_s, u"--json"_s});
        QVERIFY2(end.exit == 0, end.err);
        QCOMPARE(Hosted::rig().calls().filter(u"POST"_s).filter(u"/key-value-stores/"_s).size(), 1);
        QVERIFY(end.json()[u"canary"_s].isNull());
        QCOMPARE(thoseWhoGet("first").size(), 100);
        QCOMPARE(faceOf(m_canary), u"staged"_s);
        const Answer again = m->home.run({u"canary"_s, u"shop"_s, u"--weight"_s, u"20%"_s, u"--json"_s});
        QVERIFY2(again.exit == 0, again.err);
        QCOMPARE(thoseWhoGet("second").size(), 20);
        const QByteArray plan = m->home.run({u"show"_s, again.json()[u"id"_s].toString(), u"--calls"_s}).out;
        QVERIFY(plan.contains("aws cloudfront-keyvaluestore update-keys"));
        QVERIFY(plan.contains("-b shipdeck-visitor="));
    }

    void endsWhenCurrentMoves()
    {
        QVERIFY(begin(50));
        // Another canary takes its place, in words.
        Hosted::setHeading(m_folder, "third");
        const Answer third = m->deploy(m_folder, {u"--canary"_s, u"40"_s});
        QVERIFY2(third.exit == 0, third.err);
        QVERIFY(third.err.contains("This replaces the canary " + m_canary.json()[u"id"_s].toString().toUtf8()));
        QCOMPARE(faceOf(m_canary), u"staged"_s);
        QCOMPARE(thoseWhoGet("third").size(), 40);
        QCOMPARE(thoseWhoGet("first").size(), 60);

        Hosted::setHeading(m_folder, "fourth");
        const Answer fourth = m->deploy(m_folder);
        QVERIFY2(fourth.exit == 0, fourth.err);
        QVERIFY(fourth.err.contains("This also ends the canary "));
        QCOMPARE(thoseWhoGet("fourth").size(), 100);
        QCOMPARE(faceOf(third), u"staged"_s);

        // What waits since before Current is meant only by whoever names it.
        const Answer older = m->home.run({u"canary"_s, u"shop"_s, u"--weight"_s, u"40"_s, u"--json"_s});
        QCOMPARE(older.errorCode(), u"staged-is-older"_s);
        const QString waiting = third.json()[u"id"_s].toString();
        QCOMPARE(m->home.run({u"canary"_s, waiting, u"--weight"_s, u"40"_s}).exit, 0);
        QCOMPARE(thoseWhoGet("fourth").size(), 60);
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(back.json()[u"id"_s].toString(), m_first.json()[u"id"_s].toString()); // no canary was ever Current
        QCOMPARE(thoseWhoGet("first").size(), 100);

        QCOMPARE(m->home.run({u"canary"_s, u"shop"_s, u"--weight"_s, u"40"_s}).exit, 0);
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! A deployment cleans up although only some see it; its plan says so, and what visitors get stays.
    void takesOldReleasesAwayAsItsPlanSays()
    {
        QVERIFY(start());
        QCOMPARE(m->home.run({u"settings"_s, u"shop"_s, u"retention=1"_s}).exit, 0);
        QStringList made;
        for (const char* heading : {"second", "third"}) { // the newest two are kept, and what is Current
            Hosted::setHeading(m_folder, heading);
            const Answer canary = m->deploy(m_folder, {u"--canary"_s, u"10"_s});
            QVERIFY2(canary.exit == 0, canary.err);
            QCOMPARE(callsOf(canary).filter(u"aws s3 rm"_s), QStringList());
            made << canary.json()[u"id"_s].toString();
        }
        Hosted::setHeading(m_folder, "fourth");
        const Answer plan = m->deploy(m_folder, {u"--canary"_s, u"10"_s, u"--plan"_s});
        for (const char* part : {"releases beyond the newest 2 (except the live", "/releases/<old> --recursive"})
            QVERIFY2(plan.out.contains(part), plan.out);
        const Answer fourth = m->deploy(m_folder, {u"--canary"_s, u"10"_s});
        QVERIFY2(fourth.exit == 0, fourth.err);
        const QString gone = callsOf(fourth).filter(u"aws s3 rm"_s).join(u'\n');
        QVERIFY2(gone.contains(u"/releases/%1 --recursive"_s.arg(made[0])) && !gone.contains(made[1]),
                 qPrintable(gone));
        QCOMPARE(thoseWhoGet("first").size(), 90);
    }

    //! The account says it: a computer that was not there when it began sees it, and can end it.
    void isKnownToAnotherComputer()
    {
        QVERIFY(start());
        QVERIFY(m->home.agentEnds());
        Home other;
        m->copyTo(other);
        QVERIFY(begin(25));
        const Answer seen = other.run({u"canary"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(seen.exit == 0, seen.err);
        QCOMPARE(seen.json()[u"canary"_s].toString(), m_canary.json()[u"id"_s].toString());
        QCOMPARE(seen.json()[u"weight"_s].toInt(), 25);
        const Answer end = other.run({u"canary"_s, u"shop"_s, u"--end"_s, u"--json"_s});
        QVERIFY2(end.exit == 0, end.err);
        QCOMPARE(thoseWhoGet("first").size(), 100);
        // And here it is known as soon as somebody looks.
        QVERIFY(m->home.run({u"canary"_s, u"shop"_s, u"--json"_s}).json()[u"canary"_s].isNull());
        QCOMPARE(faceOf(m_canary), u"staged"_s);
    }

    void isPlannedInWordsAndRefusedWhereItCannotBe()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer alone = m->deploy(folder, {u"--canary"_s, u"10"_s});
        QCOMPARE(alone.errorCode(), u"canary-alone"_s);
        QVERIFY(alone.errorNext().contains(u"--canary"_s));
        QVERIFY(start());
        const Answer plan =
            m->home.run({u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--canary"_s, u"10"_s, u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QVERIFY(plan.out.contains("10 % of visitors get this release"));
        QVERIFY(plan.out.contains("costs nothing"));
        QVERIFY(plan.out.contains("\\\"c\\\":{"));
        for (const char* weight : {"0", "100", "-1", "ten"})
            QCOMPARE(m->deploy(folder, {u"--canary="_s + QString::fromLatin1(weight)}).exit, 2);
        const Answer current = m->home.run({u"canary"_s, u"shop"_s, u"--weight"_s, u"5"_s, u"--json"_s});
        QCOMPARE(current.errorCode(), u"canary-impossible"_s);
        const Answer none = m->home.run({u"canary"_s, u"shop"_s, u"--end"_s});
        QVERIFY2(none.exit == 0, none.err);
    }

private:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    static Headers visitor(int dice) { return {{"Cookie", "shipdeck-visitor=" + QByteArray::number(dice)}}; }
    //! Of all hundred kinds of visitors.
    QSet<int> thoseWhoGet(const QByteArray& heading) const
    {
        QSet<int> found;
        for (int dice = 0; dice < 100; ++dice)
            if (Hosted::shown(m_address, visitor(dice)).contains(heading))
                found << dice;
        return found;
    }
    QString faceOf(const Answer& made) const
    {
        return m->home.run({u"show"_s, made.json()[u"id"_s].toString(), u"--json"_s}).json()[u"face"_s].toString();
    }
    QStringList callsOf(const Answer& made) const
    {
        QStringList commands;
        const Answer shown = m->home.run({u"show"_s, made.json()[u"id"_s].toString(), u"--calls"_s, u"--json"_s});
        for (const QJsonValue call : shown.json()[u"calls"_s].toArray())
            commands << call[u"command"_s].toString();
        return commands;
    }
    bool start()
    {
        m_folder = m->site(u"shop"_s);
        m_first = m->deploy(m_folder);
        m_address = m_first.json()[u"url"_s].toString();
        return m_first.exit == 0;
    }
    //! "first" is Current, and so many get "second".
    bool begin(int weight)
    {
        if ((m_first.exit != 0 || m_first.json()[u"id"_s].toString() != current()) && !start())
            return false;
        Home::write(m_folder + u"/assets/app-C2y0Al_r.css"_s, "h1{}\n");
        QFile::remove(m_folder + u"/assets/app-B1x9Zk_q.css"_s);
        Hosted::setHeading(m_folder, "second");
        m_canary = m->deploy(m_folder, {u"--canary"_s, QString::number(weight)});
        return m_canary.exit == 0 && Hosted::shown(m_address).size() > 0;
    }
    QString current() const
    {
        const QJsonArray all = m->home.run({u"list"_s, u"--state"_s, u"current"_s, u"--json"_s}).items();
        return all.at(0)[u"id"_s].toString();
    }

    QString m_folder;
    QString m_address;
    Answer m_first;
    Answer m_canary;
};
SHIPDECK_TEST(CloudFrontCanaryTest)

#include "canary_test.moc"
