// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

//! Projects and previews below a domain of the person's, and a distribution that was made ahead.
QList<Scenario> withoutOwnStacks()
{
    const Place& zone = onAwsZone;
    return scenarios(zone) + QList<Scenario>{previewBegins(zone), previewGoes(zone), takesTheWarmDistribution()};
}

} // namespace

//! What HostedTest does, where a deployment makes no stack.
class HostedBelowTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhereverItDies_data()
    {
        const Place& zone = onAwsZone;
        addRows({scenarios(zone).first(), previewBegins(zone), previewGoes(zone), takesTheWarmDistribution()});
    }
    void finishesWhereverItDies() { playRow(&Rounds::dieAfterEachLine); }
};
SHIPDECK_TEST(HostedBelowTest)

//! All that is done to those with an account to themselves.
class HostedBelowAllTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhereverItDies_data() { addRows(withoutOwnStacks()); }
    void finishesWhereverItDies() { playRow(&Rounds::dieAfterEachLine); }
    void finishesWhateverCallItDiesAt_data() { addRows(withoutOwnStacks()); }
    void finishesWhateverCallItDiesAt() { playRow(&Rounds::dieAroundEachCall); }
    void endsWhateverFails_data() { addRows(withoutOwnStacks()); }
    void endsWhateverFails() { playRow(&Rounds::failEachCall); }
};
SHIPDECK_TEST(HostedBelowAllTest)

class HostedBelowWireTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverAwsSays_data() { addWays(withoutOwnStacks(), passingWays + refusingWays); }
    void endsWhateverAwsSays() { playWay(); }
};
SHIPDECK_TEST(HostedBelowWireTest)

//! A domain is added and removed.
class HostedDomainTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void finishesWhereverItDies_data() { addRows(domainsOfAProject()); }
    void finishesWhereverItDies() { playRow(&Rounds::dieAfterEachLine); }
};
SHIPDECK_TEST(HostedDomainTest)

class HostedDomainCallTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhateverFails_data() { addRows(domainsOfAProject()); }
    void endsWhateverFails() { playRow(&Rounds::failEachCall); }
};
SHIPDECK_TEST(HostedDomainCallTest)

} // namespace shipdeck::test

#include "hosted_below_test.moc"
