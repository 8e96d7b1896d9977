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

//! Whether its program can be run; a broken one (cache cleaner, full disk) is fetched again.
bool isOnShelf(const ShelfItem& item, const QString& toolchains);
QList<Version> versionsOnShelf(const QString& tool, const QString& toolchains);
//! Fetches the package of `manifest` (of a registry), checks it against dist.integrity, unpacks it. A second process
//! waits for the first.
Task<Result<>> putOnShelf(ShelfItem item, QJsonObject manifest, QString toolchains, Http* http, Cancel cancel);

//! Whether it matches `packageManager` in package.json: `digest` is "<algorithm>.<hex>" of the package
//! or, as Corepack has it for Yarn 2 and later, of its one program. Empty: no digest. Build `manager-digest-differs`.
Result<> checkDigest(const ShelfItem& item, const QString& toolchains, const QString& digest);

} // namespace shipdeck::build
