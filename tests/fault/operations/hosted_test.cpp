// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {

using namespace Qt::StringLiterals;

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
    void endsWhateverFails_data() { addRows(scenarios(Scenario::Kind::Hosted)); }
    void endsWhateverFails()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.failEachCall();
        rounds.verify();
    }
};
SHIPDECK_TEST(HostedCallTest)

class HostedKillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhateverCallItDiesAt_data() { addRows(scenarios(Scenario::Kind::Hosted)); }
    void finishesWhateverCallItDiesAt()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.dieAroundEachCall();
        rounds.verify();
    }
};
SHIPDECK_TEST(HostedKillTest)

class HostedWireKillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhateverRequestItDiesAt_data() { addRows(scenarios(Scenario::Kind::Hosted)); }
    void finishesWhateverRequestItDiesAt()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.dieAtEachRequest();
        rounds.verify();
    }
};
SHIPDECK_TEST(HostedWireKillTest)

//! The same of both around canaries.
class HostedCanaryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
    }
    void endsWhateverFails_data() { addRows(canaries()); }
    void endsWhateverFails()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.failEachCall();
        rounds.verify();
    }
    void finishesWhateverCallItDiesAt_data() { addRows(canaries()); }
    void finishesWhateverCallItDiesAt()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.dieAroundEachCall();
        rounds.verify();
    }
};
SHIPDECK_TEST(HostedCanaryTest)

//! Each kind of request that goes over the wire, the stacks' own among them, fails once.
class WireTest : public QObject {
    Q_OBJECT
protected:
    static void failEach()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
        QFETCH(Scenario, scenario);
        QFETCH(QString, how);
        Rounds rounds(scenario);
        rounds.failEachRequest(how);
        rounds.verify();
    }
};

class HostedWireTest : public WireTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsSays_data() { addWays(scenarios(Scenario::Kind::Hosted), {u"lost"_s, u"denied"_s}); }
    void endsWhateverAwsSays() { failEach(); }
};
SHIPDECK_TEST(HostedWireTest)

//! In the other ways in which AWS, or what lies before it, fails: some take half a minute each time.
class HostedWireAllTest : public WireTest {
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
    void endsWhateverAwsSays() { failEach(); }
    void endsCanariesWhateverAwsSays() { failEach(); }
};
SHIPDECK_TEST(HostedWireAllTest)

} // namespace shipdeck::test

#include "hosted_test.moc"
