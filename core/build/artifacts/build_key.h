// SPDX-License-Identifier: MIT
#pragma once
#include <QMap>
#include <QString>
#include <QStringList>

namespace shipdeck::build {

//! Everything that can change what a build makes. Run-scope variables are not among it.
struct BuildKeyParts {
    QString sourceDigest;
    QString root;
    QStringList commands; //!< install, build, …, in order; an empty one counts
    QMap<QString, QString> toolVersions;
    QString lockDigest;
    QMap<QString, QString> variableVersions; //!< build-scope: name to version, never to value
    QString builderVersion;
};

//! Equal keys: the artifact of the earlier build is used again. 64 hexadecimal digits.
QString buildKey(const BuildKeyParts& parts);

} // namespace shipdeck::build
