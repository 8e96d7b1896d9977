// SPDX-License-Identifier: MIT
#include "../cloudfront/hosted.h"
#include "pushed.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Pushes that deploy to AWS: nobody is there to look where to.
class AwsPushTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        if (Hosted::rig().isUp())
            QCOMPARE(Hosted::rig().violations(), QStringList());
    }

    void goesToNoOtherAccount()
    {
        if (!Hosted::rig().isUp())
            QSKIP(Hosted::rig().trouble().constData());
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 0})");
        Computer computer;
        Hosted::signIn(computer.home);
        Pushed pushed(computer, {{u"production"_s, true}}, Pushed::Of::SiteOnAws);
        QVERIFY(pushed.isReady());
        const QString address = pushed.deployments().first().url;
        QVERIFY(pushed.becomes(pushed.push(u"<h1>second</h1>"_s), store::State::Ready));
        QVERIFY(Hosted::shown(address).contains("second"));

        // The same profile opens another account now.
        QVERIFY(isOver(pushed));
        pushed.killAgent(); // which has asked whose keys these are
        const QByteArray other =
            "<GetCallerIdentityResponse xmlns=\\\"https://sts.amazonaws.com/doc/2011-06-15/\\\">"
            "<GetCallerIdentityResult><Arn>arn:aws:iam::999999999999:user/x</Arn><UserId>U</UserId>"
            "<Account>999999999999</Account></GetCallerIdentityResult>"
            "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetCallerIdentityResponse>";
        Hosted::fault(R"({"operation": "sts:GetCallerIdentity", "do": "status", "status": 200, "count": 0, "body": ")"
                      + other + R"(", "headers": {"Content-Type": "text/xml"}})");
        Hosted::rig().forget();
        QVERIFY(failsWith(pushed, pushed.push(u"<h1>third</h1>"_s), u"aws-account-differs"_s));
        QCOMPARE(Hosted::rig().calls().filter(u"PUT /"_s).join(u' '), QString());
        Hosted::rig().request("DELETE", u"/_rig/faults"_s);

        // An agent that was started from another shell.
        QVERIFY(isOver(pushed));
        pushed.killAgent();
        computer.home.environment().insert(u"AWS_CONFIG_FILE"_s, computer.home.path() + u"/other"_s);
        Hosted::rig().forget();
        QVERIFY(failsWith(pushed, pushed.push(u"<h1>fourth</h1>"_s), u"aws-environment-differs"_s));
        QCOMPARE(Hosted::rig().calls().filter(u"PUT /"_s).join(u' '), QString());
        QVERIFY(Hosted::shown(address).contains("second"));

        // A person who deploys from there means it.
        const Answer redeployed = computer.home.run({u"redeploy"_s, pushed.project, u"--json"_s});
        QVERIFY2(redeployed.exit == 0, redeployed.err);
        QVERIFY(pushed.becomes(pushed.push(u"<h1>fifth</h1>"_s), store::State::Ready));
        QVERIFY(Hosted::shown(address).contains("fifth"));
    }

private:
    //! One that is ready or has failed clears up for a moment.
    static bool isOver(Pushed& pushed)
    {
        return pushed.waitFor([&] {
            const auto open = store::openOperations(pushed.store().database());
            return open && open->isEmpty();
        });
    }
    static bool failsWith(Pushed& pushed, const QString& commit, const QString& code)
    {
        if (!pushed.becomes(commit, store::State::Error))
            return false;
        for (const store::Deployment& deployment : pushed.deployments())
            if (deployment.commit == commit)
                return deployment.error && deployment.error->code == code && !deployment.error->next.isEmpty();
        return false;
    }
};
SHIPDECK_TEST(AwsPushTest)

#include "aws_test.moc"
