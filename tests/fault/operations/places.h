// SPDX-License-Identifier: MIT
#pragma once
#include "home.h"

namespace shipdeck::test {

//! What the harness asks of a target: how one gets there, what is deployed, and what is wrong there afterwards.
struct Place {
    const char* name; //!< in the table of rounds
    QString target;   //!< as the store has it
    //! Signs in, or makes an account: before each round.
    std::function<void(Home&)> connect = [](Home&) {};
    //! Writes the next version of the project's source.
    std::function<void(Home&, const QString& project, int version)> write;
    std::function<DeployRequest(Home&, const QString& project)> request;
    //! An environment against what is there; `kept`: its releases that are ready by the store. Nothing: the sites of this
    //! computer, which are looked at with nginx.
    std::function<QStringList(Home&, const store::Project&, const store::Environment&, const QStringList& kept)> wrong =
        {};
    //! The same of all a project has there, where it takes long: asked once nothing else is wrong.
    std::function<QStringList(Home&, const store::Project&)> wrongInAccount = {};
    //! What is still there after every project was removed.
    std::function<QStringList(Home&)> left = [](Home&) { return QStringList(); };
    bool isOnAws = false; //!< the rig's, whose requests can fail
};

extern const Place staticHere;
extern const Place serverHere;
extern const Place onPages;
extern const Place onAws;       //!< with an account to itself
extern const Place onAwsZone;   //!< a host below a domain of the person's
extern const Place onAwsWarm;   //!< with a distribution that was made ahead
extern const Place onAwsDomain; //!< with a zone in the account
extern const Place onAwsBoth; //!< the same; "site" has a distribution of its own, others a host below a wildcard domain
extern const Place onAwsElsewhere; //!< with a zone at another provider
extern const Place onPaper;

//! A static site in a folder of the home, as most of them are deployed.
void writeSite(Home& home, const QString& project, int version);
DeployRequest folderOf(Home& home, const QString& project);

//! One for each target, and so the one line that a further target adds here.
const QList<const Place*>& places();

//! Files of a new version of the site; no two are alike.
void writeNextVersion(Home& home, const Place& place, const QString& name = QStringLiteral("site"));
//! Requests a deployment of what was written and gives the operation.
QString deployTo(Home& home, const Place& place, const QString& environment = QStringLiteral("production"),
                 int canary = 0, const QString& name = QStringLiteral("site"));
//! Deploys a new version and waits for its end.
store::Operation deployNext(Home& home, const Place& place, const QString& name = QStringLiteral("site"));

} // namespace shipdeck::test
