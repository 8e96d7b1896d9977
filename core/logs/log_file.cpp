// SPDX-License-Identifier: MIT
#include "logs/log_file.h"

#include <QtEndian>
#include <algorithm>
#include <zlib.h>

namespace shipdeck::logs {
namespace {

// Little endian: check u32 (CRC-32 of all that follows, text included) · kind u8 · value u8 · text length u16 ·
// offset i64 · time i64 · length u32 · number u32 · text, filled up with zeros.
qsizetype paddedBytes(qsizetype textBytes)
{
    return slotBytes + (textBytes + slotBytes - 1) / slotBytes * slotBytes;
}

quint32 checkOf(const char* record, qsizetype bytes)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef*>(record + 4), uInt(bytes - 4)));
}

} // namespace

QString levelName(Level level)
{
    static const char* const names[] = {"plain", "debug", "info", "warning", "error", "shipdeck"};
    return QLatin1String(names[int(level)]);
}

QString logPath(const QString& folder, const QString& id)
{
    return folder + u'/' + id + QStringLiteral(".log");
}

QString indexPath(const QString& folder, const QString& id)
{
    return folder + u'/' + id + QStringLiteral(".idx");
}

QByteArray encode(const Record& record)
{
    const qsizetype textBytes = std::min(record.text.size(), maxText);
    QByteArray bytes(paddedBytes(textBytes), '\0');
    char* at = bytes.data();
    at[4] = char(record.kind);
    at[5] = char(record.value);
    qToLittleEndian(quint16(textBytes), at + 6);
    qToLittleEndian(record.offset, at + 8);
    qToLittleEndian(record.timeMs, at + 16);
    qToLittleEndian(record.length, at + 24);
    qToLittleEndian(record.number, at + 28);
    std::copy_n(record.text.data(), textBytes, at + slotBytes);
    qToLittleEndian(checkOf(at, bytes.size()), at);
    return bytes;
}

std::optional<Record> decodeNext(QByteArrayView bytes, qsizetype& at)
{
    for (; at + slotBytes <= bytes.size(); at += slotBytes) {
        const char* slot = bytes.data() + at;
        const qsizetype textBytes = qFromLittleEndian<quint16>(slot + 6);
        const auto kind = Record::Kind(quint8(slot[4]));
        if (kind < Record::Kind::Opened || kind > Record::Kind::Dropped || textBytes > maxText)
            continue;
        const qsizetype size = paddedBytes(textBytes);
        if (at + size > bytes.size())
            return std::nullopt; // perhaps still being written
        if (qFromLittleEndian<quint32>(slot) != checkOf(slot, size))
            continue;
        at += size;
        return Record{kind,
                      quint8(slot[5]),
                      qFromLittleEndian<qint64>(slot + 8),
                      qFromLittleEndian<qint64>(slot + 16),
                      qFromLittleEndian<quint32>(slot + 24),
                      qFromLittleEndian<quint32>(slot + 28),
                      QByteArray(slot + slotBytes, textBytes)};
    }
    return std::nullopt;
}

} // namespace shipdeck::logs
