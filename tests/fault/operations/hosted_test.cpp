// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {

//! The same on the rig's AWS: the agent dies after each journal line, and around each call; each call fails, or its answer is
//! lost. In the end account, store and what visitors get agree.
class HostedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhereverItDies_data() { addRows(scenarios(Scenario::Kind::Hosted) + canaries()); }
    void finishesWhereverItDies()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.dieAfterEachLine();
        rounds.verify();
    }
};
SHIPDECK_TEST(HostedTest)

class HostedCallTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverFails_data() { addRows(scenarios(Scenario::Kind::Hosted) + canaries()); }
    void endsWhateverFails()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.failEachCall();
        rounds.dieAroundEachCall();
        rounds.verify();
    }
};
SHIPDECK_TEST(HostedCallTest)

} // namespace shipdeck::test

#include "hosted_test.moc"
