// SPDX-License-Identifier: MIT
#include "invariants.h"
#include "scenario.h"
#include "store/operations.h"
#include "support/registry.h"
#include "store/deployments.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

//! Agents that die before such a call, one after the other, until the operation is final or so many have died.
store::Operation diesAgainAndAgain(Home& home, const QString& folder, const QString& deadly, int most, int* lives)
{
    Fault fault;
    fault.deadlyCommand = deadly;
    home.startAgent(fault);
    const QString id = home.deploy(folder);
    const auto record = [&] { return store::operation(home.database(), id).value_or(store::Operation{}); };
    for (*lives = 1; *lives < most; ++*lives) {
        home.until([&] { return !isOpen(record()) || !home.isAgentRunning(); });
        if (!isOpen(record()))
            break;
        home.startAgent(fault);
    }
    return record();
}

} // namespace

class TakeoverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoesWhatKillsThreeAgentsAtOneLine()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        const QString before = home.current();
        writeNextVersion(home, staticHere);
        int lives = 0;
        const auto operation = diesAgainAndAgain(home, home.folder(u"site"_s), u"curl"_s, 10, &lives);
        QCOMPARE(operation.state, State::Failed);
        QCOMPARE(operation.error->code, u"agent-died-repeatedly"_s);
        QCOMPARE(lives, 4); // the one that began, two that tried to carry on, one that took it back
        QCOMPARE(broken(home), QStringList());
        QCOMPARE(home.current(), before);
    }

    void abandonsAnUndoThatKillsThreeAgentsAndSaysWhatIsLeft()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        const QString before = home.current();
        writeNextVersion(home, staticHere);
        int lives = 0;
        const auto operation = diesAgainAndAgain(home, home.folder(u"site"_s), u"curl|rm -rf"_s, 20, &lives);
        QCOMPARE(operation.state, State::Abandoned);
        QVERIFY2(operation.error->what.render().contains(u"publish-local"_s), qPrintable(operation.error->render()));
        QVERIFY(!operation.error->next.isEmpty());
        QCOMPARE(store::deployment(home.database(), operation.deployment)->state, store::State::Abandoned);
        // What it had to leave is cleared away by the agent's own housekeeping.
        QCOMPARE(broken(home), QStringList());
        QCOMPARE(home.current(), before);
    }

    void leavesAtOnceWhenANewerAgentRules()
    {
        Home home;
        home.startAgent();
        deployNext(home, staticHere);
        const Scenario building = cancelWhileBuilding();
        const QString id = building.act(home, *building.place);
        const auto isBuilding = [&] {
            const auto stages = store::stages(home.database(), store::operation(home.database(), id)->deployment);
            return stages && !stages->isEmpty() && stages->last().name == u"build"_s;
        };
        QVERIFY(home.until(isBuilding));
        QVERIFY(store::beginEpoch(home.database(), 1));
        building.meanwhile(home, id); // a cancel makes it write
        QVERIFY(home.until([&] { return !home.isAgentRunning(); }));
        QVERIFY(isOpen(*store::operation(home.database(), id)));
        QCOMPARE(home.ended(id).state, State::Canceled);
        QCOMPARE(broken(home), QStringList());
    }
};
SHIPDECK_TEST(TakeoverTest)

} // namespace shipdeck::test

#include "takeover_test.moc"
