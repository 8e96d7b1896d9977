// SPDX-License-Identifier: MIT
#include "output.h"

#include "base/clock.h"
#include "base/durations.h"

#include <QJsonDocument>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck::cli {
namespace {

//! Whether both streams have the same reader: `2>&1 | head`.
bool isOneStream()
{
    struct stat out = {};
    struct stat err = {};
    return ::fstat(STDOUT_FILENO, &out) == 0 && ::fstat(STDERR_FILENO, &err) == 0 && out.st_dev == err.st_dev
        && out.st_ino == err.st_ino;
}

//! Exits like other programs in a pipe whose reader is gone; the agent continues.
[[noreturn]] void endLikeAPipe()
{
    std::signal(SIGPIPE, SIG_DFL);
    std::raise(SIGPIPE);
    ::_exit(128 + SIGPIPE);
}

//! Reports an incomplete result, which a script must not take for complete.
[[noreturn]] void endUnwritten(int reason)
{
    const Text what = say(QT_TRANSLATE_NOOP("core", "The result could not be written: %1."),
                          {QString::fromLocal8Bit(std::strerror(reason))});
    const QByteArray line = what.render().toUtf8() + '\n';
    (void)!::write(STDERR_FILENO, line.constData(), size_t(line.size()));
    ::_exit(int(Exit::Failed));
}

void writeAll(int descriptor, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t n = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (n > 0) {
            done += n;
            continue;
        }
        const int reason = errno;
        if (reason == EINTR)
            continue;
        if (reason == EAGAIN) { // another process made the shared terminal or pipe non-blocking
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
            continue;
        }
        if (reason == EPIPE && (descriptor == STDOUT_FILENO || isOneStream()))
            endLikeAPipe();
        if (descriptor == STDOUT_FILENO)
            endUnwritten(reason);
        return; // unreadable notes are dropped, as the result may still matter
    }
}

enum class Lines { Keep, Show };

//! Foreign text (a commit's message, a path) may contain terminal control sequences or change the text's direction.
QString madeVisible(const QString& text, Lines lines)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool isBreak = code == u'\n' || code == u'\t';
        if (isBreak && lines == Lines::Keep)
            shown += c;
        else if (code < 0x20)
            shown += QChar(0x2400 + code); // Unicode's symbols for control characters
        else if (code == 0x7F)
            shown += QChar(0x2421);
        else if ((code >= 0x80 && code < 0xA0) || (code >= 0x2028 && code <= 0x202E)
                 || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F || code == 0x061C)
            shown += QStringLiteral("\\u%1").arg(uint(code), 4, 16, QLatin1Char('0'));
        else
            shown += c;
    }
    return shown;
}

void printDocument(const QJsonObject& document)
{
    writeAll(STDOUT_FILENO, QJsonDocument(document).toJson(QJsonDocument::Indented));
}

//! CJK characters take two columns.
int width(const QString& text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.script() == QChar::Script_Han || c.script() == QChar::Script_Hangul
                || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana
            ? 2
            : 1;
    return columns;
}

} // namespace

void Output::result(const QString& text, const QJsonObject& document)
{
    if (m_json)
        printDocument(document);
    else if (!text.isEmpty())
        writeAll(STDOUT_FILENO, madeVisible(text, Lines::Keep).toUtf8() + (text.endsWith(u'\n') ? "" : "\n"));
}

void Output::exact(const QString& text, const QJsonObject& document)
{
    if (m_json || isTerminal(STDOUT_FILENO))
        result(text, document);
    else
        writeAll(STDOUT_FILENO, text.toUtf8() + '\n');
}

void Output::items(const QString& text, const QJsonArray& items)
{
    result(text, {{QStringLiteral("items"), items}});
}

void Output::note(const QString& text)
{
    writeAll(STDERR_FILENO, madeVisible(text, Lines::Keep).toUtf8() + '\n');
}

void Output::question(const QString& text)
{
    writeAll(STDERR_FILENO, visible(text).toUtf8() + ' ');
}

Exit Output::failure(const Error& error)
{
    if (error.kind != Error::Kind::Canceled || !error.why.isEmpty())
        note(error.render());
    if (m_json)
        printDocument({{QStringLiteral("error"), error.toPublicJson()}});
    return exitFor(error.kind);
}

void Output::bytes(const QByteArray& bytes)
{
    writeAll(STDOUT_FILENO, bytes);
}

void Output::errorBytes(const QByteArray& bytes)
{
    writeAll(STDERR_FILENO, bytes);
}

void Output::endIfNobodyReads()
{
    pollfd end{STDOUT_FILENO, 0, 0}; // poll(2): POLLERR also means that a pipe has no reader
    if (::poll(&end, 1, 0) == 1 && (end.revents & POLLERR) != 0)
        endLikeAPipe();
}

bool Output::isTerminal(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

QString visible(const QString& text)
{
    return madeVisible(text, Lines::Show);
}

QString table(QList<QStringList> rows)
{
    for (QStringList& row : rows)
        for (QString& cell : row)
            cell = visible(cell);
    QList<int> widths;
    for (const QStringList& row : std::as_const(rows))
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (widths.size() <= i)
                widths << 0;
            widths[i] = std::max(widths[i], width(row[i]));
        }
    QString text;
    for (const QStringList& row : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += QString(widths[i] - width(row[i]) + 2, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString ago(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = std::max<qint64>(0, time.secsTo(nowUtc()));
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    if (seconds < 3600)
        return QStringLiteral("%1 min").arg(seconds / 60);
    if (seconds < 86400)
        return QStringLiteral("%1 h").arg(seconds / 3600);
    return QStringLiteral("%1 d").arg(seconds / 86400);
}

QString took(qint64 milliseconds)
{
    return durationText(milliseconds);
}

} // namespace shipdeck::cli
