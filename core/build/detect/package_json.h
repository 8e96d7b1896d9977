// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::build {

//! The parts of a package.json that detection reads. Fields of a wrong type read as absent, as npm does for most.
struct PackageJson {
    QString path; //!< relative to the repository root, for evidence
    QString text; //!< for line numbers
    QJsonObject json;
    QString name;
    QString main;
    QHash<QString, QString> scripts;
    QHash<QString, QString> dependencies; //!< dependencies and devDependencies; the former win
    QStringList workspaces;               //!< globs
    bool isPrivate = false;

    bool has(const QString& package) const { return dependencies.contains(package); }
    QString range(const QString& package) const { return dependencies.value(package); }
    QString script(const QString& name) const { return scripts.value(name).trimmed(); }
    //! The line that holds `"key":`; 0 if there is none.
    int lineOfKey(const QString& key) const;
    //! Whether it has `main`, `exports` or `files` but nothing to start; docs/detection.md.
    bool looksLikeLibrary() const;
};

//! BadInput (`package-json-invalid`) with file:line.
Result<PackageJson> readPackageJson(const QByteArray& bytes, const QString& path);

//! The lowest version that a range such as "^5.1" allows, as far as it is specified: "5.1"; empty for "*", "latest".
QString lowestVersion(const QString& range);
int majorOf(const QString& version); //!< -1 if there is none

} // namespace shipdeck::build
