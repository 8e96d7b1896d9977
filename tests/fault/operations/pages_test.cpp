// SPDX-License-Identifier: MIT
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {

//! The same on GitHub Pages: the agent dies after each journal line, and around each call; each call fails, or its answer
//! is lost. In the end GitHub, the store and what visitors get agree.
class PagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhereverItDies_data() { addRows(scenarios(onPages)); }
    void finishesWhereverItDies() { playRow(&Rounds::dieAfterEachLine); }
};
SHIPDECK_TEST(PagesTest)

class PagesCallTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverFails_data() { addRows(scenarios(onPages)); }
    void endsWhateverFails()
    {
        playRow([](Rounds& rounds) {
            rounds.failEachCall();
            rounds.dieAroundEachCall();
        });
    }
};
SHIPDECK_TEST(PagesCallTest)

} // namespace shipdeck::test

#include "pages_test.moc"
