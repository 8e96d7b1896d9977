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
    void finishesStaticOperations_data() { addRows(scenarios(staticHere) << previewGoes(staticHere)); }
    void finishesStaticOperations()
    {
        playRow([](Rounds& rounds) {
            rounds.dieAfterEachLine();
            rounds.dieAroundEachCall();
        });
    }
    void finishesServerOperations_data() { addRows(scenarios(serverHere) << previewGoes(serverHere)); }
    void finishesServerOperations() { playRow(&Rounds::dieAfterEachLine); }
    void cancelsWhateverDies_data() { addRows({cancelWhileBuilding()}); }
    void cancelsWhateverDies() { playRow(&Rounds::dieAfterEachLine); }
};
SHIPDECK_TEST(KillTest)

//! What is left of that.
class KillAllTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhateverCallItDiesAt_data()
    {
        const Place& server = serverHere;
        addRows(scenarios(server) << previewGoes(server) << cancelWhileBuilding());
    }
    void finishesWhateverCallItDiesAt() { playRow(&Rounds::dieAroundEachCall); }
};
SHIPDECK_TEST(KillAllTest)

} // namespace shipdeck::test

#include "kill_test.moc"
