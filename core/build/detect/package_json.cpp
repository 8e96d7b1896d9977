// SPDX-License-Identifier: MIT
#include "build/detect/package_json.h"

#include "build/detect/app_folder.h"
#include "build/detect/json_text.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

void addStrings(QHash<QString, QString>& into, const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isString())
            into.insert(it.key(), it->toString());
    }
}

QStringList workspaceGlobs(const QJsonValue& value)
{
    const QJsonArray list = value.isObject() ? value.toObject().value("packages"_L1).toArray() : value.toArray();
    QStringList globs;
    for (const auto& glob : list) {
        if (glob.isString())
            globs << glob.toString();
    }
    return globs;
}

} // namespace

int PackageJson::lineOfKey(const QString& key) const
{
    return lineOf(text, QRegularExpression(u'"' + QRegularExpression::escape(key) + u"\"\\s*:"_s));
}

bool PackageJson::looksLikeLibrary() const
{
    const bool forOthers = json.contains("exports"_L1) || json.contains("files"_L1) || json.contains("main"_L1);
    return forOthers && !isPrivate && !scripts.contains(u"start"_s) && !scripts.contains(u"dev"_s);
}

Result<PackageJson> readPackageJson(const QByteArray& bytes, const QString& path)
{
    const auto json = parseJson(bytes);
    if (!json) {
        const QString place = u"%1:%2"_s.arg(path).arg(json.error().line);
        return fail(Error::Kind::BadInput, "package-json-invalid",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not valid JSON."), {place}),
                    say(QT_TRANSLATE_NOOP("core", "Correct the file near that line, then try again.")),
                    verbatim(json.error().reason));
    }
    PackageJson manifest;
    manifest.path = path;
    manifest.text = QString::fromUtf8(bytes);
    manifest.json = *json;
    manifest.name = json->value("name"_L1).toString();
    manifest.main = json->value("main"_L1).toString();
    manifest.isPrivate = json->value("private"_L1).toBool();
    addStrings(manifest.scripts, json->value("scripts"_L1));
    addStrings(manifest.dependencies, json->value("devDependencies"_L1));
    addStrings(manifest.dependencies, json->value("dependencies"_L1));
    manifest.workspaces = workspaceGlobs(json->value("workspaces"_L1));
    return manifest;
}

QString lowestVersion(const QString& range)
{
    static const QRegularExpression version(u"(?:^|[^\\w.<])v?(\\d+(?:\\.\\d+){0,2}(?:-[0-9A-Za-z.-]+)?)"_s);
    return version.match(range).captured(1);
}

int majorOf(const QString& version)
{
    static const QRegularExpression digits(u"\\d+"_s);
    const auto match = digits.match(version);
    return match.hasMatch() ? match.captured().left(6).toInt() : -1;
}

} // namespace shipdeck::build
