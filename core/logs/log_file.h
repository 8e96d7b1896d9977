// SPDX-License-Identifier: MIT
#pragma once
#include "base/stage_state.h"
#include "base/text.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

//! The format of one log, two files side by side, both append-only, never truncated or rewritten (readers map them):
//! `<id>.log`, the displayed bytes, and `<id>.idx`, facts about them as records of 32-byte slots.
//! A record torn by a crash is padded with zeros by the next writer and skipped by readers, because its
//! checksum does not match. Records come in the order of their offsets.
namespace shipdeck::logs {

enum class Level : quint8 {
    Plain, //!< nothing is known about the line
    Debug,
    Info,
    Warning,
    Error,
    Ours, //!< a sentence of Shipdeck's own, not of a tool
};

struct Record {
    enum class Kind : quint8 {
        Opened = 1, //!< a writer began here; stages that are still open were interrupted
        Time,       //!< bytes from `offset` on arrived at `timeMs`
        Level,      //!< the `number` lines that start in [offset, offset + length) have level `value`
        Begin,      //!< stage `number` begins at `offset`; text: its name
        End,        //!< stage `number` ends at `offset` in state `value`; text: its note, a Text as JSON
        Limit,      //!< no tool output was stored from here on: the log had reached its limit
    };
    Kind kind = Kind::Time;
    quint8 value = 0;
    qint64 offset = 0;
    qint64 timeMs = 0; //!< since the epoch, UTC
    quint32 length = 0;
    quint32 number = 0;
    QByteArray text{}; //!< at most `maxText` bytes
};

constexpr qsizetype slotBytes = 32;
constexpr qsizetype maxText = 2016;

QString logPath(const QString& folder, const QString& id);   //!< `<folder>/<id>.log`
QString indexPath(const QString& folder, const QString& id); //!< `<folder>/<id>.idx`

//! A whole number of slots.
QByteArray encode(const Record& record);

//! Parses the next record of `bytes`; moves `at`, an offset in the file, past it and past slots that are
//! no record. nullopt, with `at` at the first undecided slot, if the rest is incomplete.
std::optional<Record> decodeNext(QByteArrayView bytes, qsizetype& at);

} // namespace shipdeck::logs
