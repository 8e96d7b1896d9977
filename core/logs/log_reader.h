// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/error.h"
#include "logs/line_index.h"
#include "logs/log_file.h"
#include "logs/mapped_file.h"

#include <mutex>

namespace shipdeck::logs {

struct Stage {
    QString name;
    StageState state = StageState::Running;
    Text note;          //!< one phrase: "612 packages, 598 from cache"
    qint64 startMs = 0; //!< since the epoch
    qint64 endMs = 0;   //!< 0 while it runs
    qint64 firstByte = 0;
    qint64 endByte = 0;   //!< one past its last; while it runs: the size of the log
    qint64 firstLine = 0; //!< -1 while that part is not indexed yet
    qint64 lastLine = -1; //!< firstLine - 1: no line; while it runs: the last line there is
};

//! Reads one log while it grows. Lines are views into the mapped file and stay valid for the reader's life, also when
//! the log is unlinked meanwhile. All functions may be called from any thread; refresh() from one at a time.
class LogReader {
public:
    //! Maps the log and indexes its first MiB, so that the first page can be painted at once. NotFound, Denied.
    static Result<std::unique_ptr<LogReader>> open(const QString& folder, const QString& id);

    //! Reads appended bytes and indexes up to 8 MiB of them. Returns the number of new lines.
    qint64 refresh();
    //! Indexes all known bytes; for a worker. False if it was canceled.
    bool indexAll(Cancel cancel = {}) const;
    bool isIndexed() const; //!< whether lineCount() covers all known bytes

    qint64 lineCount() const; //!< indexed so far; a last line without its end counts
    //! Without its line end; empty if there is no such line. A line of 4 MiB or more is split.
    QByteArrayView line(qint64 number) const;
    qint64 lineTime(qint64 number) const; //!< ms since the epoch when the line began to arrive; 0: unknown
    Level lineLevel(qint64 number) const;
    qint64 lineStart(qint64 number) const; //!< in bytes
    //! The line with the byte at `offset`; -1 if that is not indexed.
    qint64 lineAt(qint64 offset) const;

    QList<Stage> stages() const;
    qint64 countOf(Level level) const; //!< Warning, Error, Debug, Info or Ours; exact without an index
    //! The next line of that level after (before) `from`; -1: none, or not indexed yet. from = -1 finds the first.
    qint64 nextLine(Level level, qint64 from) const;
    qint64 previousLine(Level level, qint64 from) const;

    qint64 size() const;          //!< known bytes
    qint64 begin() const;         //!< the first byte that is still stored; lines before it are empty
    QByteArrayView bytes() const; //!< all of them, mapped; zeros before begin()
    bool limitReached() const;    //!< tool output was dropped at the end; the log says so

    ~LogReader();
    LogReader(const LogReader&) = delete;
    LogReader& operator=(const LogReader&) = delete;

private:
    struct Stamp {
        qint64 offset;
        qint64 timeMs;
    };
    struct Run {
        qint64 offset;
        qint64 end;
        Level level;
    };
    LogReader(MappedFile log, QByteArray indexPath);
    void readIndex();
    void beginLater();
    void take(const Record& record);
    void takeEnd(const Record& record);
    bool scanBlock(qint64 upTo) const;
    qint64 lineOf(qint64 offset) const;
    qint64 lines() const { return m_lines.starts() - (m_lines.lastStart() == m_scanned ? 1 : 0); }

    MappedFile m_log;
    QByteArray m_indexPath;
    int m_index = -1; //!< -1: the log has none yet
    qint64 m_indexRead = 0;
    mutable std::mutex m_scanning; //!< held while indexing; lock before m_guard
    mutable std::mutex m_guard;    //!< all of the below and m_log; held briefly
    mutable LineIndex m_lines;
    mutable qint64 m_scanned = 0;
    qint64 m_size = 0;
    qint64 m_begin = 0;
    std::vector<Stamp> m_stamps;
    std::vector<Run> m_runs;
    QList<Stage> m_stages;
    QList<quint32> m_stageNumbers;
    std::array<qint64, 6> m_counts{};
    bool m_limited = false;
};

} // namespace shipdeck::logs
