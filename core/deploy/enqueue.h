// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! The project that a deployment is for as it shall be, and what changes in it.
struct ProjectSpec {
    store::Project project;
    bool isNew = false;
    bool mayNumber = false; //!< its name was not given, so another one may be found
    bool isMoved = false;   //!< its source changed
    QList<store::Variable> variables;
};

//! A deployment as somebody asks for it: a person, or a push.
struct DeploymentSpec {
    QString environment = QStringLiteral("production");
    build::SourceSpec source;
    QJsonObject params;
    QString cause;
    QString author;  //!< who asks, or whose commit it is
    QString ref;     //!< as people know it; empty: the source's own
    QString commit;  //!< full, where it is known already
    QString message; //!< of that commit
};

// All of these work inside a transaction: project, variables and deployment are there afterwards, or nothing.

//! Brings the project, its environment and its variables to what the wish says.
Result<> applySpec(store::Database& db, ProjectSpec& spec, const QString& environment);
//! Puts a deployment into the queue; the agent finds it there.
Result<store::Deployment> enqueue(store::Database& db, ProjectSpec spec, const DeploymentSpec& wanted);
//! Stores an operation with the plan of what it will do.
Result<> insertWithPlan(store::Database& db, store::Operation operation, const store::Project& project,
                        const store::Deployment& deployment);
//! Asks everything that is under way for a project to stop, but for `except`; an empty environment: in all of them.
Result<> stopOthers(store::Database& db, const store::Operation& except, const QString& environment = {});

//! Whether `weight` percent of an environment's visitors can get another release than its Current.
//! BadInput `canary-weight`, `canary-unsupported`; Conflict `canary-alone`: nothing is Current there.
Result<> checkCanary(store::Database& db, const store::Project& project, const QString& environment, int weight);

//! Puts the removal of one environment, with its releases and servers, into the queue; what is under way there stops.
Result<store::Operation> enqueueRemoval(store::Database& db, const store::Project& project, const QString& environment);

//! What a deployment that repeats another one takes over: the branch it is known by, and whether it is a fork's.
Result<QJsonObject> paramsAfter(store::Database& db, const QString& earlier);

//! Where a project's source is.
build::SourceSpec sourceOf(const store::Project& project);

} // namespace shipdeck::deploy
