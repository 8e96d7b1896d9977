// SPDX-License-Identifier: MIT
#include "output.h"

#include "base/clock.h"

#include <QJsonDocument>

#include <sys/ioctl.h>
#include <unistd.h>

namespace shipdeck::cli {
namespace {

void writeAll(int descriptor, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t n = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (n <= 0)
            return; // the reader has gone; nobody is left to be told
        done += n;
    }
}

void printDocument(const QJsonObject& document)
{
    writeAll(STDOUT_FILENO, QJsonDocument(document).toJson(QJsonDocument::Indented));
}

//! CJK takes two columns.
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
        writeAll(STDOUT_FILENO, text.toUtf8() + (text.endsWith(u'\n') ? "" : "\n"));
}

void Output::items(const QString& text, const QJsonArray& items)
{
    result(text, {{QStringLiteral("items"), items}});
}

void Output::note(const QString& text)
{
    writeAll(STDERR_FILENO, text.toUtf8() + '\n');
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

bool Output::isTerminal(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

int Output::columns()
{
    winsize size = {};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 100;
}

QString table(const QList<QStringList>& rows)
{
    QList<int> widths;
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (widths.size() <= i)
                widths << 0;
            widths[i] = std::max(widths[i], width(row[i]));
        }
    QString text;
    for (const QStringList& row : rows) {
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
    if (milliseconds < 60'000)
        return QStringLiteral("%1 s").arg(double(milliseconds) / 1000, 0, 'f', 1);
    return QStringLiteral("%1 m %2 s")
        .arg(milliseconds / 60'000)
        .arg(milliseconds / 1000 % 60, 2, 10, QLatin1Char('0'));
}

} // namespace shipdeck::cli
