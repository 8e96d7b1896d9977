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

//! Each request that goes over the wire fails once in the ways that pass by themselves.
class HostedWireTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsSays_data() { addWays(scenarios(Scenario::Kind::Hosted), passingWays); }
    void endsWhateverAwsSays() { playWay(); }
};
SHIPDECK_TEST(HostedWireTest)

//! Each request, the stacks' own among them, is refused.
class HostedDeniedTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsRefuses_data() { addWays(scenarios(Scenario::Kind::Hosted), {u"denied"_s}); }
    void endsWhateverAwsRefuses() { playWay(); }
};
SHIPDECK_TEST(HostedDeniedTest)

//! In the other ways in which AWS, or what lies before it, fails: some take half a minute for each request.
class HostedWireAllTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsSays_data()
    {
        QStringList others = silentWays + refusingWays;
        others.removeOne(u"denied"_s);
        addWays(scenarios(Scenario::Kind::Hosted), others);
    }
    void endsCanariesWhateverAwsSays_data() { addWays(canaries(), passingWays + refusingWays); }
    void endsWhateverAwsSays() { playWay(); }
    void endsCanariesWhateverAwsSays() { playWay(); }
};
SHIPDECK_TEST(HostedWireAllTest)

} // namespace shipdeck::test

#include "hosted_test.moc"
