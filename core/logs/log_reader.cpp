// SPDX-License-Identifier: MIT
#include "logs/log_reader.h"
#include "logs/scan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace shipdeck::logs {
namespace {

constexpr qint64 firstBytes = 1 << 20;
constexpr qint64 bytesPerRefresh = 8 << 20;
constexpr qint64 blockBytes = 256 << 10;
constexpr qint64 aroundBytes = 64 << 10; // Linux maps so much around a page that is read, also what was unloaded before
constexpr qint64 farthest = qint64(1) << 60; // sums of offsets and lengths stay in range

Text noteFrom(const QByteArray& bytes)
{
    return Text::fromJson(QJsonDocument::fromJson(bytes).array().at(0));
}

} // namespace

Result<std::unique_ptr<LogReader>> LogReader::open(const QString& folder, const QString& id)
{
    SD_TRY(MappedFile log, MappedFile::open(logPath(folder, id)));
    std::unique_ptr<LogReader> reader(new LogReader(std::move(log), QFile::encodeName(indexPath(folder, id))));
    reader->m_size = reader->m_log.refresh();
    reader->readIndex();
    if (reader->m_begin > 0)
        reader->beginLater();
    while (reader->scanBlock(std::min(reader->m_size, reader->m_begin + firstBytes))) {}
    return reader;
}

LogReader::LogReader(MappedFile log, QByteArray indexPath) : m_log(std::move(log)), m_indexPath(std::move(indexPath)) {}

//! The beginning of the log was dropped before it was opened: lines count from the first whole one. The index is read
//! again, without what it has about earlier lines.
void LogReader::beginLater()
{
    const QByteArrayView stored = bytes().sliced(std::min(m_begin, m_size));
    const qsizetype end = stored.indexOf('\n');
    m_begin = end < 0 ? m_size : m_begin + end + 1;
    m_lines = LineIndex(m_begin);
    m_scanned = m_begin;
    m_runs.clear();
    m_stamps.clear();
    m_counts = {};
    m_stages.clear();
    m_stageNumbers.clear();
    m_indexRead = 0;
    readIndex();
}

LogReader::~LogReader()
{
    if (m_index >= 0)
        ::close(m_index);
}

qint64 LogReader::refresh()
{
    const qint64 before = lineCount();
    qint64 upTo = 0;
    {
        const std::scoped_lock lock(m_guard);
        m_size = m_log.refresh();
        readIndex();
        upTo = std::min(m_size, m_scanned + bytesPerRefresh);
    }
    // If a worker is indexing it takes these bytes too; a window must not wait for it.
    if (const std::unique_lock scanning(m_scanning, std::try_to_lock); scanning)
        while (scanBlock(upTo)) {}
    return lineCount() - before;
}

bool LogReader::indexAll(Cancel cancel) const
{
    const std::scoped_lock scanning(m_scanning);
    while (scanBlock(size()))
        if (cancel)
            return false;
    return true;
}

bool LogReader::isIndexed() const
{
    const std::scoped_lock lock(m_guard);
    return m_scanned == m_size;
}

//! Indexes one block; false if nothing was left to do. The caller holds m_scanning.
bool LogReader::scanBlock(qint64 upTo) const
{
    thread_local std::vector<quint32> found(blockBytes);
    QByteArrayView block;
    qint64 base = 0;
    {
        const std::scoped_lock lock(m_guard);
        base = m_scanned;
        if (base >= upTo)
            return false;
        block = QByteArrayView(m_log.data() + base, std::min(blockBytes, upTo - base));
    }
    const qsizetype count = findNewlines(block, found.data());
    // A log of 1 GB would take 1 GB, of which a window shows some kB.
    const qsizetype around = qsizetype(std::min(base, aroundBytes));
    MappedFile::unload({block.data() - around, block.size() + around});
    const std::scoped_lock lock(m_guard);
    const auto cutBefore = [this](qint64 end) {
        while (end - m_lines.lastStart() > LineIndex::longestLine)
            m_lines.add(m_lines.lastStart() + LineIndex::longestLine);
    };
    for (qsizetype i = 0; i < count; ++i) {
        cutBefore(base + found[size_t(i)]);
        m_lines.add(base + found[size_t(i)] + 1);
    }
    m_scanned = base + block.size();
    cutBefore(m_scanned);
    return true;
}

