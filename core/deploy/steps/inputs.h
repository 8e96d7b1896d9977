// SPDX-License-Identifier: MIT
#pragma once
#include "build/toolchains/toolchain.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "logs/log_writer.h"

// What the commands of a deployment need, in builds and in servers.
namespace shipdeck::deploy {

//! The first label of an environment's host name: the project's slug, followed by the environment's name unless that is
//! `production`.
QString siteSlug(const store::Project& project, const QString& environment);

//! The tools that a project needs, in the snapshot's exact versions if it has them; downloads missing ones.
Task<Result<build::Toolchain>> toolsOf(World* world, Snapshot snapshot, Cancel cancel);
Task<Result<build::Toolchain>> toolsOf(World* world, Snapshot snapshot, QString operation, build::Report report,
                                       Cancel cancel);

struct VariableValue {
    store::Variable variable;
    QByteArray value;
};
//! Values of these versions, secret ones from the vault. NotFound `variable-version-missing`.
Task<Result<QList<VariableValue>>> variableValues(World* world, QStringList versions);
//! Variables of shipdeck.yml for `environment` that none of these versions overrides. NotFound as variableValues().
Result<QList<build::ProjectVariable>> fileVariables(World& world, const Snapshot& snapshot, const QStringList& versions,
                                                    const QString& environment);
//! All variables of a deployment of `environment`: the versions in its snapshot and those of shipdeck.yml. Errors as
//! variableValues().
Task<Result<QList<VariableValue>>> variablesFor(World* world, Snapshot snapshot, QString environment);

//! Ids of the versions that a build for `environment` gets now.
Result<QStringList> currentVersions(World& world, const ProjectId& project, const EnvironmentName& environment);
//! Opens a log in which the secrets among these versions are redacted. Errors of variableValues() and LogWriter::open().
Task<Result<std::unique_ptr<logs::LogWriter>>> openLog(World* world, QStringList versions, QString id);

//! The log of a deployment's server (logs/log_file.h), in paths.logs().
QString serverLogId(const QString& deployment);
QString serverLog(const Paths& paths, const QString& deployment); //!< its `….log`
//! The files of a deployment's own log and of its server's; any may be missing.
QStringList logFiles(const Paths& paths, const QString& deployment);

} // namespace shipdeck::deploy
