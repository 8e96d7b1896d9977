// SPDX-License-Identifier: MIT
#include "targets/local/place/last_words.h"

#include "logs/ansi.h"

#include <QFile>
#include <QRegularExpression>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;

//! Without the launcher's lines about starts and exits, which explain nothing.
QByteArray tailBytes(const QString& logFile, qint64 from)
{
    QFile log(logFile);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max(from, log.size() - 8192));
    QByteArray tail;
    while (!log.atEnd())
        if (const QByteArray line = log.readLine(); !line.startsWith("shipdeck: server "))
            tail += line;
    return tail;
}

QStringList tailOf(const QString& logFile, qint64 from)
{
    QStringList lines;
    for (const QByteArray& line : tailBytes(logFile, from).trimmed().split('\n'))
        lines << QString::fromUtf8(logs::stripAnsi(line));
    return lines;
}

Text lastOf(const QStringList& lines)
{
    return verbatim(lines.mid(std::max<qsizetype>(0, lines.size() - 20)).join(u'\n'));
}

} // namespace

Text lastLines(const QString& logFile, qint64 from)
{
    return lastOf(tailOf(logFile, from));
}

Text lastError(const QString& logFile)
{
    // The last line of an uncaught exception in Python, Node and the like; a supervisor's message about its worker is
    // no cause.
    static const QRegularExpression thrown(
        u"^\\s*(?:Uncaught )?(?:\\w+\\.)*[A-Z]\\w*(?:Error|Exception)\\b(?:.*: .|$)"_s);
    const QStringList lines = tailOf(logFile, 0);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line)
        if (thrown.match(*line).hasMatch())
            return verbatim(line->trimmed());
    return lastOf(lines);
}

std::optional<logs::Cause> causeIn(const QString& logFile, qint64 from)
{
    return logs::findCause(tailBytes(logFile, from));
}

} // namespace shipdeck::local
