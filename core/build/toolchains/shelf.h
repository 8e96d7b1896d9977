// SPDX-License-Identifier: MIT
#pragma once
#include "build/toolchains/semver.h"
#include "net/http.h"

#include <QJsonObject>

namespace shipdeck::build {

//! One tool of one version on this computer: `<folder>/package` as its author packed it, `<folder>/bin` its programs.
//! A folder that exists was complete: it was renamed into place.
struct ShelfItem {
    QString tool; //!< "node", "pnpm": the name of its folder
    Version version;
    QString folderIn(const QString& toolchains) const;
};

//! Whether its program can be run; what has lost it (a cleaner of caches, a full disk) is fetched again.
bool isOnShelf(const ShelfItem& item, const QString& toolchains);
QList<Version> versionsOnShelf(const QString& tool, const QString& toolchains);
//! Fetches what `manifest` (of a registry) names, checks it against dist.integrity, unpacks it. Of two processes one
//! works and the other waits.
Task<Result<>> putOnShelf(ShelfItem item, QJsonObject manifest, QString toolchains, Http* http, Cancel cancel);

//! Whether what lies there is what `packageManager` in package.json names: `digest` is "<algorithm>.<hex>" of the package
//! or, as Corepack has it for Yarn 2 and later, of its one program. Empty: nothing is named. Build `manager-digest-differs`.
Result<> checkDigest(const ShelfItem& item, const QString& toolchains, const QString& digest);

} // namespace shipdeck::build
