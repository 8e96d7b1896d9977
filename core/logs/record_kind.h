// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>

//! The numbers in a log's index (log_file.h), without Qt: shipdeck-run writes an index too.
namespace shipdeck::logs {

enum class Level : std::uint8_t {
    Plain, //!< nothing is known about the line
    Debug,
    Info,
    Warning,
    Error,
    Ours, //!< a sentence of Shipdeck's own, not of a tool
};

enum class RecordKind : std::uint8_t {
    Opened = 1, //!< a writer began here; stages that are still open were interrupted
    Time,       //!< bytes from `offset` on arrived at `timeMs`
    Level,      //!< the `number` lines that start in [offset, offset + length) have level `value`
    Begin,      //!< stage `number` begins at `offset`; text: its name
    End,        //!< stage `number` ends at `offset` in state `value`; text: its note, a Text as JSON
    Limit,      //!< no tool output was stored from here on: the log had reached its limit
    Dropped,    //!< bytes before `offset` are no longer stored, and read as zeros; the last such record counts
};

constexpr std::size_t recordBytes = 32; //!< of a slot; a record without text has one

} // namespace shipdeck::logs
