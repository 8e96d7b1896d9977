// SPDX-License-Identifier: MIT
#include "foundation_states.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! A foundation that is stuck: what needs it is told what to do, and everything else goes on.
class CloudFrontFoundationStatesTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aFoundationThatIsStuckIsNamedAndHoldsUpNeitherRollbackNorRemoval_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("isOld"); //!< of an older Shipdeck: the next deployment changes it
        QTest::newRow("UPDATE_ROLLBACK_FAILED") << u"UPDATE_ROLLBACK_FAILED"_s << false;
        QTest::newRow("UPDATE_ROLLBACK_FAILED of an older one") << u"UPDATE_ROLLBACK_FAILED"_s << true;
        QTest::newRow("UPDATE_FAILED") << u"UPDATE_FAILED"_s << false;
        QTest::newRow("UPDATE_FAILED of an older one") << u"UPDATE_FAILED"_s << true;
    }
    void aFoundationThatIsStuckIsNamedAndHoldsUpNeitherRollbackNorRemoval()
    {
        QFETCH(QString, state);
        QFETCH(bool, isOld);
        const QString blog = m->site(u"blog"_s);
        const QString address = deployedTo(blog);
        Hosted::setHeading(blog, "second");
        deployedTo(blog);
        if (isOld)
            Hosted::byHand(foundation::script + u"age()\n"_s);
        foundation::leaveStuckIn(state);
        const QStringList before = Hosted::inventory();

        const Answer met = m->deploy(m->site(u"shop"_s)); // for the first time
        foundation::verifySays(met, state, "Caching (AWS::CloudFront::CachePolicy)");
        QCOMPARE(Hosted::inventory(), before);
        Hosted::setHeading(blog, "third");
        foundation::verifySays(m->deploy(blog), state, "cloudfront:UpdateCachePolicy");
        QVERIFY(Hosted::shown(address).contains("second"));
        const Answer back = m->home.run({u"rollback"_s, u"blog"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.out);
        QVERIFY(Hosted::shown(address).contains("first"));
        QCOMPARE(m->home.run({u"unpin"_s, u"blog"_s}).exit, 0);
        QCOMPARE(Hosted::inventory(), before);

        Hosted::typeWhat(met);
        QVERIFY(Hosted::shown(deployedTo(m->site(u"shop"_s))).contains("first"));
        QCOMPARE(deployedTo(blog), address);
        QVERIFY(Hosted::shown(address).contains("third"));

        foundation::leaveStuckIn(state);
        removes(u"shop"_s);
        QVERIFY(Hosted::shown(address).contains("third"));
        removes(u"blog"_s);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! What Shipdeck itself changes there is refused: by now with the foundation as it was, or not even that.
    void aChangeOfAnOlderFoundationThatFailsIsNamedWithItsWayOut_data()
    {
        QTest::addColumn<QByteArray>("every"); //!< of the changes is refused: also what takes them back, or not
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("next");
        QTest::newRow("UPDATE_ROLLBACK_COMPLETE")
            << QByteArray("2") << u"UPDATE_ROLLBACK_COMPLETE"_s << u"cloudfront:UpdateFunction"_s;
        QTest::newRow("UPDATE_ROLLBACK_FAILED")
            << QByteArray("1") << u"UPDATE_ROLLBACK_FAILED"_s
            << u"aws cloudformation continue-update-rollback --stack-name shipdeck-foundation"_s;
    }
    void aChangeOfAnOlderFoundationThatFailsIsNamedWithItsWayOut()
    {
        QFETCH(QByteArray, every);
        QFETCH(QString, state);
        QFETCH(QString, next);
        const QString blog = m->site(u"blog"_s);
        const QString address = deployedTo(blog);
        Hosted::byHand(foundation::script + u"age()\n"_s);
        const QStringList before = Hosted::inventory();
        Hosted::fault(R"({"operation": "cloudfront:UpdateFunction", "via": "cloudformation", "do": "denied", "count": 0,
                          "every": )"
                      + every + '}');
        const Answer met = m->deploy(m->site(u"shop"_s));
        QVERIFY2(met.errorCode() == u"aws-stack-failed", met.out);
        for (const char* word : {"shipdeck-foundation", "Router (AWS::CloudFront::Function)", "UpdateFunction"})
            QVERIFY2(met.out.contains(word), met.out);
        QVERIFY2(met.errorNext().contains(next), met.out);
        Hosted::byHand(foundation::script + u"assert about()['StackStatus'] == '%1'\n"_s.arg(state));
        QCOMPARE(Hosted::inventory(), before);
        QVERIFY(Hosted::shown(address).contains("first"));
        const Answer back = m->home.run({u"redeploy"_s, u"blog"_s, u"--json"_s});
        QVERIFY2(back.exit != 0 && back.errorNext().contains(next), back.out);
        QVERIFY(Hosted::shown(address).contains("first"));

        foundation::mend();
        if (state == u"UPDATE_ROLLBACK_FAILED")
            Hosted::typeWhat(met);
        QVERIFY(Hosted::shown(deployedTo(m->site(u"shop"_s))).contains("first"));
        QCOMPARE(deployedTo(blog), address);
        removes(u"shop"_s);
        removes(u"blog"_s);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

private:
    //! The address, or why there is none.
    QString deployedTo(const QString& folder) const
    {
        const Answer made = m->deploy(folder);
        return made.exit == 0 ? made.json()[u"url"_s].toString() : QString::fromUtf8(made.out + made.err);
    }
    void removes(const QString& project) const
    {
        const Answer gone = m->home.run({u"remove"_s, project, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.out + gone.err);
    }
};
SHIPDECK_TEST(CloudFrontFoundationStatesTest)

#include "foundation_states_test.moc"
