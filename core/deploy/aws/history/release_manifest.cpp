// SPDX-License-Identifier: MIT
#include "deploy/aws/history/release_manifest.h"

#include "base/ids.h"
#include "base/names.h"
#include "deploy/aws/history/error_codes.h"
#include "deploy/aws/history/manifest_files.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

constexpr int format = 1;

QDateTime momentIn(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

QByteArray textOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QString stamp(const QDateTime& moment)
{
    // With milliseconds, so that two releases of one second can be ordered.
    return moment.toUTC().toString(moment.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

Failure unreadable(const QString& folder)
{
    return fail(Error::Kind::Provider, code::siteManifestUnreadable,
                say(QT_TRANSLATE_NOOP("core", "The data below %1 in the bucket is damaged."), {folder}),
                say(QT_TRANSLATE_NOOP(
                    "core", "It may have been changed by hand. Deploy again; if that fails, remove this object.")));
}

Result<QJsonObject> readDocument(const QByteArray& json, const QString& folder)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int found = object[u"format"].toInt();
    if (found > format)
        return fail(Error::Kind::BadInput, "site-manifest-newer",
                    say(QT_TRANSLATE_NOOP(
                            "core", "The data below %1 in the bucket was written by a newer version of Shipdeck."),
                        {folder}),
                    say(QT_TRANSLATE_NOOP("core", "Update Shipdeck on this computer, then try again.")));
    if (found < 1)
        return unreadable(folder);
    return object;
}

QByteArray ReleaseManifest::toJson() const
{
    // Sorted by name, as QJsonDocument writes them.
    const QJsonObject before{{u"about"_s, about},
                             {u"artifact"_s, artifact},
                             {u"commit"_s, commit},
                             {u"createdAt"_s, stamp(createdAt)},
                             {u"environment"_s, environment}};
    const QJsonObject behind{{u"folder"_s, folder},   {u"format"_s, format}, {u"id"_s, id},
                             {u"project"_s, project}, {u"ref"_s, ref},       {u"rules"_s, rules},
                             {u"source"_s, source}};
    return textOf(before).chopped(1) + ",\"files\":" + filesToJson(files) + ',' + textOf(behind).sliced(1);
}

Result<ReleaseManifest> ReleaseManifest::fromJson(const QByteArray& json)
{
    const QString where = u"shipdeck/releases"_s;
    ReleaseManifest manifest;
    QByteArray rest = json;
    const bool hasFiles = takeFiles(&rest, &manifest.files);
    SD_TRY(QJsonObject object, readDocument(rest, where));
    if (hasFiles && object.contains(u"files")) { // a nested object's list was taken out by mistake
        manifest.files.clear();
        SD_TRY(object, readDocument(json, where));
    }
    manifest.id = object[u"id"].toString();
    manifest.project = object[u"project"].toString();
    manifest.environment = object[u"environment"].toString();
    if (!isId(manifest.id) || !isId(manifest.project) || !isEnvironmentName(manifest.environment))
        return unreadable(where);
    manifest.createdAt = momentIn(object[u"createdAt"]);
    manifest.commit = object[u"commit"].toString();
    manifest.ref = object[u"ref"].toString();
    manifest.source = object[u"source"].toString();
    manifest.artifact = object[u"artifact"].toString();
    manifest.folder = object[u"folder"].toString();
    manifest.rules = object[u"rules"].toObject();
    manifest.about = object[u"about"].toObject();
    const QJsonArray files = object[u"files"].toArray();
    for (const QJsonValue& value : files) {
        const QJsonObject file = value.toObject();
        manifest.files.append({file[u"path"].toString(), file[u"size"].toInteger(),
                               file[u"sha256"].toString().toLatin1(), file[u"asset"].toBool(),
                               file[u"contentType"].toString().toLatin1()});
    }
    return manifest;
}

} // namespace shipdeck::site
