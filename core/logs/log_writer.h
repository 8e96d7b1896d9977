// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "logs/level_of.h"
#include "logs/log_file.h"
#include "logs/redactor.h"

#include <functional>

namespace shipdeck::logs {

//! Appends to one log. For one thread at a time; one writer per log (the kernel releases its lock when it dies).
//! A failed write loses only its own bytes: `failure()` says why, and once writing works again a line in the
//! log says how much is missing.
class LogWriter {
public:
    struct Options {
        qint64 limit = qint64(2) << 30; //!< bytes of tool output; a line then says so, and the rest is dropped
        std::function<void()> onLimit;  //!< called once, when the limit is reached
        std::function<qint64()> now;    //!< ms since the epoch; the wall clock if empty
    };

    //! Opens or continues the log `id` in `folder` (made if missing). Conflict: it has a writer. Denied, Limit.
    static Result<std::unique_ptr<LogWriter>> open(const QString& folder, const QString& id, Redactor redactor,
                                                   Options options);
    static Result<std::unique_ptr<LogWriter>> open(const QString& folder, const QString& id, Redactor redactor = {});
    ~LogWriter(); //!< flushes

    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    //! Stages follow each other; beginning one while another runs ends that one as Done.
    void begin(const QString& stage);
    void end(const QString& stage, StageState state, const Text& note = {});

    //! Unchanged output of a tool. `hint` is the level of lines without one of their own.
    void write(QByteArrayView bytes, Level hint = Level::Plain);
    //! One or more lines by Shipdeck; with Warning or Error they count as such.
    void line(const QString& words, Level level = Level::Ours);

    //! Call it when the source has been silent for about 100 ms: shows a held partial line.
    void settle();
    //! Writes everything held (the source has ended), with fsync.
    void flush();

    bool isHolding() const { return m_redactor.holds(); } //!< whether settle() is worth a timer
    bool limitReached() const { return m_limited; }
    const std::optional<Error>& failure() const { return m_failure; } //!< of the latest write; cleared by a good one
    qint64 bytes() const { return m_size; }

private:
    LogWriter(int log, int index, Redactor redactor, Options options);
    Result<> takeOver();
    void store(QByteArrayView bytes);
    void drain();
    void append(QByteArrayView bytes, std::optional<Level> fixed);
    qsizetype put(QByteArrayView bytes, std::optional<Level> fixed);
    void appendOurs(const QByteArray& words, Level level);
    void finishPartialLine();
    void reportLoss();
    void reachLimit();
    void stampTime(qint64 offset);
    void addLevels(QByteArrayView bytes, qint64 offset, std::optional<Level> fixed);
    void endLine(Level level, qint64 start, qint64 end);
    void closeRun();
    void record(Record record);
    void writeRecords();
    qsizetype writeSome(int file, QByteArrayView bytes);

    int m_log;
    int m_index;
    Redactor m_redactor;
    Options m_options;
    LineHead m_head;      //!< the beginning of the line being written
    QByteArray m_out;     //!< what the redactor let through; kept for its memory
    QByteArray m_records; //!< encoded; written after the bytes they describe
    Record m_run;         //!< consecutive lines of one level, not recorded yet; number 0: none
    QString m_stage;      //!< the open one
    quint32 m_stages = 0;
    Level m_hint = Level::Plain; //!< of the bytes that the redactor holds
    qint64 m_size = 0;
    qint64 m_lineStart = 0;
    qint64 m_stampedMs = -1;
    qint64 m_lost = 0; //!< bytes that could not be stored and are not reported yet
    bool m_limited = false;
    std::optional<Error> m_failure;
};

} // namespace shipdeck::logs
