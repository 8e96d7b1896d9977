// SPDX-License-Identifier: MIT
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {

//! Each call of the glass box fails once, before it happens or by losing its answer. The operation ends done, or undone
//! with an error that says what and what next.
class CallTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsStaticOperations_data() { addRows(scenarios(staticHere)); }
    void endsStaticOperations() { playRow(&Rounds::failEachCall); }
    void endsServerOperations_data() { addRows(scenarios(serverHere)); }
    void endsServerOperations() { playRow(&Rounds::failEachCall); }
    void cancelsWhateverFails_data() { addRows({cancelWhileBuilding()}); }
    void cancelsWhateverFails() { playRow(&Rounds::failEachCall); }
};
SHIPDECK_TEST(CallTest)

} // namespace shipdeck::test

#include "call_test.moc"
