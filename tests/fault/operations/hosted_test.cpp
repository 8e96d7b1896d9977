// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {

using namespace Qt::StringLiterals;

//! The same on the rig's AWS: the agent dies after each journal line, and around each call; each call fails, or its answer is
//! lost. In the end account, store and what visitors get agree.
class HostedTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhereverItDies_data() { addRows(scenarios(Scenario::Kind::Hosted) + canaries()); }
    void finishesWhereverItDies() { playRow(&Rounds::dieAfterEachLine); }
};
SHIPDECK_TEST(HostedTest)

class HostedCallTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverFails_data() { addRows(scenarios(Scenario::Kind::Hosted)); }
    void endsWhateverFails() { playRow(&Rounds::failEachCall); }
};
SHIPDECK_TEST(HostedCallTest)

class HostedKillTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhateverCallItDiesAt_data() { addRows(scenarios(Scenario::Kind::Hosted)); }
    void finishesWhateverCallItDiesAt() { playRow(&Rounds::dieAroundEachCall); }
};
SHIPDECK_TEST(HostedKillTest)

class HostedWireKillTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhateverRequestItDiesAt_data() { addRows(scenarios(Scenario::Kind::Hosted)); }
    void finishesWhateverRequestItDiesAt() { playRow(&Rounds::dieAtEachRequest); }
};
SHIPDECK_TEST(HostedWireKillTest)

//! The same of both around canaries.
class HostedCanaryTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverFails_data() { addRows(canaries()); }
    void endsWhateverFails() { playRow(&Rounds::failEachCall); }
    void finishesWhateverCallItDiesAt_data() { addRows(canaries()); }
    void finishesWhateverCallItDiesAt() { playRow(&Rounds::dieAroundEachCall); }
};
SHIPDECK_TEST(HostedCanaryTest)

//! Each kind of request that goes over the wire, the stacks' own among them, fails once.
class HostedWireTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsSays_data() { addWays(scenarios(Scenario::Kind::Hosted), {u"lost"_s, u"denied"_s}); }
    void endsWhateverAwsSays() { playWay(); }
};
SHIPDECK_TEST(HostedWireTest)

//! In the other ways in which AWS, or what lies before it, fails: some take half a minute each time.
class HostedWireAllTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsSays_data()
    {
        addWays(scenarios(Scenario::Kind::Hosted),
                {u"throttle"_s, u"html"_s, u"reset"_s, u"truncate"_s, u"malformed"_s, u"expired"_s, u"mute"_s});
    }
    void endsCanariesWhateverAwsSays_data()
    {
        addWays(canaries(), {u"lost"_s, u"denied"_s, u"throttle"_s, u"reset"_s, u"expired"_s});
    }
    void endsWhateverAwsSays() { playWay(); }
    void endsCanariesWhateverAwsSays() { playWay(); }
};
SHIPDECK_TEST(HostedWireAllTest)

} // namespace shipdeck::test

#include "hosted_test.moc"
