// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "logs/ansi.h"
#include "logs/log_reader.h"
#include "widgets/log/log_metrics.h"

#include <QCache>
#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace shipdeck::ui {

//! A line ready to be painted: colours parsed, very long ones cut.
struct ShownLine {
    QString text;
    QList<logs::AnsiRun> runs;
    logs::Level level = logs::Level::Plain;
    qint64 bytes = 0;
    bool isCut = false;
};

//! A log as the window sees it. Reading and indexing happen on a worker; this thread only learns the number of lines.
//! Only painted lines are copied.
class LogDocument final : public QObject {
    Q_OBJECT
public:
    //! Missing: the log does not exist; only the caller knows whether it will.
    enum class State { Closed, Missing, Open, Failed };
    static constexpr qint64 longestShown = 16 * 1024;

    explicit LogDocument(QObject* parent = nullptr);
    ~LogDocument() override;

    void open(const QString& folder, const QString& id);
    void close();
    //! Something may have been appended. May be called at any rate; changed() follows if it was.
    void refresh();

    State state() const { return m_state; }
    const Error& error() const { return m_error; } //!< of Failed
    QString id() const { return m_id; }
    qint64 lineCount() const { return m_lines; }
    bool isIndexing() const { return m_state == State::Open && !m_caughtUp; }
    const QList<logs::Stage>& stages() const { return m_stages; }
    qint64 warnings() const { return m_warnings; }
    qint64 errors() const { return m_errors; }
    //! "00:00:58", "09:41:22", "00:41:22Z"; empty without a time.
    QString timeText(qint64 line, LogTimes times) const;
    //! Caches the 4,096 most recently used lines. The reference is valid until the next call.
    const ShownLine& line(qint64 number) const;
    //! Shows all of a shortened line, up to the reader's own 4 MiB.
    void showWhole(qint64 number);
    std::shared_ptr<const logs::LogReader> reader() const { return m_reader; }

Q_SIGNALS:
    void reset();   //!< another log, or the first bytes of this one
    void changed(); //!< more lines, stages or levels; at most once per frame, the first one at once
    void finishedIndexing();

private:
    void tryOpen();
    void watch();
    void work();
    void worked();
    void publish();

    QString m_folder;
    QString m_id;
    State m_state = State::Closed;
    Error m_error;
    std::shared_ptr<logs::LogReader> m_reader;
    CancelSource m_stop;
    QFutureWatcher<void> m_worker;
    QFileSystemWatcher m_watcher;
    QTimer m_frame; //!< active within a frame of the last signal, or while a worker is busy
    qint64 m_lines = 0;
    qint64 m_bytes = 0;
    qint64 m_warnings = 0;
    qint64 m_errors = 0;
    QList<logs::Stage> m_stages;
    bool m_working = false;
    bool m_again = false;
    bool m_caughtUp = false;
    bool m_pending = false;
    mutable QCache<qint64, ShownLine> m_cache{4096};
    QSet<qint64> m_whole;
};

} // namespace shipdeck::ui
