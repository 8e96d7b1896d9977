// SPDX-License-Identifier: MIT
#include "agent/backups.h"

#include "base/clock.h"
#include "build/tree/pool.h"
#include "store/backups.h"
#include "store/operations.h"
#include "store/store.h"

#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(backupsLog, "shipdeck.agent.backups", QtInfoMsg)

constexpr auto checkEvery = std::chrono::minutes(1);

} // namespace

Backups::Backups(Paths paths, store::Store& store, Background& background)
    : m_paths(std::move(paths)), m_store(store), m_background(background)
{
}

QCoro::Task<> Backups::poll()
{
    const auto open = store::openOperations(m_store.database());
    if (!open || !open->isEmpty() || monotonicNow().count() < m_nextCheck)
        co_return;
    m_nextCheck = (monotonicNow() + checkEvery).count();
    if (!store::isBackupDue(m_paths))
        co_return;
    const Busy busy(m_background);
    const Paths paths = m_paths;
    const std::function<Result<>()> copying = [paths] { return store::backUp(paths); };
    if (const auto copied = co_await build::onPool(copying); !copied)
        qCWarning(backupsLog).noquote() << "copying the database:" << copied.error().render();
}

} // namespace shipdeck::agent
