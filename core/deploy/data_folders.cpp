// SPDX-License-Identifier: MIT
#include "deploy/data_folders.h"

#include "base/files.h"
#include "base/sizes.h"
#include "build/detect/data_folders.h"
#include "build/detect/detection.h"

#include <QDir>
#include <QJsonArray>
#include <QUrl>

namespace shipdeck::deploy {

namespace {

QStringList dataSetting(const store::Project& project)
{
    return project.settings.value(QStringLiteral("data")).toVariant().toStringList();
}

} // namespace

QStringList dataOf(const Snapshot& snapshot)
{
    return snapshot.serverSettings.value(QStringLiteral("data")).toVariant().toStringList();
}

void setDataOf(Snapshot& snapshot, const QStringList& folders)
{
    if (folders.isEmpty())
        snapshot.serverSettings.remove(QStringLiteral("data"));
    else
        snapshot.serverSettings.insert(QStringLiteral("data"), QJsonArray::fromStringList(folders));
}

Result<QStringList> dataFor(const store::Project& project, const QString& source, const build::Detection& detection)
{
    if (detection.kind != build::Detection::Kind::Server)
        return QStringList();
    const QStringList set = dataSetting(project);
    if (!set.isEmpty() || source.isEmpty())
        return set;
    SD_TRY(const auto tree, build::FolderTree::open(source));
    return build::dataFoldersOf(*tree, detection.root);
}

void settleDataWarnings(const store::Project& project, build::Detection& detection, const QStringList& folders)
{
    if (!folders.isEmpty())
        detection.warnings.removeIf([](const auto& warning) { return warning.code == code::dataLost; });
    if (!detection.needsChoice())
        build::noteUnusedData(detection, dataSetting(project));
}

QString dataHome(const Paths& paths, const QString& project, const QString& environment)
{
    const QString home = paths.data + QStringLiteral("/appdata/") + project;
    return environment.isEmpty() ? home : home + u'/' + environment;
}

DataFolder dataFolder(const Paths& paths, const QString& project, const QString& environment, const QString& name)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name));
    return {environment, name, dataHome(paths, project, environment) + u'/' + encoded};
}

QList<DataFolder> dataFolders(const Paths& paths, const QString& project, const QString& environment)
{
    const auto foldersIn = [](const QString& path) {
        return QDir(path).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    };
    QList<DataFolder> found;
    for (const QString& each : foldersIn(dataHome(paths, project)))
        if (environment.isEmpty() || each == environment)
            for (const QString& encoded : foldersIn(dataHome(paths, project, each)))
                if (!encoded.startsWith(partialDataFolder))
                    found << dataFolder(paths, project, each, QUrl::fromPercentEncoding(encoded.toLatin1()));
    return found;
}

Text inWords(const DataFolder& folder)
{
    return say(QT_TRANSLATE_NOOP("core", "data folder %1 of %2, %3"),
               {folder.name, folder.environment, sizeText(treeBytes(folder.path))});
}

} // namespace shipdeck::deploy
