// SPDX-License-Identifier: MIT
#include "invariants.h"
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {

//! The same on GitHub Pages: the agent dies after each journal line, and around each call; each call fails, or its answer
//! is lost. In the end GitHub, the store and what visitors get agree.
class PagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhereverItDies_data() { addRows(scenarios(Scenario::Kind::Pages)); }
    void finishesWhereverItDies()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        const Counted counted = rounds.clean();
        QVERIFY(counted.lines > 0);
        for (int line = 1; line <= counted.lines; ++line)
            rounds.play({.killAtLine = line}, Rounds::Ends::AsExpected);
        rounds.report();
        QVERIFY2(rounds.failures().isEmpty(), qPrintable(rounds.failures().join(u'\n')));
    }
};
SHIPDECK_TEST(PagesTest)

class PagesCallTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverFails_data() { addRows(scenarios(Scenario::Kind::Pages)); }
    void endsWhateverFails()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        const Counted counted = rounds.clean();
        for (int call = 1; call <= counted.calls; ++call) {
            for (const char* how : {"before", "lost"})
                rounds.play({.call = call, .how = QString::fromLatin1(how)}, Rounds::Ends::DoneOrUndone);
            for (const char* how : {"kill-before", "kill-after"})
                rounds.play({.call = call, .how = QString::fromLatin1(how)}, Rounds::Ends::AsExpected);
        }
        rounds.report();
        QVERIFY2(rounds.failures().isEmpty(), qPrintable(rounds.failures().join(u'\n')));
    }
};
SHIPDECK_TEST(PagesCallTest)

} // namespace shipdeck::test

#include "pages_test.moc"
