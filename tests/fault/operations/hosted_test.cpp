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
    void finishesWhereverItDies_data() { addRows(scenarios(onAws) + canaries()); }
    void finishesWhereverItDies() { playRow(&Rounds::dieAfterEachLine); }
};
SHIPDECK_TEST(HostedTest)

class HostedCallTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverFails_data() { addRows(scenarios(onAws)); }
    void endsWhateverFails() { playRow(&Rounds::failEachCall); }
};
SHIPDECK_TEST(HostedCallTest)

class HostedKillTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhateverCallItDiesAt_data() { addRows(scenarios(onAws)); }
    void finishesWhateverCallItDiesAt() { playRow(&Rounds::dieAroundEachCall); }
};
SHIPDECK_TEST(HostedKillTest)

class HostedWireKillTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhateverRequestItDiesAt_data() { addRows(scenarios(onAws)); }
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

//! Each request that goes over the wire fails once in the ways that pass by themselves.
class HostedWireTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsSays_data() { addWays(scenarios(onAws), passingWays); }
    void endsWhateverAwsSays() { playWay(); }
};
SHIPDECK_TEST(HostedWireTest)

//! Each kind of request, the stacks' own among them, lacks its permission.
class HostedDeniedTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsDenies_data() { addRows(scenarios(onAws)); }
    void endsWhateverAwsDenies() { playRow(&Rounds::denyEachKind); }
};
SHIPDECK_TEST(HostedDeniedTest)

//! Each single request, the stacks' own among them, is refused in each way.
class HostedRefusedTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsRefuses_data() { addWays(scenarios(onAws), refusingWays); }
    void endsWhateverAwsRefuses() { playWay(); }
};
SHIPDECK_TEST(HostedRefusedTest)

//! What nobody answers is given half a minute, each request once.
class HostedMuteTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsKeepsToItself_data() { addWays(scenarios(onAws), silentWays); }
    void endsWhateverAwsKeepsToItself() { playWay(); }
};
SHIPDECK_TEST(HostedMuteTest)

class HostedCanaryWireTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsSays_data() { addWays(canaries(), passingWays + refusingWays); }
    void endsWhateverAwsSays() { playWay(); }
};
SHIPDECK_TEST(HostedCanaryWireTest)

} // namespace shipdeck::test

#include "hosted_test.moc"
