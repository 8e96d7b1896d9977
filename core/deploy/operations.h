// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "store/domains.h"

namespace shipdeck::deploy {

//! The steps of an operation, created from its record alone: the same whenever an agent resumes it.
Steps stepsFor(const store::Operation& operation, const store::Project& project, const store::Deployment& deployment);

//! Whether it works on an AWS account and region, named by its `environment`, and not on a project.
bool isOfAccount(const store::Operation& operation);
//! Stands in for the project of an operation on an account: has only its account's settings.
store::Project placeholderFor(const store::Operation& operation);
//! The operation's project, or its placeholder.
Result<store::Project> projectOf(store::Database& db, const store::Operation& operation);

//! Percent of the visitors, from the operation's parameters; 0: it is not a canary, or ends one.
int canaryWeightOf(const store::Operation& operation);

//! The domains that an operation adds or removes, from its parameters.
QStringList domainsOf(const store::Operation& operation);
//! Those that an operation removes.
QList<GoneDomain> goneDomainsOf(const store::Operation& operation);
void setGoneDomains(store::Operation& operation, const QList<store::Domain>& domains);
//! The one that an operation adds, or moves to its environment.
NewDomain newDomainOf(const store::Operation& operation);
void setNewDomain(store::Operation& operation, const NewDomain& domain);
//! What this computer knew of a domain before it moved; nullopt: nothing.
std::optional<store::Domain> formerDomainOf(const store::Operation& operation);
void setFormerDomain(store::Operation& operation, const store::Domain& domain);
//! For a move that ended and was undone: the domain is where it was, and the store says so again.
Result<> keepFormerDomain(store::Database& db, const store::Operation& operation);

//! Marks a rollback to the previous release as this computer knows it, without asking the account. If the account has
//! changed, it ends with `site-changed-elsewhere` and changes nothing.
void setStepBack(store::Operation& operation);
bool isStepBack(const store::Operation& operation);
//! Whether it is such a rollback and failed because other computers had changed the site; it may succeed after an
//! update.
bool wasOutdated(const store::Operation& operation);

//! The plan of a first deploy of this source. Addresses in `release` may be a guess.
QList<PlannedStep> deployPlan(const Target& target, const build::SourceSpec& source, const build::Detection& detection,
                              const PlannedRelease& release);
QList<PlannedStep> planOf(const Steps& steps);
//! For Operation::plan: what the operation is going to do, as far as it is known now.
QJsonObject planRecord(const store::Operation& operation, const store::Project& project,
                       const store::Deployment& deployment);

} // namespace shipdeck::deploy
