// SPDX-License-Identifier: MIT
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

#include <QTest>

namespace shipdeck::test {

//! The agent dies by SIGKILL after each journal line, before each call and right after it. The next one has to finish
//! what was asked for.
class KillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesStaticOperations_data()
    {
        addRows(scenarios(Scenario::Kind::Static) << previewGoes(Scenario::Kind::Static));
    }
    void finishesStaticOperations() { killEverywhere(); }
    void finishesServerOperations_data()
    {
        addRows(scenarios(Scenario::Kind::Server) << previewGoes(Scenario::Kind::Server));
    }
    void finishesServerOperations() { killEverywhere(); }
    void cancelsWhateverDies_data() { addRows({cancelWhileBuilding()}); }
    void cancelsWhateverDies() { killEverywhere(); }

private:
    void killEverywhere()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.dieAfterEachLine();
        rounds.dieAroundEachCall();
        rounds.verify();
    }
};
SHIPDECK_TEST(KillTest)

//! The quick part of it for previews, which go by themselves: the agent dies after each journal line.
class PreviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesWholeWhereverTheAgentDies_data()
    {
        QTest::addColumn<Scenario>("scenario");
        QTest::newRow("static") << previewGoes(Scenario::Kind::Static);
        QTest::newRow("server") << previewGoes(Scenario::Kind::Server);
    }
    void goesWholeWhereverTheAgentDies()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.dieAfterEachLine();
        rounds.verify();
    }
};
SHIPDECK_TEST(PreviewTest)

} // namespace shipdeck::test

#include "kill_test.moc"
