// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/app_folder.h"
#include "build/detect/detection.h"
#include "build/detect/package_json.h"

namespace shipdeck::build {

//! The package manager of a JavaScript project and its commands; docs/detection.md.
struct PackageManager {
    QString name = QStringLiteral("npm"); //!< npm, yarn, pnpm, bun
    QString version;                      //!< exact, a major, or empty
    QString digest;                       //!< "sha512.9f86…"; empty: none is named
    bool berry = false;                   //!< Yarn 2 and later
    QString lockFile;                     //!< in `folder`; empty without one
    QString source;                       //!< what decided: "package.json:5", "pnpm-lock.yaml", "default"
    QList<Warning> warnings;

    QString install() const;
    QString run(const QString& script) const;
    QString exec(const QString& command) const;   //!< a program from node_modules
    QString addDev(const QString& package) const; //!< a package for this build only
    //! The project has a lock file: the install reproduces the author's versions.
    bool isFrozen() const { return !lockFile.isEmpty(); }
};

//! `folder` is where install runs (the workspace root), `manifest` the package.json there.
//! A `forced` name ("pnpm", "pnpm@9.1.0") wins.
PackageManager packageManagerOf(const AppFolder& folder, const PackageJson& manifest, const QString& forced = {});

} // namespace shipdeck::build
