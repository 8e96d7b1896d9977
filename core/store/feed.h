// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "store/changes.h"
#include "store/sqlite.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace shipdeck::store {

//! Notifies other processes of a commit. The bell is only touched: after a file was written or replaced,
//! QFileSystemWatcher stops reporting it.
void ringBell(const Paths& paths);

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
