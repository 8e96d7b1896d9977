// SPDX-License-Identifier: MIT
#include "store/feed.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck::store {
namespace {

std::pair<QString, QString> tableAndId(const Statement& row)
{
    return {row.text(0), row.text(1)};
}

Result<qint64> currentRev(Database& db)
{
    SD_TRY(auto query, db.prepare("SELECT rev FROM counter"));
    SD_CHECK(query.step());
    return query.number(0);
}

} // namespace

void ringBell(const Paths& paths)
{
    const int fd = ::open(QFile::encodeName(paths.bell()).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return;
    ::futimens(fd, nullptr);
    ::close(fd);
}

Feed::Feed(Database& database, Paths paths, QObject* parent)
    : QObject(parent), m_database(database), m_paths(std::move(paths))
{
    if (!QFile::exists(m_paths.bell()))
        ringBell(m_paths);
    m_rev = currentRev(m_database).value_or(0);
    watch();
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        watch();
        look();
    });
    m_poll.setInterval(1000);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        watch();
        if (const qint64 version = m_database.dataVersion(); version != m_dataVersion) {
            m_dataVersion = version;
            look();
        }
    });
}

void Feed::watch()
{
    if (!m_watcher.files().contains(m_paths.bell()))
        m_watcher.addPath(m_paths.bell());
}

void Feed::setPolling(bool on)
{
    if (on)
        m_poll.start();
    else
        m_poll.stop();
}

void Feed::look()
{
    const auto changes = read();
    if (changes && !changes->isEmpty())
        Q_EMIT changed(*changes);
}

Result<Changes> Feed::read()
{
    SD_TRY(const qint64 rev, currentRev(m_database));
    Changes changes;
    if (rev == m_rev)
        return changes;
    SD_TRY(auto query,
           m_database.prepare("SELECT 'projects', id FROM projects WHERE rev > ?1"
                              " UNION ALL SELECT 'environments', project FROM environments WHERE rev > ?1"
                              " UNION ALL SELECT 'deployments', id FROM deployments WHERE rev > ?1"
                              " UNION ALL SELECT 'operations', id FROM operations WHERE rev > ?1"
                              " UNION ALL SELECT 'variables', project FROM variables WHERE rev > ?1"
                              " UNION ALL SELECT 'servers', deployment FROM servers WHERE rev > ?1"
                              " UNION ALL SELECT 'audits', deployment FROM audits WHERE rev > ?1"
                              " UNION ALL SELECT 'canaries', deployment FROM canaries WHERE rev > ?1"
                              " UNION ALL SELECT 'shares', deployment FROM shares WHERE rev > ?1"
                              " UNION ALL SELECT 'accounts', id FROM accounts WHERE rev > ?1"
                              " UNION ALL SELECT 'domains', name FROM domains WHERE rev > ?1"
                              " UNION ALL SELECT 'settings', key FROM settings WHERE rev > ?1"
                              " UNION ALL SELECT 'watches', project FROM watches WHERE rev > ?1"
                              " UNION ALL SELECT 'github_reports', deployment FROM github_reports WHERE rev > ?1"));
    SD_TRY(const auto present, query.with(m_rev).rows(tableAndId));
    for (const auto& [table, id] : present)
        changes.present[table].insert(id);
    SD_TRY(auto gone, m_database.prepare("SELECT entity, id FROM tombstones WHERE rev > ?1"));
    SD_TRY(const auto removed, gone.with(m_rev).rows(tableAndId));
    for (const auto& [table, id] : removed)
        changes.gone[table].insert(id);
    m_rev = rev;
    return changes;
}

} // namespace shipdeck::store
