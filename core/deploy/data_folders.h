// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "deploy/snapshot.h"

namespace shipdeck::deploy {

//! The data folders of a release's server, relative to the app; with the other settings that it is started with.
QStringList dataOf(const Snapshot& snapshot);
void setDataOf(Snapshot& snapshot, const QStringList& folders);
//! Those that a new deployment gets: what the project's setting `data` says, else shipdeck.yml in `source`. None without a
//! server. An empty source: of the setting alone. Reads
//! files: for pool threads.
Result<QStringList> dataFor(const store::Project& project, const QString& source, const build::Detection& detection);
//! What detection proposes is left out where folders are chosen.
void dropProposal(build::Detection& detection, const QStringList& folders);

//! One folder that all releases of an environment share on this computer (docs/adr/0027). Its own top cannot be replaced by
//! the app; everything below may be a link or worse.
struct DataFolder {
    QString environment;
    QString name; //!< as shipdeck.yml has it
    QString path; //!< on this computer
};
//! A folder that is still being filled is called so; no name of a data folder is encoded to this, as a % is followed by two
//! digits.
inline const QString partialDataFolder = QStringLiteral("%partial-");
DataFolder dataFolder(const Paths& paths, const QString& project, const QString& environment, const QString& name);
//! Those that exist, of one environment, or of all where none is named.
QList<DataFolder> dataFolders(const Paths& paths, const QString& project, const QString& environment = {});
//! "uploads of production, 12 MB": with its size, which is measured. Blocks.
Text inWords(const DataFolder& folder);
//! What goes when an environment is removed, or the whole project where none is named.
QString dataHome(const Paths& paths, const QString& project, const QString& environment = {});

} // namespace shipdeck::deploy
