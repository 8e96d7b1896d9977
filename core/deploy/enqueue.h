// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

struct UntrustedSource;

//! The project that a deployment is for, with the changes to make to it.
struct ProjectSpec {
    store::Project project;
    bool isNew = false;
    bool mayNumber = false; //!< its name was not given, so a number may be added
    bool isMoved = false;   //!< its source changed
    QJsonObject before;     //!< its settings as they were read; what others change meanwhile is kept
    QList<store::Variable> variables;
};

//! A deployment to enqueue, for a person or a push.
struct DeploymentSpec {
    EnvironmentName environment{QStringLiteral("production")};
    build::SourceSpec source;
    QJsonObject params;
    store::Cause cause;
    QString deployedBy; //!< who requested it
    QString ref;        //!< as shown to people; empty: that of the source
    CommitId commit;    //!< full; empty if not known yet
    QString message;    //!< of that commit
    QString author;     //!< likewise
};

// All of these work inside a transaction: all of project, variables and deployment are stored, or nothing.

//! Stores the project, its environment and its variables as the spec says.
Result<> applySpec(store::Database& db, ProjectSpec& spec, const EnvironmentName& environment);
//! Adds a deployment to the agent's queue.
Result<store::Deployment> enqueue(store::Database& db, ProjectSpec spec, const DeploymentSpec& wanted);
//! Stores an operation with the plan of what it will do. By the user of this computer, if `requestedBy` is empty.
Result<> insertWithPlan(store::Database& db, store::Operation operation, const store::Project& project,
                        const store::Deployment& deployment);
//! Requests all open operations of a project to cancel, except `except`; only those of `environment` if it is given.
Result<> stopOthers(store::Database& db, const store::Operation& except, const EnvironmentName& environment = {});

//! Checks that a canary with `weight` percent of the visitors can start. BadInput `canary-weight`,
//! `canary-unsupported`; Conflict `canary-alone`: the environment has no Current.
Result<> checkCanary(store::Database& db, const store::Project& project, const EnvironmentName& environment,
                     int weight);

//! Names the domains that a removal of this project, or of its environment if one is given, removes first.
Result<> nameDomains(store::Database& db, store::Operation& removal, const EnvironmentName& environment);
//! Enqueues the removal of one environment with its releases and servers, and cancels its open operations.
Result<store::Operation> enqueueRemoval(store::Database& db, const store::Project& project,
                                        const EnvironmentName& environment, const QString& requestedBy = {});

//! Whether its code is trusted. Only the computer that made a release knows: another one's preview is not trusted.
Result<UntrustedSource> untrustedIn(store::Database& db, const store::Deployment& deployment);
//! The parameters that a repeated deployment inherits: its branch, and whether its source is trusted.
Result<QJsonObject> paramsAfter(store::Database& db, const DeploymentId& earlier);

//! Where a project's source is.
build::SourceSpec sourceOf(const store::Project& project);

} // namespace shipdeck::deploy
