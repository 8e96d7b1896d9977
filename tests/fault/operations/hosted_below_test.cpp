// SPDX-License-Identifier: MIT
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

//! Projects and previews below a domain of the person's, and a distribution that was made ahead.
QList<Scenario> withoutOwnStacks()
{
    const Scenario::Kind zone = Scenario::Kind::Zone;
    return scenarios(zone) + QList<Scenario>{previewBegins(zone), previewGoes(zone), takesTheSpare()};
}

} // namespace

//! What HostedTest does, where a deployment makes no stack.
class HostedBelowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhereverItDies_data()
    {
        const Scenario::Kind zone = Scenario::Kind::Zone;
        addRows({scenarios(zone).first(), previewBegins(zone), previewGoes(zone), takesTheSpare()});
    }
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
SHIPDECK_TEST(HostedBelowTest)

//! All that is done to those with an account to themselves.
class HostedBelowAllTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
    }
    void finishesWhereverItDies_data() { addRows(withoutOwnStacks()); }
    void finishesWhereverItDies()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.dieAfterEachLine();
        rounds.verify();
    }
    void finishesWhateverCallItDiesAt_data() { addRows(withoutOwnStacks()); }
    void finishesWhateverCallItDiesAt()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.dieAroundEachCall();
        rounds.verify();
    }
    void endsWhateverFails_data() { addRows(withoutOwnStacks()); }
    void endsWhateverFails()
    {
        QFETCH(Scenario, scenario);
        Rounds rounds(scenario);
        rounds.failEachCall();
        rounds.verify();
    }
    void endsWhateverAwsSays_data() { addWays(withoutOwnStacks(), {u"lost"_s, u"denied"_s}); }
    void endsWhateverAwsSays()
    {
        QFETCH(Scenario, scenario);
        QFETCH(QString, how);
        Rounds rounds(scenario);
        rounds.failEachRequest(how);
        rounds.verify();
    }
};
SHIPDECK_TEST(HostedBelowAllTest)

} // namespace shipdeck::test

#include "hosted_below_test.moc"
