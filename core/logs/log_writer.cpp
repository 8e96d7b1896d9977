// SPDX-License-Identifier: MIT
#include "logs/log_writer.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/sizes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck::logs {
namespace {

// Reserved for our own lines after the limit, so that the end of the deployment is always logged.
constexpr qint64 roomForOurWords = 64 << 10;

Result<int> openFile(const QString& path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file >= 0)
        return file;
    const int error = errno;
    return fail(error == ENOSPC || error == EDQUOT ? Error::Kind::Limit : Error::Kind::Denied, "log-not-writable",
                say(QT_TRANSLATE_NOOP("core", "The log %1 can't be written."), {path}),
                say(QT_TRANSLATE_NOOP("core", "Check the folder's permissions and the free space.")),
                systemReason(error));
}

QByteArray noteBytes(const Text& note, const Redactor& redactor)
{
    Text clean = note;
    clean.source = redactor.redacted(clean.source);
    for (QString& arg : clean.args)
        arg = redactor.redacted(arg);
    const auto json = [](const Text& text) {
        return QJsonDocument(QJsonArray{text.toJson()}).toJson(QJsonDocument::Compact);
    };
    const QByteArray bytes = json(clean);
    return bytes.size() <= maxText ? bytes : json(verbatim(clean.render().left(400)));
}

} // namespace

LogWriter::LogWriter(int log, int index, Redactor redactor, Options options)
    : m_log(log), m_index(index), m_redactor(std::move(redactor)), m_options(std::move(options))
{
    if (!m_options.now)
        m_options.now = [] { return nowUtc().toMSecsSinceEpoch(); };
}

LogWriter::~LogWriter()
{
    drain();
    writeRecords();
    ::close(m_log);
    ::close(m_index);
}

Result<std::unique_ptr<LogWriter>> LogWriter::open(const QString& folder, const QString& id, Redactor redactor)
{
    return open(folder, id, std::move(redactor), Options());
}

Result<std::unique_ptr<LogWriter>> LogWriter::open(const QString& folder, const QString& id, Redactor redactor,
                                                   Options options)
{
    SD_CHECK(makeFolder(folder));
    // The index first, so that a reader that sees the log also finds its index.
    SD_TRY(const int index, openFile(indexPath(folder, id)));
    auto log = openFile(logPath(folder, id));
    if (!log) {
        ::close(index);
        return tl::unexpected(std::move(log).error());
    }
    std::unique_ptr<LogWriter> writer(new LogWriter(*log, index, std::move(redactor), std::move(options)));
    if (::flock(index, LOCK_EX | LOCK_NB) != 0)
        return fail(Error::Kind::Conflict, "log-in-use",
                    say(QT_TRANSLATE_NOOP("core", "Another process is writing the log %1."), {id}),
                    say(QT_TRANSLATE_NOOP("core", "Wait until it has finished.")));
    SD_CHECK(writer->takeOver());
    return writer;
}

//! Continues after an earlier writer, which may have died at any point.
Result<> LogWriter::takeOver()
{
    QFile index;
    QByteArray bytes;
    if (index.open(m_index, QIODevice::ReadOnly, QFileDevice::DontCloseHandle) && index.seek(0))
        bytes = index.readAll();
    qsizetype at = 0;
    while (const auto known = decodeNext(bytes, at)) {
        if (known->kind == Record::Kind::Begin)
            m_stages = std::max(m_stages, known->number);
        m_limited = m_limited || known->kind == Record::Kind::Limit;
    }
    // A torn record may claim the slots of the longest text, and our own records would be read as that text.
    if (at < bytes.size())
        m_records = QByteArray(slotBytes - bytes.size() % slotBytes + maxText, '\0');
    struct stat status {};
    ::fstat(m_log, &status);
    m_size = m_lineStart = status.st_size;
    char last = '\n';
    if (m_size > 0 && ::pread(m_log, &last, 1, m_size - 1) == 1 && last != '\n')
        append("\n", Level::Plain); // so that new output does not continue a truncated line
    record({.kind = Record::Kind::Opened, .offset = m_size, .timeMs = m_options.now()});
    writeRecords();
    if (m_failure)
        return tl::unexpected(*m_failure);
    return {};
}

void LogWriter::begin(const QString& stage)
{
    if (!m_stage.isEmpty())
        end(m_stage, StageState::Done);
    drain();
    finishPartialLine();
    m_stage = stage;
    record({.kind = Record::Kind::Begin,
            .offset = m_size,
            .timeMs = m_options.now(),
            .number = ++m_stages,
            .text = m_redactor.redacted(stage).toUtf8().left(200)});
    writeRecords();
}

void LogWriter::end(const QString& stage, StageState state, const Text& note)
{
    if (m_stage != stage)
        begin(stage); // a stage that was skipped has no beginning of its own
    drain();
    finishPartialLine();
    record({.kind = Record::Kind::End,
            .value = quint8(state),
            .offset = m_size,
            .timeMs = m_options.now(),
            .number = m_stages,
            .text = noteBytes(note, m_redactor)});
    m_stage.clear();
    writeRecords();
}

void LogWriter::write(QByteArrayView bytes, Level hint)
{
    m_hint = hint;
    m_out.resize(0);
    m_redactor.feed(bytes, m_out);
    store(m_out);
    writeRecords();
}

void LogWriter::line(const QString& words, Level level)
{
    drain();
    finishPartialLine();
    appendOurs(m_redactor.redacted(words).toUtf8(), level);
    writeRecords();
}

void LogWriter::settle()
{
    m_out.resize(0);
    m_redactor.settle(m_out);
    store(m_out);
    writeRecords();
}

