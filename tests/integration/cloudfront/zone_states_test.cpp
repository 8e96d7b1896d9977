// SPDX-License-Identifier: MIT
#include "foundation_states.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString production = u"https://shop.example.com/"_s;
const QString seven = u"https://shop-pr-7.example.com/"_s;
const QString eight = u"https://shop-pr-8.example.com/"_s;

} // namespace

//! Previews below a zone, whose stack somebody has left in each state. They have no stack of their own.
class CloudFrontZoneStatesTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aPreviewMeetsAZoneThatIsStuckAndGoesOnAsItIsSaid_data()
    {
        QTest::addColumn<QString>("state");
        for (const char* const state : {"UPDATE_ROLLBACK_FAILED", "UPDATE_FAILED"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void aPreviewMeetsAZoneThatIsStuckAndGoesOnAsItIsSaid()
    {
        QFETCH(QString, state);
        const QString folder = servesBelowZone();
        foundation::leaveStuckIn(state);
        const QStringList before = Hosted::inventory();
        Hosted::setHeading(folder, "later");
        const Answer met = m->deploy(folder, {u"--env"_s, u"pr-8"_s}); // for the first time
        foundation::verifySays(met, state, "Caching (AWS::CloudFront::CachePolicy)");
        foundation::verifySays(m->deploy(folder, {u"--env"_s, u"pr-7"_s}), state, "cloudfront:UpdateCachePolicy");
        QCOMPARE(Hosted::inventory(), before);
        stillServes();
        QVERIFY(Hosted::shown(eight).startsWith("404"));
        removesSeven();

        Hosted::typeWhat(met);
        QCOMPARE(deployedTo(folder, u"pr-8"_s), eight);
        QVERIFY(Hosted::shown(eight).contains("later"));
        goesToItsEnd();
    }

    //! Somebody has deleted it, and AWS has come no further.
    void aPreviewMeetsAZoneThatWasHalfDeleted_data()
    {
        QTest::addColumn<QByteArray>("refused");
        QTest::addColumn<QByteArray>("cause");
        QTest::newRow("most of it stands")
            << QByteArray("cloudfront:DeleteDistribution") << QByteArray("SharedDistribution");
        QTest::newRow("nothing but the boundary and the bucket stands")
            << QByteArray("iam:DeletePolicy") << QByteArray("Boundary");
    }
    void aPreviewMeetsAZoneThatWasHalfDeleted()
    {
        QFETCH(QByteArray, refused);
        QFETCH(QByteArray, cause);
        const QString folder = servesBelowZone();
        Hosted::fault(R"({"operation": ")" + refused + R"(", "via": "cloudformation", "do": "denied", "count": 0})");
        Hosted::byHand(foundation::script + u"cfn.delete_stack(StackName=name)\nuntil('DELETE_FAILED')\n"_s);
        foundation::mend();
        const QStringList before = Hosted::inventory();
        Hosted::setHeading(folder, "later");
        for (const char* const preview : {"pr-8", "pr-7"}) {
            const Answer met = m->deploy(folder, {u"--env"_s, QString::fromLatin1(preview)});
            QVERIFY2(met.errorCode() == u"aws-stack-stuck", met.out);
            for (const QByteArray& word :
                 {QByteArray("shipdeck-foundation"), QByteArray("DELETE_FAILED"), cause, refused})
                QVERIFY2(met.out.contains(word), met.out);
            QVERIFY2(met.errorNext().contains(u"shipctl connections zone --remove"_s), met.out);
            QVERIFY2(met.errorNext().contains(u"shipctl connections zone example.com"_s), met.out);
        }
        QCOMPARE(Hosted::inventory(), before);
        removesSeven();

        // As it says. What has a history there goes first, and that is said as well.
        const QStringList away{u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--wait"_s, u"--json"_s};
        const Answer used = m->home.run(away);
        QVERIFY2(used.errorCode() == u"zone-in-use" && used.errorNext().contains(u"shipctl remove"_s), used.out);
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.out);
        const Answer taken = m->home.run(away);
        QVERIFY2(taken.exit == 0, taken.out + taken.err);
        QCOMPARE(Hosted::inventory(), QStringList());
        connectZone();
        QCOMPARE(deployedTo(folder, u"pr-8"_s), eight);
        QVERIFY(Hosted::shown(eight).contains("later"));
        goesToItsEnd();
    }

    //! It goes while a preview is on its way there: nothing is made in its place that would be nobody's.
    void aPreviewMeetsAZoneThatIsBeingDeleted()
    {
        const QString folder = servesBelowZone();
        Hosted::fault(R"({"operation": "cloudfront:DeleteFunction", "via": "cloudformation", "do": "hold"})");
        Hosted::byHand(foundation::script + u"cfn.delete_stack(StackName=name)\n"_s);
        Hosted::rig().forget();
        const auto deploying = m->home.start({u"deploy"_s, folder, u"--env"_s, u"pr-8"_s, u"--json"_s});
        foundation::untilPolledAgain();
        foundation::mend();
        const Answer met = Home::end(*deploying);
        QVERIFY2(met.errorCode() == u"zone-gone", met.out + met.err);
        QVERIFY2(met.errorNext().contains(u"shipctl connections zone example.com"_s), met.out);
        QCOMPARE(Hosted::inventory().filter(u"stack "_s), QStringList{u"stack shipdeck-certificate-us-east-1"_s});
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--env"_s, u"pr-7"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.out + gone.err); // nobody could see anything of it any more

        connectZone(); // as it says
        QCOMPARE(deployedTo(folder, u"pr-8"_s), eight);
        QVERIFY(Hosted::shown(eight).contains("first"));
        // The bucket that AWS kept, with what was in it, is named and goes when that is said.
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--wait"_s}).exit, 0);
        const Answer clean = m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s});
        QVERIFY2(clean.exit == 0, clean.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

private:
    void connectZone() const
    {
        const QStringList add{u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s, u"--json"_s};
        const Answer made = m->home.run(add);
        QVERIFY2(made.exit == 0, made.out + made.err);
    }
    QString deployedTo(const QString& folder, const QString& environment) const
    {
        const Answer made = m->deploy(folder, {u"--env"_s, environment});
        return made.exit == 0 ? made.json()[u"url"_s].toString() : QString::fromUtf8(made.out + made.err);
    }
    //! A project with one preview; its folder.
    QString servesBelowZone() const
    {
        Hosted::rig().makeDomain(u"example.com"_s);
        connectZone();
        const QString folder = m->site(u"shop"_s);
        deployedTo(folder, u"production"_s);
        deployedTo(folder, u"pr-7"_s);
        stillServes();
        return folder;
    }
    static void stillServes()
    {
        QVERIFY(Hosted::shown(production).contains("first"));
        QVERIFY(Hosted::shown(seven).contains("first"));
    }
    void removesSeven() const
    {
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--env"_s, u"pr-7"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.out + gone.err);
        QVERIFY(!Hosted::shown(seven).contains("first"));
        QCOMPARE(Hosted::inventory().filter(u"pr-7.json"_s), QStringList());
    }
    void goesToItsEnd() const
    {
        for (const QStringList& command :
             {QStringList{u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s},
              QStringList{u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--wait"_s, u"--json"_s}}) {
            const Answer gone = m->home.run(command);
            QVERIFY2(gone.exit == 0, gone.out + gone.err);
        }
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(CloudFrontZoneStatesTest)

#include "zone_states_test.moc"