void LogReader::readIndex()
{
    // A log may get its index after it was opened here.
    if (m_index < 0)
        m_index = ::open(m_indexPath.constData(), O_RDONLY | O_CLOEXEC);
    if (m_index < 0)
        return;
    if (m_indexRead == 0) // it may begin with a hole
        m_indexRead = std::max(qint64(0), qint64(::lseek(m_index, 0, SEEK_DATA))) / slotBytes * slotBytes;
    for (;;) {
        QByteArray bytes(1 << 20, Qt::Uninitialized);
        const ssize_t count = ::pread(m_index, bytes.data(), size_t(bytes.size()), m_indexRead);
        if (count <= 0)
            return;
        const QByteArrayView known(bytes.constData(), count);
        qsizetype at = 0;
        while (const auto record = decodeNext(known, at))
            take(*record);
        m_indexRead += at;
        if (at == 0 || count < bytes.size())
            return;
    }
}

void LogReader::take(const Record& record)
{
    if (record.offset < 0 || record.offset > farthest)
        return; // no writer made it
    switch (record.kind) {
    case Record::Kind::Opened:
    case Record::Kind::Begin:
        if (!m_stages.isEmpty() && m_stages.last().state == StageState::Running) {
            m_stages.last().state = StageState::Interrupted;
            m_stages.last().endByte = record.offset;
            m_stages.last().endMs = record.timeMs;
        }
        if (record.kind == Record::Kind::Opened)
            break;
        m_stages.append(Stage());
        m_stages.last().name = QString::fromUtf8(record.text);
        m_stages.last().startMs = record.timeMs;
        m_stages.last().firstByte = record.offset;
        m_stageNumbers.append(record.number);
        break;
    case Record::Kind::End: takeEnd(record); break;
    case Record::Kind::Time:
        if (record.offset <= m_begin) // of the lines before the first one only the last time counts
            m_stamps.clear();
        if (m_stamps.empty() || record.offset >= m_stamps.back().offset)
            m_stamps.push_back({record.offset, record.timeMs});
        break;
    case Record::Kind::Level:
        if (record.value < m_counts.size() && record.offset >= m_begin
            && (m_runs.empty() || record.offset >= m_runs.back().end)) {
            m_counts[record.value] += record.number;
            const auto level = Level(record.value);
            if (!m_runs.empty() && m_runs.back().level == level && m_runs.back().end == record.offset)
                m_runs.back().end += record.length;
            else
                m_runs.push_back({record.offset, record.offset + record.length, level});
        }
        break;
    case Record::Kind::Limit: m_limited = true; break;
    case Record::Kind::Dropped:
        if (record.offset <= m_size)
            m_begin = std::max(m_begin, record.offset);
        break;
    }
}

void LogReader::takeEnd(const Record& record)
{
    const qsizetype at = m_stageNumbers.lastIndexOf(record.number);
    if (at < 0 || m_stages[at].endMs != 0 || record.value > quint8(StageState::Interrupted))
        return;
    Stage& stage = m_stages[at];
    stage.state = StageState(record.value);
    stage.endByte = std::max(stage.firstByte, record.offset);
    stage.endMs = std::max(qint64(1), record.timeMs);
    stage.note = noteFrom(record.text);
}

qint64 LogReader::lineCount() const
{
    const std::scoped_lock lock(m_guard);
    return lines();
}

QByteArrayView LogReader::line(qint64 number) const
{
    const std::scoped_lock lock(m_guard);
    if (number < 0 || number >= lines())
        return {};
    const qint64 start = m_lines.start(number);
    if (start < m_begin)
        return {}; // dropped since it was indexed
    qint64 end = number + 1 < m_lines.starts() ? m_lines.start(number + 1) : m_scanned;
    if (m_log.data()[end - 1] == '\n')
        --end;
    return QByteArrayView(m_log.data() + start, end - start);
}