void LogWriter::flush()
{
    drain();
    writeRecords();
    ::fdatasync(m_log);
    ::fdatasync(m_index);
}

void LogWriter::drain()
{
    m_out.resize(0);
    m_redactor.finish(m_out);
    store(m_out);
}

void LogWriter::store(QByteArrayView bytes)
{
    if (m_limited || bytes.isEmpty())
        return;
    const qint64 room = std::max(qint64(0), m_options.limit - m_size);
    append(bytes.first(std::min(room, qint64(bytes.size()))), std::nullopt);
    if (bytes.size() > room)
        reachLimit();
}

void LogWriter::reachLimit()
{
    m_limited = true;
    record({.kind = Record::Kind::Limit, .offset = m_size, .timeMs = m_options.now()});
    finishPartialLine();
    appendOurs(say(QT_TRANSLATE_NOOP("core",
                                     "This log has reached its limit of %1. Further output is not stored; the tools "
                                     "continue. To raise the limit: shipctl settings logLimit=%2"),
                   {sizeText(m_options.limit), sizeWords(m_options.limit * 2).remove(u' ')})
                   .render()
                   .toUtf8(),
               Level::Warning);
    if (m_options.onLimit)
        m_options.onLimit();
}

void LogWriter::appendOurs(const QByteArray& words, Level level)
{
    if (m_size > m_options.limit + roomForOurWords)
        return;
    append(words.endsWith('\n') ? words : words + '\n', level);
}

void LogWriter::finishPartialLine()
{
    if (m_size != m_lineStart)
        append("\n", std::nullopt);
}

//! If this does not fit either, the loss stays counted, and the next write tries again.
void LogWriter::reportLoss()
{
    if (m_size != m_lineStart && put("\n", std::nullopt) == 0)
        return;
    const QByteArray words =
        say(QT_TRANSLATE_NOOP("core", "%1 bytes of output are missing here: they could not be stored."),
            {QString::number(m_lost)})
            .render()
            .toUtf8()
        + '\n';
    if (put(words, Level::Warning) == words.size())
        m_lost = 0;
}

void LogWriter::append(QByteArrayView bytes, std::optional<Level> fixed)
{
    if (bytes.isEmpty())
        return;
    if (m_lost > 0)
        reportLoss();
    m_lost += bytes.size() - (m_lost > 0 ? 0 : put(bytes, fixed));
}

//! Returns how many bytes were stored.
qsizetype LogWriter::put(QByteArrayView bytes, std::optional<Level> fixed)
{
    const qint64 offset = m_size;
    const qsizetype written = writeSome(m_log, bytes);
    m_size += written;
    if (written > 0) {
        stampTime(offset);
        addLevels(bytes.first(written), offset, fixed);
    }
    return written;
}

//! Returns how many bytes were written; m_failure has the reason for the rest.
qsizetype LogWriter::writeSome(int file, QByteArrayView bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(file, bytes.data() + done, size_t(bytes.size() - done));
        if (count >= 0) {
            done += count;
        } else if (errno != EINTR) {
            const int error = errno;
            m_failure =
                fail(error == ENOSPC || error == EDQUOT || error == EFBIG ? Error::Kind::Limit : Error::Kind::Denied,
                     "log-not-stored", say(QT_TRANSLATE_NOOP("core", "Part of the log could not be stored.")),
                     say(QT_TRANSLATE_NOOP("core", "Free some disk space; the log shows how much is missing.")),
                     systemReason(error))
                    .value();
            return done;
        }
    }
    m_failure.reset();
    return done;
}

//! One record a millisecond is enough to show when a line came.
void LogWriter::stampTime(qint64 offset)
{
    const qint64 now = m_options.now();
    if (now == m_stampedMs)
        return;
    m_stampedMs = now;
    record({.kind = Record::Kind::Time, .offset = offset, .timeMs = now});
}

void LogWriter::addLevels(QByteArrayView bytes, qint64 offset, std::optional<Level> fixed)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto* end = static_cast<const char*>(std::memchr(bytes.data() + at, '\n', size_t(bytes.size() - at)));
        const QByteArrayView piece = bytes.sliced(at, (end ? end - bytes.data() : bytes.size()) - at);
        at += piece.size() + 1;
        if (!end) {
            m_head.add(plainView(piece));
            return;
        }
        Level level = Level::Plain;
        if (fixed) {
            level = *fixed;
        } else if (m_head.isEmpty()) {
            level = levelOf(plainView(piece));
        } else {
            m_head.add(plainView(piece));
            level = m_head.level();
        }
        m_head.clear();
        if (level == Level::Plain && !fixed)
            level = m_hint;
        endLine(level, m_lineStart, offset + at);
        m_lineStart = offset + at;
    }
}

void LogWriter::endLine(Level level, qint64 start, qint64 end)
{
    if (m_run.number > 0 && m_run.value != quint8(level))
        closeRun();
    if (level == Level::Plain)
        return;
    if (m_run.number == 0)
        m_run = {.kind = Record::Kind::Level, .value = quint8(level), .offset = start};
    m_run.length = quint32(std::min(end - m_run.offset, qint64(0xffffffff)));
    ++m_run.number;
}

void LogWriter::closeRun()
{
    if (m_run.number > 0)
        record(std::exchange(m_run, Record()));
}

void LogWriter::record(Record record)
{
    m_records += encode(record);
}

void LogWriter::writeRecords()
{
    closeRun();
    if (m_records.isEmpty())
        return;
    // What does not fit on the disk now is written with the next records.
    const auto failure = m_failure;
    m_records.remove(0, writeSome(m_index, m_records));
    if (failure)
        m_failure = failure; // the few bytes here may fit on a full disk, but the log itself is still truncated
}

} // namespace shipdeck::logs
