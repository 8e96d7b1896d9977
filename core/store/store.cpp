// SPDX-License-Identifier: MIT
#include "store/store.h"

#include "base/error_codes.h"
#include "store/backups.h"
#include "store/reserve.h"

#include <QFileInfo>

#include <sys/stat.h>

namespace shipdeck::store {

Result<std::unique_ptr<Store>> Store::open(const Paths& paths)
{
    std::unique_ptr<Store> store(new Store(paths));
    SD_TRY(store->m_lock, SchemaLock::shared(paths));
    // SQLite takes an empty file for a new database; if there are copies, there was data in it.
    const QFileInfo file(paths.database());
    if (file.exists() && file.size() == 0 && QFileInfo(paths.database() + QStringLiteral("-wal")).size() == 0
        && !newestBackup(paths.database()).isEmpty())
        return tl::unexpected(damaged(paths.database(), say(QT_TRANSLATE_NOOP("core", "It is empty."))));
    SD_TRY(store->m_database, Database::open(paths.database(), Database::Durability::Full));
    SD_CHECK(migrate(*store->m_database, *store->m_lock, paths));
    struct stat now = {};
    if (::stat(QFile::encodeName(paths.database()).constData(), &now) == 0)
        store->m_inode = now.st_ino;
    return store;
}

bool Store::isInPlace() const
{
    struct stat now = {};
    return ::stat(QFile::encodeName(m_paths.database()).constData(), &now) == 0 && quint64(now.st_ino) == m_inode;
}

Result<> Store::write(const std::function<Result<>(Database&)>& work)
{
    auto written = m_database->write(work);
    if (!written && written.error().code == code::diskFull && spendReserve(m_paths))
        written = m_database->write(work);
    if (written)
        ringBell(m_paths);
    return written;
}

} // namespace shipdeck::store
