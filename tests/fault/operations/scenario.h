// SPDX-License-Identifier: MIT
#pragma once
#include "places.h"

namespace shipdeck::test {

//! One operation as a person would ask for it, in a world that is as it should be before.
struct Scenario {
    const char* name;
    const Place* place;
    //! Brings the world to where the operation starts; an agent without faults is there.
    std::function<void(Home&, const Place&)> prepare;
    //! Asks; gives the operation's id.
    std::function<QString(Home&, const Place&)> act;
    store::Operation::State expected = store::Operation::State::Done;
    //! Called again and again while the operation runs.
    std::function<void(Home&, const QString&)> meanwhile = {};
};

QList<Scenario> scenarios(const Place& place);
//! Where a share of the visitors gets another release than Current: on AWS only.
QList<Scenario> canaries();
//! The first deployment of a project, where a distribution was made ahead.
Scenario takesTheWarmDistribution();
//! A domain of the person's, whose DNS is in the account.
QList<Scenario> domainsOfAProject();
//! One begins whose records a person writes elsewhere.
Scenario domainElsewhere();
Scenario cancelWhileBuilding();
//! The environment of a pull request that was closed; GitHub Pages has none, and AWS below a domain only.
Scenario previewGoes(const Place& place);
//! The first release of such an environment.
Scenario previewBegins(const Place& place);

} // namespace shipdeck::test
