// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "aws/connection.h"
#include "targets/cloudfront/place/stack_specs.h"
#include "invariants.h"
#include "scenario.h"
#include "store/operations.h"
#include "support/finish.h"
#include "support/registry.h"
#include "deck/deploy_request.h"
#include "deck/deployments.h"

#include <QRegularExpression>
#include <QTest>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

void fault(const QByteArray& document)
{
    Home::aws().post(u"/_rig/faults"_s, document);
}

} // namespace

//! A first deployment that fails is taken back to an empty account, whatever happens to the agent meanwhile.
class HostedUndoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
        home = std::make_unique<Home>();
        home->useAws();
        writeNextVersion(*home, onAws);
    }
    void cleanup() { home.reset(); }

    //! The stack was never finished, so nobody has written down its bucket; when the next agent looks it is gone.
    void findsTheBucketOfAStackThatWentWhileNobodyLooked()
    {
        deployOther();
        fault(R"({"operation": "cloudformation:DescribeStackEvents", "do": "denied", "count": 0})");
        home->startAgent({.deadlyCommand = u"wait stack-delete-complete"_s});
        const QString id = deployTo(*home, onAws);
        QVERIFY(home->until([this] { return !home->isAgentRunning(); }));
        static const QRegularExpression bucket(u"^bucket "_s);
        QVERIFY(home->until([] { return !left().isEmpty() && left().size() == left().filter(bucket).size(); }));
        Home::aws().request("DELETE", u"/_rig/faults"_s);
        QCOMPARE(home->ended(id).state, State::Failed);
        QCOMPARE(left(), QStringList());
    }

    //! Another computer has removed its last project just before this one needs the foundation.
    void makesTheFoundationAgainThatSomebodyElseTookAway()
    {
        const auto connection = aws::Connection::open({}, QProcessEnvironment::systemEnvironment()).value();
        const site::Stacks stacks(&connection->client(), {});
        QVERIFY(finish(stacks.ensure(site::foundationSpec(u"other"_s), u"other"_s)));
        fault(R"({"operation": "cloudformation:CreateChangeSet", "do": "latency", "ms": 3000})");
        Home::aws().forget();
        const QString id = deployTo(*home, onAws);
        const auto seen = [](const QString& call) { return Home::aws().calls().filter(call).size(); };
        QVERIFY(home->until([&] { return seen(u"DescribeStacks 200"_s) >= 2; })); // the foundation, and no site
        QVERIFY(finish(stacks.remove(site::foundationName)));
        QCOMPARE(seen(u"CreateChangeSet"_s), 0); // it did not come too late
        const store::Operation operation = home->ended(id);
        QVERIFY2(operation.state == State::Done, operation.error ? qPrintable(operation.error->render()) : "");
        QCOMPARE(broken(*home), QStringList());
    }

private:
    //! The foundation is another project's.
    void deployOther()
    {
        DeployRequest request;
        request.source.location = home->folder(u"site"_s);
        request.project = u"other"_s;
        request.target = u"cloudfront"_s;
        const auto deployment = finish(home->deck().deployments().deploy(request));
        QVERIFY2(deployment, deployment ? "" : qPrintable(deployment.error().render()));
        const auto operation = store::operationOf(home->database(), deployment->id);
        QCOMPARE(home->ended((*operation)->id).state, State::Done);
    }
    //! Of the project that is tested.
    static QStringList left() { return inAccount().filter(u"shipdeck-site-"_s); }

    std::unique_ptr<Home> home;
};
SHIPDECK_TEST(HostedUndoTest)

} // namespace shipdeck::test

#include "hosted_undo_test.moc"
