// SPDX-License-Identifier: MIT
#pragma once
#include <QMap>
#include <QString>
#include <QStringList>

namespace shipdeck::build {

//! Everything that affects a build's output. Run-scope variables do not.
struct BuildKeyParts {
    QString sourceDigest;
    QString root;
    QStringList commands; //!< install, build, …, in order; an empty one counts
    QMap<QString, QString> toolVersions;
    QString lockDigest;
    QMap<QString, QString> variableVersions; //!< build-scope: name to version, never to value
    QString builderVersion;
};

//! Equal keys: the earlier build's artifact is reused. 64 hexadecimal digits.
QString buildKey(const BuildKeyParts& parts);

} // namespace shipdeck::build