qint64 LogReader::lineStart(qint64 number) const
{
    const std::scoped_lock lock(m_guard);
    return number < 0 ? m_lines.start(0) : number >= lines() ? m_scanned : m_lines.start(number);
}

//! The line at `offset`; the one after the last for everything behind it. The caller holds m_guard.
qint64 LogReader::lineOf(qint64 offset) const
{
    return offset >= m_scanned ? lines() : m_lines.at(std::max(qint64(0), offset));
}

qint64 LogReader::lineAt(qint64 offset) const
{
    const std::scoped_lock lock(m_guard);
    return offset < m_lines.start(0) || offset >= m_scanned ? -1 : m_lines.at(offset);
}

qint64 LogReader::lineTime(qint64 number) const
{
    const qint64 start = lineStart(number);
    const std::scoped_lock lock(m_guard);
    const auto after = std::upper_bound(m_stamps.begin(), m_stamps.end(), start,
                                        [](qint64 offset, const Stamp& stamp) { return offset < stamp.offset; });
    return after == m_stamps.begin() ? 0 : std::prev(after)->timeMs;
}

Level LogReader::lineLevel(qint64 number) const
{
    const qint64 start = lineStart(number);
    const std::scoped_lock lock(m_guard);
    const auto run = std::upper_bound(m_runs.begin(), m_runs.end(), start,
                                      [](qint64 offset, const Run& candidate) { return offset < candidate.end; });
    return run != m_runs.end() && run->offset <= start && start < m_scanned ? run->level : Level::Plain;
}

QList<Stage> LogReader::stages() const
{
    const std::scoped_lock lock(m_guard);
    QList<Stage> list = m_stages;
    for (Stage& stage : list) {
        if (stage.state == StageState::Running)
            stage.endByte = m_size;
        stage.firstByte = std::clamp(stage.firstByte, qint64(0), m_size);
        stage.endByte = std::clamp(stage.endByte, stage.firstByte, m_size);
        const bool known = stage.firstByte < m_scanned || m_scanned == m_size;
        stage.firstLine = known ? lineOf(stage.firstByte) : -1;
        stage.lastLine = known ? lineOf(stage.endByte) - 1 : -2;
    }
    return list;
}

qint64 LogReader::countOf(Level level) const
{
    const std::scoped_lock lock(m_guard);
    return m_counts[size_t(level)];
}

qint64 LogReader::nextLine(Level level, qint64 from) const
{
    const qint64 offset = from < 0 ? 0 : lineStart(from + 1);
    const std::scoped_lock lock(m_guard);
    auto run = std::upper_bound(m_runs.begin(), m_runs.end(), offset,
                                [](qint64 at, const Run& candidate) { return at < candidate.end; });
    run = std::find_if(run, m_runs.end(), [level](const Run& candidate) { return candidate.level == level; });
    if (run == m_runs.end())
        return -1;
    const qint64 start = std::max(run->offset, offset);
    return start < m_scanned ? m_lines.at(start) : -1;
}

qint64 LogReader::previousLine(Level level, qint64 from) const
{
    const qint64 offset = lineStart(from);
    const std::scoped_lock lock(m_guard);
    auto run = std::lower_bound(m_runs.begin(), m_runs.end(), offset,
                                [](const Run& candidate, qint64 at) { return candidate.offset < at; });
    while (run != m_runs.begin())
        if (--run; run->level == level)
            return m_lines.at(std::min({run->end, offset, m_scanned}) - 1);
    return -1;
}

qint64 LogReader::size() const
{
    const std::scoped_lock lock(m_guard);
    return m_size;
}

qint64 LogReader::begin() const
{
    const std::scoped_lock lock(m_guard);
    return m_begin;
}

QByteArrayView LogReader::bytes() const
{
    const std::scoped_lock lock(m_guard);
    return QByteArrayView(m_log.data(), m_size);
}

bool LogReader::limitReached() const
{
    const std::scoped_lock lock(m_guard);
    return m_limited;
}

} // namespace shipdeck::logs
