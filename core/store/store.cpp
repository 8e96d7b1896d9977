// SPDX-License-Identifier: MIT
#include "store/store.h"

#include "store/reserve.h"

namespace shipdeck::store {

Result<std::unique_ptr<Store>> Store::open(const Paths& paths)
{
    std::unique_ptr<Store> store(new Store(paths));
    SD_TRY(store->m_lock, SchemaLock::shared(paths));
    SD_TRY(store->m_database, Database::open(paths.database(), Database::Durability::Full));
    SD_CHECK(migrate(*store->m_database, *store->m_lock, paths));
    return store;
}

Result<> Store::write(const std::function<Result<>(Database&)>& work)
{
    auto written = m_database->write(work);
    if (!written && written.error().code == QStringLiteral("disk-full") && spendReserve(m_paths))
        written = m_database->write(work);
    if (written)
        ringBell(m_paths);
    return written;
}

} // namespace shipdeck::store
