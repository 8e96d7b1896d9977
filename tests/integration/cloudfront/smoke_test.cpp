// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

#include <csignal>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! `doctor aws --smoke`: what only a real account can show, here against the rig.
class CloudFrontSmokeTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void provesWhatOnlyAnAccountCanShowAndLeavesNothing()
    {
        const Answer said = smoke();
        QVERIFY2(said.exit == 0, said.out + said.err);
        QCOMPARE(states(said),
                 (QStringList{u"smoke-foundation ok"_s, u"smoke-compute ok"_s, u"smoke-headers ok"_s,
                              u"smoke-missing ok"_s, u"smoke-canary ok"_s, u"smoke-removal ok"_s}));
        QVERIFY(said.json()[u"passed"_s].toBool());
        for (const QJsonValue check : said.json()[u"checks"_s].toArray())
            QVERIFY2(!check[u"expected"_s].toString().isEmpty() && !check[u"observed"_s].toString().isEmpty(),
                     said.out);
        static const QRegularExpression account(u"\\d{12}"_s);
        QVERIFY2(!QString::fromUtf8(said.out).contains(account), said.out); // it is sent to others
        QVERIFY2(said.err.contains("costs about"), said.err);
        QCOMPARE(Hosted::inventory(), QStringList());
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items().size(), 0);
    }

    void asksFirst()
    {
        const Answer said = m->home.run({u"doctor"_s, u"aws"_s, u"--smoke"_s, u"--json"_s});
        QCOMPARE(said.exit, 2);
        QCOMPARE(said.errorCode(), u"confirmation-needed"_s);
        QVERIFY2(said.err.contains("costs about"), said.err);
        QVERIFY(Hosted::rig().calls().filter(u"CreateChangeSet"_s).isEmpty());
    }

    void tellsWhatAwsRefusesAndRemovesTheRest()
    {
        Hosted::fault(R"({"operation": "cloudfront:CreateFunction", "via": "cloudformation", "do": "error", "count": 0,
                          "code": "FunctionSizeLimitExceeded", "status": 413, "message": "The function is too large."})");
        const Answer said = smoke();
        QCOMPARE(said.exit, 1);
        QVERIFY2(states(said).contains(u"smoke-foundation bad"_s) && states(said).contains(u"smoke-headers skipped"_s),
                 said.out);
        QVERIFY2(said.out.contains("The function is too large."), said.out);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void tellsWhatMayNotBeMeasured()
    {
        Hosted::fault(R"({"operation": "cloudfront:TestFunction", "do": "denied", "count": 0})");
        const Answer said = smoke();
        QCOMPARE(said.exit, 1);
        QVERIFY2(states(said).contains(u"smoke-compute bad"_s) && states(said).contains(u"smoke-canary ok"_s),
                 said.out);
        QVERIFY2(said.out.contains("cloudfront:TestFunction"), said.out);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void removesWhatItMadeAfterCtrlC()
    {
        Hosted::fault(
            R"({"operation": "cloudfront:CreateDistribution", "via": "cloudformation", "do": "latency", "ms": 3000})");
        const auto process = m->home.start({u"doctor"_s, u"aws"_s, u"--smoke"_s, u"--yes"_s, u"--json"_s});
        QVERIFY(Home::says(*process, "CREATE_IN_PROGRESS"));
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        const Answer said = Home::end(*process);
        QVERIFY2(said.exit == 130, said.out + said.err);
        QVERIFY2(states(said).contains(u"smoke-removal ok"_s), said.out);
        QCOMPARE(Hosted::inventory(), QStringList());
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items().size(), 0);
    }

private:
    Answer smoke() const { return m->home.run({u"doctor"_s, u"aws"_s, u"--smoke"_s, u"--yes"_s, u"--json"_s}); }
    static QStringList states(const Answer& said)
    {
        QStringList all;
        for (const QJsonValue check : said.json()[u"checks"_s].toArray())
            all << check[u"code"_s].toString() + u' ' + check[u"state"_s].toString();
        return all;
    }
};
SHIPDECK_TEST(CloudFrontSmokeTest)

#include "smoke_test.moc"
