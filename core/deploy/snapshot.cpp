// SPDX-License-Identifier: MIT
#include "deploy/snapshot.h"

namespace shipdeck::deploy {
namespace {

constexpr const char* sourceKinds[] = {"folder", "ready", "git"};

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    const auto array = value.toArray();
    for (const auto& entry : array)
        list << entry.toString();
    return list;
}

} // namespace

QString sourceKindName(build::SourceSpec::Kind kind)
{
    return QString::fromLatin1(sourceKinds[int(kind)]);
}

build::SourceSpec::Kind sourceKindFromName(const QString& name)
{
    for (int i = 0; i < 3; ++i)
        if (name == QLatin1String(sourceKinds[i]))
            return build::SourceSpec::Kind(i);
    return build::SourceSpec::Kind::Folder;
}

QJsonObject Snapshot::toJson() const
{
    return {{QStringLiteral("source"),
             QJsonObject{{QStringLiteral("kind"), sourceKindName(source.kind)},
                         {QStringLiteral("location"), source.location},
                         {QStringLiteral("ref"), source.ref},
                         {QStringLiteral("commit"), source.commit},
                         {QStringLiteral("root"), source.root},
                         {QStringLiteral("account"), source.account}}},
            {QStringLiteral("sourceDigest"), sourceDigest},
            {modifiedInSnapshot, isModified},
            {QStringLiteral("detection"), detection.toJson()},
            {QStringLiteral("variables"), QJsonArray::fromStringList(variables)},
            {QStringLiteral("toolVersions"), QJsonArray::fromStringList(toolVersions)},
            {QStringLiteral("nodeVersion"), nodeVersion},
            {QStringLiteral("buildKey"), buildKey},
            {QStringLiteral("healthPath"), healthPath},
            {QStringLiteral("buildNetwork"), buildNetwork},
            {QStringLiteral("serverSettings"), serverSettings},
            {QStringLiteral("reusedArtifact"), reusedArtifact},
            {QStringLiteral("passedTests"), passedTests},
            {QStringLiteral("isReleased"), isReleased},
            {QStringLiteral("sourceRules"), sourceRules},
            {QStringLiteral("placed"), placed}};
}

Snapshot Snapshot::fromJson(const QJsonObject& object)
{
    Snapshot snapshot;
    const QJsonObject source = object.value(QStringLiteral("source")).toObject();
    snapshot.source.kind = sourceKindFromName(source.value(QStringLiteral("kind")).toString());
    snapshot.source.location = source.value(QStringLiteral("location")).toString();
    snapshot.source.ref = source.value(QStringLiteral("ref")).toString();
    snapshot.source.commit = source.value(QStringLiteral("commit")).toString();
    snapshot.source.root = source.value(QStringLiteral("root")).toString();
    snapshot.source.account = source.value(QStringLiteral("account")).toString();
    snapshot.sourceDigest = object.value(QStringLiteral("sourceDigest")).toString();
    snapshot.isModified = object.value(modifiedInSnapshot).toBool();
    snapshot.detection = build::Detection::fromJson(object.value(QStringLiteral("detection")).toObject());
    snapshot.variables = strings(object.value(QStringLiteral("variables")));
    snapshot.toolVersions = strings(object.value(QStringLiteral("toolVersions")));
    snapshot.nodeVersion = object.value(QStringLiteral("nodeVersion")).toString();
    snapshot.buildKey = object.value(QStringLiteral("buildKey")).toString();
    snapshot.healthPath = object.value(QStringLiteral("healthPath")).toString();
    snapshot.serverSettings = object.value(QStringLiteral("serverSettings")).toObject();
    snapshot.buildNetwork = object.value(QStringLiteral("buildNetwork")).toBool();
    snapshot.reusedArtifact = object.value(QStringLiteral("reusedArtifact")).toBool();
    snapshot.passedTests = object.value(QStringLiteral("passedTests")).toString();
    snapshot.isReleased = object.value(QStringLiteral("isReleased")).toBool();
    snapshot.sourceRules = object.value(QStringLiteral("sourceRules")).toObject();
    snapshot.placed = object.value(QStringLiteral("placed")).toObject();
    return snapshot;
}

} // namespace shipdeck::deploy
