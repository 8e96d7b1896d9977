// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "store/sqlite.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>

namespace shipdeck::store {

//! Notifies other processes of a commit. The bell is only touched: after a file was written or replaced,
//! QFileSystemWatcher stops reporting it.
void ringBell(const Paths& paths);

//! Changed rows by table: ids of existing and of deleted rows.
struct Changes {
    QHash<QString, QSet<QString>> present;
    QHash<QString, QSet<QString>> gone;
    bool isEmpty() const { return present.isEmpty() && gone.isEmpty(); }
    bool touches(const QString& table) const { return present.contains(table) || gone.contains(table); }
};

//! Watches the store from any process, in three ways: the bell, `look()` when a window is activated, and
//! `PRAGMA data_version` once a second while `setPolling(true)`.
class Feed : public QObject {
    Q_OBJECT
public:
    Feed(Database& database, Paths paths, QObject* parent = nullptr);
    void look(); //!< checks now; emits if there are changes
    void setPolling(bool on);

Q_SIGNALS:
    void changed(const shipdeck::store::Changes& changes);

private:
    void watch();
    Result<Changes> read();

    Database& m_database;
    Paths m_paths;
    QFileSystemWatcher m_watcher;
    QTimer m_poll;
    qint64 m_rev = 0;
    qint64 m_dataVersion = -1;
};

} // namespace shipdeck::store
