// SPDX-License-Identifier: MIT
#include "build/artifacts/build_key.h"

#include "base/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shipdeck::build {
namespace {

QJsonObject toObject(const QMap<QString, QString>& map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

QString buildKey(const BuildKeyParts& parts)
{
    // JSON separates the parts unambiguously; Qt writes its keys sorted.
    const QJsonObject object{
        {QStringLiteral("source"), parts.sourceDigest},
        {QStringLiteral("root"), parts.root},
        {QStringLiteral("commands"), QJsonArray::fromStringList(parts.commands)},
        {QStringLiteral("tools"), toObject(parts.toolVersions)},
        {QStringLiteral("lock"), parts.lockDigest},
        {QStringLiteral("variables"), toObject(parts.variableVersions)},
        {QStringLiteral("builder"), parts.builderVersion},
    };
    return sha256Hex(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace shipdeck::build
