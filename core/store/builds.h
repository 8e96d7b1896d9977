// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! The artifact of a build key, which can be reused.
struct Build {
    QString key;
    ProjectId project;
    QString artifact;
    QString kind; //!< static or server
    qint64 bytes = 0;
    QJsonObject facts;
};

Result<std::optional<Build>> build(Database& db, const QString& project, const QString& key);
Result<> rememberBuild(Database& db, const Build& build);
Result<> forgetArtifact(Database& db, const QString& artifact);
Result<> forgetProjectBuilds(Database& db, const QString& project);
//! Artifacts that deployments or build keys of other projects refer to.
Result<QStringList> artifactsOfOthers(Database& db, const QString& project);
//! Whether a deployment could be served from it.
Result<bool> isArtifactServed(Database& db, const QString& artifact);
//! An earlier release at one of the targets that have the files themselves (a parameter: a list).
#define SD_KEPT_ELSEWHERE(targets)                                                                                     \
    "(target IN (SELECT value FROM json_each(" targets ")) AND (face = 'superseded' OR state = 'ROLLED_BACK'))"
//! Every artifact that a build key or a deployment needs; earlier releases at `keepingTargets` need none.
Result<QStringList> neededArtifacts(Database& db, const QStringList& keepingTargets);
//! A time in seconds that no artifact has yet, not before now: nginx distinguishes files by mtime and size.
Result<qint64> nextMtime(Database& db);

} // namespace shipdeck::store
