// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "store/sqlite.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>

namespace shipdeck::store {

//! Tells other processes that something was committed. The bell is only ever touched: a file that is written or
//! replaced silences QFileSystemWatcher for ever.
void ringBell(const Paths& paths);

//! Rows that changed, by table: ids of rows that are there and of rows that are gone.
struct Changes {
    QHash<QString, QSet<QString>> present;
    QHash<QString, QSet<QString>> gone;
    bool isEmpty() const { return present.isEmpty() && gone.isEmpty(); }
    bool touches(const QString& table) const { return present.contains(table) || gone.contains(table); }
};

//! Watches the store from any process. Three nets: the bell, `look()` when a window is activated, and a look at
//! `PRAGMA data_version` once a second while `setPolling(true)`.
class Feed : public QObject {
    Q_OBJECT
public:
    Feed(Database& database, Paths paths, QObject* parent = nullptr);
    void look(); //!< now; emits if there is something new
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
