// SPDX-License-Identifier: MIT
#pragma once
#include "build/toolchains/semver.h"
#include "net/http.h"

#include <QJsonObject>

namespace shipdeck::build {

//! A registry's data about one package.
struct Catalogue {
    QJsonObject versions; //!< version text → its manifest (dist.tarball, dist.integrity, engines, bin)
    bool isStale = false; //!< cached on an earlier day, because the registry can't be reached now

    QList<Version> all() const;
    //! Versions whose engines.node accepts this Node.
    QList<Version> runningOn(const Version& node) const;
};

//! From `folder` if fetched within a day, else from the registry, else from `folder` at any age.
//! https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md
Task<Result<Catalogue>> catalogueOf(QString package, QString registry, QString folder, Http* http, Cancel cancel);

} // namespace shipdeck::build
