// SPDX-License-Identifier: MIT
#include "build/detect/data_folders.h"

#include "build/detect/app_folder.h"
#include "build/detect/detection.h"
#include "build/detect/settings.h"

#include <QDir>
#include <QUrl>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype mostFolders = 16;
constexpr qsizetype longestName = 200; // percent-encoded, as the folder's name on disk (limit 255 bytes)

bool isInside(const QString& folder)
{
    return !folder.isEmpty() && folder != u"." && folder != u".." && !folder.startsWith("../"_L1)
        && !folder.startsWith(u'/');
}

//! The folder that a framework writes to at runtime by default; empty: none.
QString folderOf(const QString& framework)
{
    static const QHash<QString, QString> known{{u"laravel"_s, u"storage"_s}, {u"rails"_s, u"storage"_s}};
    return known.value(framework);
}

//! A SQLite database that the app opens in its own folder; empty: none found.
QString databaseOf(const AppFolder& app)
{
    const QString file = app.firstMatch(
        {u"{db,data,instance,database,prisma,storage}/*.{sqlite3,sqlite,db}"_s, u"*.{sqlite3,sqlite}"_s});
    if (!file.isEmpty())
        return file;
    const QStringList settings = app.match(u"{settings.py,*/settings.py,*/settings/*.py}"_s);
    const bool isOfDjango = std::any_of(settings.begin(), settings.end(), [&app](const QString& one) {
        return app.text(one).contains("django.db.backends.sqlite3"_L1);
    });
    return isOfDjango ? u"db.sqlite3"_s : QString();
}

} // namespace

QStringList cleanDataFolders(const QStringList& folders)
{
    QStringList clean;
    for (const QString& folder : folders)
        clean << QDir::cleanPath(folder.trimmed());
    return clean;
}

Text dataFoldersTrouble(const QStringList& folders)
{
    if (folders.size() > mostFolders)
        return say(QT_TRANSLATE_NOOP("core", "There are more than %1 data folders."), {QString::number(mostFolders)});
    for (const QString& folder : folders) {
        const QString shown = folder.left(80);
        const QStringList parts = folder.split(u'/');
        const bool isPlain = std::all_of(folder.begin(), folder.end(), [](QChar c) { return c.isPrint(); });
        if (!isInside(folder) || !isPlain)
            return say(QT_TRANSLATE_NOOP("core", "The data folder “%1” is not a folder inside the app."), {shown});
        if (parts.contains(u"node_modules"_s) || parts.contains(u".git"_s))
            return say(QT_TRANSLATE_NOOP("core", "“%1” contains code, not data."), {shown});
        if (QUrl::toPercentEncoding(folder).size() > longestName)
            return say(QT_TRANSLATE_NOOP("core", "The name of the data folder “%1” is too long."), {shown});
        for (const QString& other : folders)
            if (other.startsWith(folder + u'/') || folders.count(folder) > 1)
                return say(QT_TRANSLATE_NOOP("core", "The data folder “%1” contains another one."), {shown});
    }
    return {};
}

Text dataFoldersHelp()
{
    return say(QT_TRANSLATE_NOOP("core", "List folders inside the app, none inside another: data: [uploads, db]"));
}

Result<QStringList> dataFoldersOf(const FileTree& tree, const QString& root)
{
    SD_TRY(const ProjectFile top, projectFileOf(tree));
    if (root.isEmpty())
        return top.root.value_or(QString()).isEmpty() ? top.data : QStringList();
    SD_TRY(const ProjectFile own, projectFileOf(tree, root));
    return own.data.isEmpty() && top.root == root ? top.data : own.data;
}

void noteUnusedData(Detection& detection, const QStringList& folders)
{
    const QString code = u"data-unused"_s;
    const bool isNoted = std::any_of(detection.warnings.begin(), detection.warnings.end(),
                                     [&code](const Warning& warning) { return warning.code == code; });
    if (!folders.isEmpty() && detection.kind == Detection::Kind::Static && !isNoted)
        warn(detection, "data-unused",
             say(QT_TRANSLATE_NOOP("core", "`data` is ignored: a static site has no server to write files.")));
}

void proposeDataFolders(const AppFolder& app, const ProjectFile& settings, Detection& detection)
{
    noteUnusedData(detection, settings.data);
    if (!settings.data.isEmpty() || detection.kind != Detection::Kind::Server)
        return;
    const QString folder = folderOf(detection.framework);
    if (!folder.isEmpty())
        return warn(detection, code::dataLost,
                    say(QT_TRANSLATE_NOOP("core",
                                          "%1 stores files in %2. Each deployment starts with a new copy: to keep what "
                                          "is stored there, add `data: [%2]` to shipdeck.yml."),
                        {detection.name, folder}));
    const QString database = databaseOf(app);
    if (database.contains(u'/'))
        warn(detection, code::dataLost,
             say(QT_TRANSLATE_NOOP("core",
                                   "%1 is a database. Each deployment starts with a new copy: to keep what is stored "
                                   "there, add `data: [%2]` to shipdeck.yml."),
                 {database, database.section(u'/', 0, -2)}));
    else if (!database.isEmpty())
        warn(detection, code::dataLost,
             say(QT_TRANSLATE_NOOP(
                     "core",
                     "%1 is a database. Each deployment starts with a new copy. To keep what is stored there, have the "
                     "app open it inside a folder, and add that folder to shipdeck.yml: `data: [db]`."),
                 {database}));
}

} // namespace shipdeck::build
