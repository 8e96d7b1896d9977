// SPDX-License-Identifier: MIT
#include "logs/log_reader.h"
#include "logs/log_writer.h"

#include <QFile>
#include <QTemporaryDir>

using namespace shipdeck;

namespace {

constexpr qsizetype headBytes = 4;

void check(bool holds, int line = __builtin_LINE())
{
    if (holds)
        return;
    qCritical("line %d of this target does not hold", line);
    __builtin_trap();
}

void put(const QString& path, QByteArrayView bytes)
{
    QFile file(path);
    check(file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size());
}

//! Slots whose first byte is odd become records with a check that fits, the others stay as they are: no mutation
//! finds a CRC by itself.
QByteArray indexFrom(QByteArrayView bytes)
{
    QByteArray index;
    for (; bytes.size() >= logs::slotBytes; bytes = bytes.sliced(logs::slotBytes)) {
        const QByteArray slot = bytes.first(logs::slotBytes).toByteArray();
        if ((slot[0] & 1) == 0) {
            index += slot;
            continue;
        }
        logs::Record record;
        record.kind = logs::Record::Kind(1 + uchar(slot[4]) % 7);
        record.value = quint8(slot[5]);
        std::memcpy(&record.offset, slot.data() + 8, sizeof record.offset);
        std::memcpy(&record.timeMs, slot.data() + 16, sizeof record.timeMs);
        std::memcpy(&record.length, slot.data() + 24, sizeof record.length);
        std::memcpy(&record.number, slot.data() + 28, sizeof record.number);
        if (slot[0] & 2)
            record.text = bytes.sliced(logs::slotBytes)
                              .first(std::min<qsizetype>(uchar(slot[6]), bytes.size() - logs::slotBytes))
                              .toByteArray();
        index += logs::encode(record);
    }
    return index + bytes.toByteArray();
}

void readAll(const logs::LogReader& reader, QByteArrayView log)
{
    check(reader.indexAll() && reader.isIndexed() && reader.bytes() == log);
    qint64 next = reader.lineStart(0); // the beginning may be dropped
    for (qint64 line = 0; line < reader.lineCount(); ++line) {
        check(reader.lineStart(line) == next && reader.lineAt(next) == line);
        if (next < reader.begin()) { // dropped since it was indexed
            check(reader.line(line).isEmpty());
            next = reader.lineStart(line + 1);
        } else {
            next += reader.line(line).size();
            next += next < log.size() && log[next] == '\n' ? 1 : 0;
        }
        reader.lineTime(line);
        reader.lineLevel(line);
        for (const auto level : {logs::Level::Warning, logs::Level::Error}) {
            check(reader.nextLine(level, line) < reader.lineCount());
            check(reader.previousLine(level, line) < reader.lineCount());
        }
    }
    check(next == log.size());
    for (const logs::Stage& stage : reader.stages())
        check(stage.firstByte >= 0 && stage.firstByte <= stage.endByte && stage.endByte <= log.size()
              && stage.firstLine <= stage.lastLine + 1 && stage.lastLine < reader.lineCount());
}

} // namespace

//! A log and an index of any bytes are read without harm, and a writer continues them so that what it adds is seen.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir scratch;
    const QString folder = scratch.path();
    const QString id = QStringLiteral("log");
    if (qsizetype(size) < headBytes)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const QByteArrayView rest = bytes.sliced(headBytes);
    const QByteArrayView log = rest.first(std::min<qsizetype>(uchar(bytes[0]) + 256 * uchar(bytes[1]), rest.size()));
    QByteArray index = indexFrom(rest.sliced(log.size()));
    index.chop(std::min<qsizetype>(uchar(bytes[2]), index.size())); // torn

    qsizetype at = 0;
    for (qsizetype before = 0; logs::decodeNext(index, at); before = at)
        check(at > before && at <= index.size());
    check(at % logs::slotBytes == 0 && at <= index.size());

    QFile::remove(logs::logPath(folder, id)); // a new file: earlier ones are still mapped
    QFile::remove(logs::indexPath(folder, id));
    put(logs::logPath(folder, id), log);
    put(logs::indexPath(folder, id), index);
    const auto reader = logs::LogReader::open(folder, id);
    check(reader.has_value());
    readAll(**reader, log);

    const auto writer = logs::LogWriter::open(folder, id);
    check(writer.has_value());
    (*writer)->begin(QStringLiteral("next"));
    (*writer)->line(QStringLiteral("words"));
    (*writer)->end(QStringLiteral("next"), StageState::Failed);
    (*reader)->refresh();
    readAll(**reader, (*reader)->bytes());
    const QList<logs::Stage> stages = (*reader)->stages();
    check(!stages.isEmpty() && stages.last().name == QStringLiteral("next")
          && stages.last().state == StageState::Failed);
    const bool isDropped = stages.last().firstByte < (*reader)->begin(); // a lying index may say so of any line
    check((*reader)->line(stages.last().firstLine) == (isDropped ? QByteArrayView() : QByteArrayView("words")));
    return 0;
}
