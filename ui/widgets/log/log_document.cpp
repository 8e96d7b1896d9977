// SPDX-License-Identifier: MIT
#include "widgets/log/log_document.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace shipdeck::ui {
namespace {
constexpr int frameMs = 16;

//! Cuts between characters, so that the end is not a broken one.
QByteArrayView cut(QByteArrayView bytes, qint64 limit)
{
    while (limit > 0 && (quint8(bytes[limit]) & 0xC0) == 0x80)
        --limit;
    return bytes.first(limit);
}
} // namespace

LogDocument::LogDocument(QObject* parent) : QObject(parent)
{
    m_frame.setInterval(frameMs);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (!m_pending && !m_working)
            return m_frame.stop();
        publish();
    });
    connect(&m_worker, &QFutureWatcher<void>::finished, this, &LogDocument::worked);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &LogDocument::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LogDocument::refresh);
}

LogDocument::~LogDocument()
{
    m_stop.request();
}

void LogDocument::open(const QString& folder, const QString& id)
{
    if (m_folder == folder && m_id == id && m_state != State::Closed)
        return refresh();
    close();
    m_folder = folder;
    m_id = id;
    tryOpen();
}

void LogDocument::close()
{
    m_stop.request();
    m_stop = CancelSource();
    // The former worker keeps its reader; its end does not matter to the next log.
    m_worker.setFuture({});
    m_working = m_again = m_pending = m_caughtUp = false;
    m_frame.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_reader.reset();
    m_cache.clear();
    m_whole.clear();
    m_stages.clear();
    m_lines = m_bytes = m_warnings = m_errors = 0;
    m_state = State::Closed;
    m_id.clear();
    m_folder.clear();
    Q_EMIT reset();
}

void LogDocument::tryOpen()
{
    auto reader = logs::LogReader::open(m_folder, m_id);
    if (!reader) {
        m_error = reader.error();
        m_state = m_error.kind == Error::Kind::NotFound ? State::Missing : State::Failed;
    } else {
        m_reader = *std::move(reader);
        m_state = State::Open;
    }
    watch();
    Q_EMIT reset();
    if (m_reader) {
        publish();
        work();
    }
}

void LogDocument::watch()
{
    if (m_reader) {
        if (const QStringList folders = m_watcher.directories(); !folders.isEmpty())
            m_watcher.removePaths(folders);
        m_watcher.addPaths({logs::logPath(m_folder, m_id), logs::indexPath(m_folder, m_id)});
    } else if (m_watcher.directories().isEmpty() && QFileInfo::exists(m_folder)) {
        m_watcher.addPath(m_folder);
    }
}

void LogDocument::refresh()
{
    if (m_state == State::Missing || m_state == State::Failed) {
        if (QFileInfo::exists(logs::logPath(m_folder, m_id)))
            tryOpen();
        else
            watch();
    } else if (m_state == State::Open) {
        work();
    }
}

void LogDocument::work()
{
    if (m_working) {
        m_again = true;
        return;
    }
    m_working = true;
    m_worker.setFuture(QtConcurrent::run([reader = m_reader, stop = m_stop.token()] {
        reader->refresh();
        reader->indexAll(stop);
    }));
    if (!m_caughtUp)
        m_frame.start(); // shows the progress of indexing
}

void LogDocument::worked()
{
    if (!m_working)
        return;
    m_working = false;
    const bool first = !m_caughtUp && m_reader->isIndexed();
    m_caughtUp = m_caughtUp || first;
    // The first line after a pause is painted at once; the following ones wait for the frame's end.
    if (m_frame.isActive() && !first)
        m_pending = true;
    else
        publish();
    if (std::exchange(m_again, false))
        work();
    if (first)
        Q_EMIT finishedIndexing();
}

void LogDocument::publish()
{
    m_pending = false;
    const qint64 lines = m_reader->lineCount();
    const qint64 bytes = m_reader->size();
    const qint64 warnings = m_reader->countOf(logs::Level::Warning);
    const qint64 errors = m_reader->countOf(logs::Level::Error);
    QList<logs::Stage> stages = m_reader->stages();
    const auto same = [](const logs::Stage& a, const logs::Stage& b) {
        return a.state == b.state && a.firstLine == b.firstLine && a.endMs == b.endMs && a.note == b.note;
    };
    const bool news = lines != m_lines || bytes != m_bytes || warnings != m_warnings || errors != m_errors
        || !std::equal(stages.cbegin(), stages.cend(), m_stages.cbegin(), m_stages.cend(), same);
    if (!news)
        return;
    // The last line may have been incomplete, and levels are indexed slightly later than lines.
    for (qint64 line = m_lines - 1; line >= qMax(qint64(0), m_lines - 256); --line)
        m_cache.remove(line);
    m_lines = lines;
    m_bytes = bytes;
    m_warnings = warnings;
    m_errors = errors;
    m_stages = std::move(stages);
    m_frame.start();
    Q_EMIT changed();
}

QString LogDocument::timeText(qint64 line, LogTimes times) const
{
    const qint64 timeMs = times != LogTimes::Off && m_reader ? m_reader->lineTime(line) : 0;
    if (timeMs <= 0)
        return {};
    if (times == LogTimes::SinceStart) {
        const qint64 startMs = m_stages.isEmpty() ? m_reader->lineTime(0) : m_stages.first().startMs;
        const qint64 seconds = qMax(qint64(0), timeMs - startMs) / 1000;
        return QString::asprintf("%02lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMs, times == LogTimes::Utc ? Qt::UTC : Qt::LocalTime);
    return time.toString(times == LogTimes::Utc ? QStringLiteral("HH:mm:ss'Z'") : QStringLiteral("HH:mm:ss"));
}

const ShownLine& LogDocument::line(qint64 number) const
{
    if (const ShownLine* known = m_cache.object(number))
        return *known;
    auto* shown = new ShownLine;
    if (m_reader) {
        QByteArrayView bytes = m_reader->line(number);
        shown->bytes = bytes.size();
        shown->isCut = bytes.size() > longestShown && !m_whole.contains(number);
        if (shown->isCut)
            bytes = cut(bytes, longestShown);
        auto parsed = logs::parseAnsi(bytes);
        shown->text = std::move(parsed.text);
        shown->runs = std::move(parsed.runs);
        shown->level = m_reader->lineLevel(number);
    }
    m_cache.insert(number, shown);
    return *shown;
}

void LogDocument::showWhole(qint64 number)
{
    m_whole.insert(number);
    m_cache.remove(number);
    Q_EMIT changed();
}

} // namespace shipdeck::ui
