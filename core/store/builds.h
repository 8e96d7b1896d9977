// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! The artifact of a build key, which can be reused.
struct Build {
    QString key;
    QString project;
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
//! Every artifact that a deployment or a build key refers to.
Result<QStringList> namedArtifacts(Database& db);
//! A time in seconds that no artifact has yet, not before now: nginx distinguishes files by mtime and size.
Result<qint64> nextMtime(Database& db);

} // namespace shipdeck::store
