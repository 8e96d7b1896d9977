// SPDX-License-Identifier: MIT
#include "agent/superseding.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

class SupersedingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhatWaitsForAPersonFirst_data()
    {
        using enum store::Operation::State;
        QTest::addColumn<store::Operation>("other");
        QTest::addColumn<bool>("isBehind");
        QTest::newRow("older and waiting") << operation(1, Waiting) << true;
        QTest::newRow("older and queued") << operation(1, Queued) << false;
        QTest::newRow("younger") << operation(3, Waiting) << false;
        store::Operation other = operation(1, Waiting);
        other.environment = EnvironmentName(u"preview"_s);
        QTest::newRow("another environment") << other << false;
        other = operation(1, Waiting);
        other.kind = store::Operation::Kind::Rollback;
        QTest::newRow("no deployment") << other << false;
    }
    void finishesWhatWaitsForAPersonFirst()
    {
        QFETCH(store::Operation, other);
        const store::Operation mine = operation(2, store::Operation::State::Queued);
        QTEST(agent::isBehindWaiting({mine, other}, mine), "isBehind");
    }

private:
    static store::Operation operation(qint64 seq, store::Operation::State state)
    {
        store::Operation made;
        made.seq = seq;
        made.kind = store::Operation::Kind::Deploy;
        made.project = ProjectId(u"shop"_s);
        made.environment = EnvironmentName(u"production"_s);
        made.state = state;
        return made;
    }
};

SHIPDECK_TEST(SupersedingTest)
#include "superseding_test.moc"
