// SPDX-License-Identifier: MIT
#include "foundation_states.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray held(const char* operation)
{
    return QByteArray(R"({"do": "hold", "via": "cloudformation", "operation": ")") + operation + R"("})";
}

} // namespace

//! AWS is at work on the foundation, for somebody else: what needs it waits and goes on by itself, everything else at once.
class CloudFrontFoundationWaitsTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void whatAwsDoesWithTheFoundationIsWaitedForWhereItMatters_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QByteArrayList>("faults");
        QTest::addColumn<QString>("script");
        const QByteArray refused =
            R"({"operation": "cloudfront:UpdateCachePolicy", "via": "cloudformation", "do": "denied"})";
        const QByteArray heldNext =
            R"({"operation": "cloudfront:UpdateCachePolicy", "via": "cloudformation", "do": "hold", "nth": 2})";
        const QString none;
        QTest::newRow("UPDATE_IN_PROGRESS")
            << none << QByteArrayList{held("cloudfront:UpdateCachePolicy")} << u"change(other)\n"_s;
        QTest::newRow("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")
            << u"change((begin, extra))\nuntil('UPDATE_COMPLETE')\n"_s << QByteArrayList{held("s3:DeleteBucket")}
            << u"change((extra, begin))\n"_s;
        QTest::newRow("UPDATE_ROLLBACK_IN_PROGRESS")
            << none << QByteArrayList{refused, heldNext} << u"change(other)\n"_s;
        QTest::newRow("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS")
            << none << QByteArrayList{refused, held("s3:DeleteBucket")} << u"change(other, (begin, extra))\n"_s;
    }
    void whatAwsDoesWithTheFoundationIsWaitedForWhereItMatters()
    {
        const QString blog = m->site(u"blog"_s);
        const Answer first = m->deploy(blog);
        QVERIFY2(first.exit == 0, first.out + first.err);
        const QString address = first.json()[u"url"_s].toString();
        Hosted::setHeading(blog, "second");
        QCOMPARE(m->deploy(blog).exit, 0);

        beginAsTheRowSays();
        const Answer back = m->home.run({u"rollback"_s, u"blog"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.out);
        QVERIFY(Hosted::shown(address).contains("first"));
        QCOMPARE(m->home.run({u"unpin"_s, u"blog"_s}).exit, 0);
        Hosted::setHeading(blog, "third");
        const auto again = started(blog);
        foundation::untilPolledAgain();
        const auto fresh = started(m->site(u"shop"_s));
        QVERIFY(Hosted::shown(address).contains("first"));
        foundation::mend();
        const Answer led = Home::end(*again);
        QVERIFY2(led.exit == 0, led.out + led.err);
        QVERIFY(Hosted::shown(address).contains("third"));
        const Answer made = Home::end(*fresh);
        QVERIFY2(made.exit == 0, made.out + made.err);
        QVERIFY(Hosted::shown(made.json()[u"url"_s].toString()).contains("first"));

        beginAsTheRowSays();
        removes(u"shop"_s); // at once: another project needs it yet
        const auto removing = m->home.start({u"remove"_s, u"blog"_s, u"--yes"_s, u"--json"_s});
        foundation::untilPolledAgain();
        foundation::mend();
        const Answer gone = Home::end(*removing);
        QVERIFY2(gone.exit == 0, gone.out + gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! Nobody stands on it yet.
    void aFirstDeploymentWaitsUntilAnotherFoundationIsGone_data()
    {
        QTest::addColumn<QByteArrayList>("faults");
        QTest::addColumn<QString>("script");
        const QByteArray noRouter =
            R"({"operation": "cloudfront:CreateFunction", "via": "cloudformation", "do": "denied"})";
        QTest::newRow("ROLLBACK_IN_PROGRESS")
            << QByteArrayList{noRouter, held("cloudfront:DeleteKeyValueStore")} << u"until('ROLLBACK_IN_PROGRESS')\n"_s;
        QTest::newRow("DELETE_IN_PROGRESS") << QByteArrayList{held("cloudfront:DeleteFunction")}
                                            << u"until('CREATE_COMPLETE')\ncfn.delete_stack(StackName=name)\n"_s;
    }
    void aFirstDeploymentWaitsUntilAnotherFoundationIsGone()
    {
        QFETCH(QByteArrayList, faults);
        QFETCH(QString, script);
        const QString file = m->home.path() + u"/foundation.yaml"_s;
        Home::write(file, m->home.run({u"connections"_s, u"template"_s, u"foundation"_s}).out);
        for (const QByteArray& fault : std::as_const(faults))
            Hosted::fault(fault);
        const QString make =
            u"cfn.create_stack(StackName=name, TemplateBody=open('%1').read(), Capabilities=['CAPABILITY_NAMED_IAM'])\n"_s;
        Hosted::byHand(foundation::script + make.arg(file) + script);
        const auto deploying = started(m->site(u"shop"_s));
        foundation::untilPolledAgain();
        foundation::mend();
        const Answer made = Home::end(*deploying);
        QVERIFY2(made.exit == 0, made.out + made.err);
        QVERIFY(Hosted::shown(made.json()[u"url"_s].toString()).contains("first"));
        removes(u"shop"_s);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

private:
    static void beginAsTheRowSays()
    {
        QFETCH(QString, before);
        QFETCH(QByteArrayList, faults);
        QFETCH(QString, script);
        if (!before.isEmpty())
            Hosted::byHand(foundation::script + before);
        for (const QByteArray& fault : std::as_const(faults))
            Hosted::fault(fault);
        Hosted::byHand(foundation::script + script + u"until('%1')\n"_s.arg(QLatin1String(QTest::currentDataTag())));
    }
    std::unique_ptr<QProcess> started(const QString& folder) const
    {
        Hosted::rig().forget();
        return m->home.start({u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--json"_s});
    }
    void removes(const QString& project) const
    {
        const Answer gone = m->home.run({u"remove"_s, project, u"--yes"_s, u"--json"_s});
        QVERIFY2(gone.exit == 0, gone.out + gone.err);
        Hosted::rig().forget();
    }
};
SHIPDECK_TEST(CloudFrontFoundationWaitsTest)

#include "foundation_waits_test.moc"
