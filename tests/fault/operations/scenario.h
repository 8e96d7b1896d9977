// SPDX-License-Identifier: MIT
#pragma once
#include "home.h"

namespace shipdeck::test {

//! One operation as a person would ask for it, in a world that is as it should be before.
struct Scenario {
    //! On AWS: `Hosted` has an account to itself, `Zone` a host below a domain of the person's, `Spare` what was made ahead.
    enum class Kind { Static, Server, Pages, Hosted, Zone, Spare };
    const char* name;
    Kind kind = Kind::Static;
    //! Brings the world to where the operation starts; an agent without faults is there.
    std::function<void(Home&, Kind)> prepare;
    //! Asks; gives the operation's id.
    std::function<QString(Home&, Kind)> act;
    store::Operation::State expected = store::Operation::State::Done;
    //! Called again and again while the operation runs.
    std::function<void(Home&, const QString&)> meanwhile = {};
};

bool isOnAws(Scenario::Kind kind);
QList<Scenario> scenarios(Scenario::Kind kind);
//! Where a share of the visitors gets another release than Current: on AWS only.
QList<Scenario> canaries();
//! The first deployment of a project, where a distribution was made ahead.
Scenario takesTheWarmDistribution();
Scenario cancelWhileBuilding();
//! The environment of a pull request that was closed; GitHub Pages has none, and AWS below a domain only.
Scenario previewGoes(Scenario::Kind kind);
//! The first release of such an environment.
Scenario previewBegins(Scenario::Kind kind);

//! Files of a new version of the site; no two are alike.
void writeNextVersion(Home& home, Scenario::Kind kind, const QString& name = QStringLiteral("site"));
//! Deploys a new version and waits for its end.
store::Operation deployNext(Home& home, Scenario::Kind kind, const QString& name = QStringLiteral("site"));

} // namespace shipdeck::test
