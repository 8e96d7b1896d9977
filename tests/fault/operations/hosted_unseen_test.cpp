// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "invariants.h"
#include "scenario.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "support/registry.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

//! What is written from now on, the edge knows a day later; or at once again.
void setEdgeLags(bool lags)
{
    Home::aws().post(u"/_rig/settings"_s, lags ? R"({"key_seconds": 86400})" : R"({"key_seconds": 0})");
}

} // namespace

//! AWS takes the route, and the edge never shows the release.
class HostedUnseenTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void leadsVisitorsBackToTheReleaseBefore()
    {
        Home home;
        home.useAws();
        QCOMPARE(deployNext(home, onAws).state, State::Done);
        const QString before = home.current();
        const Error error = unseen(home);
        QVERIFY2(error.why.render().contains(u": 200, release %1"_s.arg(before)), qPrintable(error.why.render()));
        QCOMPARE(home.current(), before);
        QCOMPARE(broken(home), QStringList());
        home.startAgent();
        QCOMPARE(deployNext(home, onAws).state, State::Done);
        QVERIFY(home.current() != before);
        QCOMPARE(broken(home), QStringList());
    }

    void leavesNothingOfAFirstDeployment()
    {
        Home home;
        home.useAws();
        const Error error = unseen(home);
        QVERIFY2(error.why.render().contains(u": 404, release "_s), qPrintable(error.why.render()));
        QCOMPARE(home.current(), QString());
        QCOMPARE(broken(home), QStringList());
        QCOMPARE(leftInAccount(home), QStringList());
    }

private:
    //! A deployment that nobody gets to see; how it ended.
    static Error unseen(Home& home)
    {
        home.startAgent({.pollAgain = 1}); // or it would wait for three minutes
        setEdgeLags(true);
        writeNextVersion(home, onAws);
        const store::Operation ended = home.ended(deployTo(home, onAws));
        setEdgeLags(false);
        const auto deployment = store::deployment(home.database(), ended.deployment);
        if (ended.state != State::Failed || !deployment || deployment->state != store::State::Error)
            qFatal("It did not fail.");
        const Error error = deployment->error.value_or(Error());
        [&] {
            QCOMPARE(error.code, u"cloudfront-not-served"_s);
            QCOMPARE(error.kind, Error::Kind::Provider);
            QCOMPARE(error.what.render(), u"The public address does not show this release."_s);
            QVERIFY2(error.next.render().startsWith(u"Open https://"_s), qPrintable(error.next.render()));
        }();
        return error;
    }
};
SHIPDECK_TEST(HostedUnseenTest)

} // namespace shipdeck::test

#include "hosted_unseen_test.moc"
