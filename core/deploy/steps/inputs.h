// SPDX-License-Identifier: MIT
#pragma once
#include "build/toolchains/toolchain.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"

// What commands of a deployment are run with, be it while it is built or when it serves.
namespace shipdeck::deploy {

//! The host name label of an environment: the project's slug, with the environment's name behind it unless that is
//! `production`.
QString siteSlug(const store::Project& project, const QString& environment);

//! The tools a project needs, fetched if they are not here yet: the exact versions of the snapshot where it has some.
Task<Result<build::Toolchain>> toolsOf(World* world, Snapshot snapshot, Cancel cancel);
Task<Result<build::Toolchain>> toolsOf(World* world, Snapshot snapshot, QString operation, build::Report report,
                                       Cancel cancel);

struct VariableValue {
    store::Variable variable;
    QByteArray value;
};
//! Values of these versions, secret ones from the vault. NotFound `variable-version-missing`.
Task<Result<QList<VariableValue>>> variableValues(World* world, QStringList versions);
//! What shipdeck.yml sets in `environment` and none of these versions does: a person's word is stronger than the file's.
//! NotFound as variableValues().
Result<QList<build::ProjectVariable>> fileVariables(World& world, const Snapshot& snapshot, const QStringList& versions,
                                                    const QString& environment);
//! All that a deployment of `environment` is made with: the versions of its snapshot and shipdeck.yml's values. Errors as
//! variableValues().
Task<Result<QList<VariableValue>>> variablesFor(World* world, Snapshot snapshot, QString environment);

//! The file that the output of a deployment's server goes to.
QString serverLog(const Paths& paths, const QString& deployment);

} // namespace shipdeck::deploy
