// SPDX-License-Identifier: MIT
// The agent's start, and the settings that it follows while it runs.
#include "agent/agent.h"

#include "base/clock.h"
#include "build/tree/pool.h"
#include "deploy/aws/environment.h"
#include "deploy/target.h"
#include "store/backups.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QLoggingCategory>
#include <unistd.h>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(settingsLog, "shipdeck.agent.wishes", QtInfoMsg)

constexpr auto checkForCopiesEvery = std::chrono::minutes(1);

} // namespace

Result<qint64> Agent::begin()
{
    SD_TRY(const qint64 epoch, store::beginEpoch(m_store->database(), ::getpid()));
    SD_CHECK(deploy::noteAwsEnvironment(m_store->database(), QProcessEnvironment::systemEnvironment()));
    qCInfo(settingsLog) << "epoch" << epoch << "pid" << ::getpid();
    return epoch;
}

void Agent::useKeyring()
{
    const QString told = store::setting(m_store->database(), QStringLiteral("passphraseFile")).value_or(QString());
    m_passphraseFile = told.isEmpty() ? passphraseFileOfSession() : told;
    m_keyring.use(openKeyring(m_paths, {}, m_passphraseFile));
}

void Agent::applySettings()
{
    store::Database& db = m_store->database();
    const QString file = store::setting(db, QStringLiteral("passphraseFile")).value_or(m_passphraseFile);
    m_hurriesWaiting = !file.isEmpty() && file != m_passphraseFile;
    if (m_hurriesWaiting) {
        useKeyring();
        for (qint64& due : m_lost)
            due = 0;
    }
    const QString port = store::setting(db, QStringLiteral("port")).value_or(QString());
    if (!port.isEmpty() && port != m_triedPort && port.toUShort() != m_local->nginx().port() && !m_isMoving)
        moveTo(port.toUShort());
    restoreLost();
    cleanUpIfAsked();
}

QCoro::Task<> Agent::moveTo(quint16 port)
{
    m_isMoving = true;
    ++m_background;
    m_triedPort = QString::number(port);
    const quint16 before = m_local->nginx().port();
    const auto moved = co_await m_local->nginx().moveTo(port);
    if (!moved)
        qCWarning(settingsLog).noquote() << "port" << port << moved.error().render();
    if (m_local->nginx().port() == port)
        (void)m_store->write([&](store::Database& db) {
            return store::moveAddresses(db, deploy::namesOf(deploy::isHere), before, port);
        });
    --m_background;
    m_isMoving = false;
}

QCoro::Task<> Agent::backUp()
{
    const auto open = store::openOperations(m_store->database());
    if (!open || !open->isEmpty() || monotonicNow().count() < m_copyCheckAt)
        co_return;
    m_copyCheckAt = (monotonicNow() + checkForCopiesEvery).count();
    if (!store::isBackupDue(m_paths))
        co_return;
    ++m_background;
    const Paths paths = m_paths;
    const std::function<Result<>()> copying = [paths] { return store::backUp(paths); };
    if (const auto copied = co_await build::onPool(copying); !copied)
        qCWarning(settingsLog).noquote() << "copying the database:" << copied.error().render();
    --m_background;
}

} // namespace shipdeck::agent
