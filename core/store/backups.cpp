// SPDX-License-Identifier: MIT
#include "store/backups.h"

#include "base/clock.h"
#include "base/command.h"
#include "base/files.h"
#include "store/error_codes.h"
#include "store/sqlite.h"

#include <QDir>
#include <QFileInfo>

namespace shipdeck::store {
namespace {

constexpr qsizetype kept = 3;
constexpr qint64 everySeconds = 24 * 60 * 60;

QString folderOf(const QString& database)
{
    return QFileInfo(database).path() + QStringLiteral("/backups");
}

//! Paths of the copies, oldest first.
QStringList copiesOf(const QString& database)
{
    const QString pattern = QFileInfo(database).completeBaseName() + QStringLiteral("-*.db");
    QStringList paths;
    for (const QFileInfo& copy : QDir(folderOf(database)).entryInfoList({pattern}, QDir::Files, QDir::Name))
        paths << copy.filePath();
    return paths;
}

} // namespace

Result<> backUp(const Paths& paths)
{
    const QString database = paths.database();
    SD_CHECK(makeFolder(folderOf(database)));
    const QString copy = folderOf(database)
        + QStringLiteral("/shipdeck-%1.db").arg(nowUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz")));
    // Under another name until it is whole: a copy that was cut off must never be the newest.
    const QString unfinished = copy + QStringLiteral(".part");
    QFile::remove(unfinished);
    {
        SD_TRY(const auto source, Database::open(database, Database::Durability::Full));
        SD_CHECK(source->quickCheck()); // a damaged one must not push out the good copies
        SD_CHECK(source->copyTo(unfinished));
    }
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    if (!QFile::rename(unfinished, copy))
        return fail(Error::Kind::Denied, "backup-failed",
                    say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {copy}),
                    say(QT_TRANSLATE_NOOP("core", "Check the permissions and the free space of that folder.")));
    const QStringList copies = copiesOf(database);
    for (qsizetype i = 0; i + kept < copies.size(); ++i)
        QFile::remove(copies[i]);
    return {};
}

bool isBackupDue(const Paths& paths)
{
    const QString newest = newestBackup(paths.database());
    if (newest.isEmpty())
        return true;
    const QDateTime copied = QFileInfo(newest).lastModified();
    if (copied.secsTo(nowUtc()) < everySeconds)
        return false;
    const auto changedAt = [](const QString& file) { return QFileInfo(file).lastModified(); };
    return changedAt(paths.database()) > copied || changedAt(paths.database() + QStringLiteral("-wal")) > copied;
}

QString newestBackup(const QString& database)
{
    const QStringList copies = copiesOf(database);
    return copies.isEmpty() ? QString() : copies.last();
}

Error damaged(const QString& database, Text why)
{
    const QString copy = newestBackup(database);
    const QString file = shellQuoted(database);
    // The WAL belongs to the damaged database and would be applied to its copy.
    const Text next = copy.isEmpty()
        ? say(QT_TRANSLATE_NOOP("core",
                                "There is no copy of it. Move the file away, and Shipdeck starts with a new one. Site "
                                "files stay on the disk."))
        : say(QT_TRANSLATE_NOOP("core", "Restore its newest copy (%1): %2"),
              {QFileInfo(copy).lastModified().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
               QStringLiteral("mv %1 %1.damaged; rm -f %1-wal %1-shm; cp %2 %1").arg(file, shellQuoted(copy))});
    return std::move(fail(Error::Kind::Provider, code::databaseDamaged,
                          say(QT_TRANSLATE_NOOP("core", "The database %1 is damaged."), {database}), next,
                          std::move(why))
                         .value());
}

} // namespace shipdeck::store
