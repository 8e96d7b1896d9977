// SPDX-License-Identifier: MIT
#pragma once
#include "base/stage_state.h"
#include "base/text.h"
#include "logs/record_kind.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <string_view>

//! The format of one log, two files side by side, both append-only, never truncated or rewritten (readers map them):
//! `<id>.log`, the displayed bytes, and `<id>.idx`, facts about them as records of 32-byte slots. A log without end is
//! bounded by holes at the beginning of both files, so that offsets stay valid; `Dropped` says where the log begins now.
//! A record torn by a crash is padded with zeros by the next writer and skipped by readers, because its
//! checksum does not match. Records come in the order of their offsets.
namespace shipdeck::logs {

struct Record {
    using Kind = RecordKind;
    Kind kind = Kind::Time;
    quint8 value = 0;
    qint64 offset = 0;
    qint64 timeMs = 0; //!< since the epoch, UTC
    quint32 length = 0;
    quint32 number = 0;
    QByteArray text{}; //!< at most `maxText` bytes
};

constexpr qsizetype slotBytes = recordBytes;
constexpr qsizetype maxText = 2016;

//! For level_of.h, which knows no Qt.
inline std::string_view plainView(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

QString levelName(Level level); //!< for scripts: "plain", "debug", "info", "warning", "error", "shipdeck"
QString logPath(const QString& folder, const QString& id);   //!< `<folder>/<id>.log`
QString indexPath(const QString& folder, const QString& id); //!< `<folder>/<id>.idx`

//! A whole number of slots.
QByteArray encode(const Record& record);

//! Parses the next record of `bytes`; moves `at`, an offset in the file, past it and past slots that are
//! no record. nullopt, with `at` at the first undecided slot, if the rest is incomplete.
std::optional<Record> decodeNext(QByteArrayView bytes, qsizetype& at);

} // namespace shipdeck::logs
