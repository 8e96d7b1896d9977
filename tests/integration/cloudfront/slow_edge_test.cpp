// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! An edge of several places, each of which sees a write later than the one before, and deletions that are seen late. The
//! seconds are those that the pace of the tests makes of AWS's.
class CloudFrontSlowEdgeTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void deploysRollsBackAndRemoves()
    {
        slow();
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        QVERIFY(isSeenEverywhere(address, "first"));

        Hosted::setHeading(folder, "second");
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY(isSeenEverywhere(address, "second"));

        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY(isSeenEverywhere(address, "first"));
        QVERIFY(isSeenEverywhere(address + u"about/"_s, "about"));

        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.out + gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void sharesVisitorsWithACanaryAndEndsIt()
    {
        slow();
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        Hosted::setHeading(folder, "second");
        const Answer canary = m->deploy(folder, {u"--canary"_s, u"50"_s});
        QVERIFY2(canary.exit == 0, canary.err);
        QVERIFY(becomesTrue([&] { return Hosted::shown(address).contains("second"); }));
        QVERIFY(becomesTrue([&] { return Hosted::shown(address).contains("first"); }));
        const Answer on = m->home.run({u"promote"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(on.exit == 0, on.err);
        QVERIFY(isSeenEverywhere(address, "second"));
    }

    void keepsAPreviewBelowAZone()
    {
        Hosted::rig().makeDomain(u"example.com"_s);
        slow();
        const Answer zone = m->home.run({u"connections"_s, u"zone"_s, u"apps.example.com"_s, u"--yes"_s, u"--wait"_s});
        QVERIFY2(zone.exit == 0, zone.err);
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        QVERIFY(isSeenEverywhere(u"https://shop.apps.example.com/"_s, "first"));
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.out + gone.err);
        const Answer apart = m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--wait"_s});
        QVERIFY2(apart.exit == 0, apart.out + apart.err);
        QCOMPARE(Hosted::inventory().filter(u"bucket"_s), QStringList());
    }

private:
    static constexpr int places = 3;

    static void slow()
    {
        Hosted::rig().post(u"/_rig/settings"_s,
                           R"({"edges": 3, "distribution_seconds": 0.5, "function_seconds": 0.3, "key_seconds": 0.5,
                               "lingering_seconds": 5})");
    }
    //! As many times in a row as there are places, once the slowest has it.
    static bool isSeenEverywhere(const QString& address, const QByteArray& words)
    {
        return becomesTrue([&] {
            for (int place = 0; place < places; ++place)
                if (!Hosted::shown(address).contains(words))
                    return false;
            return true;
        });
    }
};
SHIPDECK_TEST(CloudFrontSlowEdgeTest)

#include "slow_edge_test.moc"
