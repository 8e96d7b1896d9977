// SPDX-License-Identifier: MIT
#pragma once
#include "logs/level_of.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace shipdeck::run {

//! The server's log and its index, in the format of core/logs/log_file.h: appends, with the time and level of each
//! line, and keeps the newest bytes. Earlier ones become holes, in whole blocks, so that offsets stay valid.
class Log {
public:
    //! Both open for appending, the index also for reading; they are not closed.
    Log(int log, int index, std::int64_t keep);

    //! Returns how many bytes were stored. Without a level, each line has the one that levelOf() finds.
    std::size_t write(std::string_view bytes, std::optional<logs::Level> level = {});
    bool isAtLineStart() const { return m_size == m_lineStart; }
    bool isFull() const { return m_isFull; } //!< the file system has no holes, and it is as long as it may be

private:
    //! Records about bytes from `log` on are at `index` or later, their time first.
    struct Mark {
        std::int64_t log;
        std::int64_t index;
    };
    void readMarks();
    void stampTime(std::int64_t offset);
    void addLines(std::string_view bytes, std::int64_t offset, std::optional<logs::Level> level);
    void endLine(logs::Level level, std::int64_t end);
    void closeRun();
    void record(logs::RecordKind kind, std::int64_t offset, std::uint8_t value = 0, std::int64_t length = 0,
                std::uint32_t number = 0);
    void writeRecords();
    void dropBefore(std::int64_t offset);

    int m_log;
    int m_index;
    std::int64_t m_keep;
    std::int64_t m_size = 0;
    std::int64_t m_begin = 0; //!< the first byte that is stored
    std::int64_t m_indexSize = 0;
    std::int64_t m_lineStart = 0;
    std::int64_t m_stampedMs = -1;
    std::deque<Mark> m_marks;
    std::string m_records; //!< encoded; written after the bytes they describe
    logs::LineHead m_head; //!< the beginning of the line being written
    logs::Level m_level = logs::Level::Plain;
    std::int64_t m_runStart = 0;
    std::uint32_t m_runLines = 0; //!< consecutive lines of one level, not recorded yet
    bool m_isFull = false;
};

} // namespace shipdeck::run
