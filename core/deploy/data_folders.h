// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "deploy/snapshot.h"

namespace shipdeck::deploy {

//! The data folders of a release's server, relative to the app; stored in Snapshot::serverSettings.
QStringList dataOf(const Snapshot& snapshot);
void setDataOf(Snapshot& snapshot, const QStringList& folders);
//! The data folders of a new deployment: the project's setting `data`, else those of shipdeck.yml in `source`. Empty
//! without a server. With an empty `source`, the setting alone. Reads files: for pool threads.
Result<QStringList> dataFor(const store::Project& project, const QString& source, const build::Detection& detection);
//! Drops the warning `data-lost` where data folders are chosen, and adds `data-unused` where the setting has no effect.
void settleDataWarnings(const store::Project& project, build::Detection& detection, const QStringList& folders);

//! One folder that all releases of an environment share on this computer (docs/adr/0027). The app cannot replace the
//! folder itself; its content is untrusted and may be links.
struct DataFolder {
    QString environment;
    QString name; //!< as written in shipdeck.yml
    QString path; //!< on this computer
};
//! Prefix of a folder that is still being filled. It cannot clash with an encoded name, where two hexadecimal digits
//! follow each %.
inline const QString partialDataFolder = QStringLiteral("%partial-");
DataFolder dataFolder(const Paths& paths, const QString& project, const QString& environment, const QString& name);
//! Existing data folders of one environment; of all environments if none is given.
QList<DataFolder> dataFolders(const Paths& paths, const QString& project, const QString& environment = {});
//! "uploads of production, 12 MB". Measures the size, so it blocks.
Text inWords(const DataFolder& folder);
//! The parent of an environment's data folders, or of the whole project's if no environment is given; removed with
//! them.
QString dataHome(const Paths& paths, const QString& project, const QString& environment = {});

} // namespace shipdeck::deploy
