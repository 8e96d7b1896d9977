// SPDX-License-Identifier: MIT
#include "widgets/log/log_clipboard.h"

#include "widgets/log/log_document.h"
#include "widgets/log/log_navigator.h"
#include "widgets/log/log_selection.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

namespace shipdeck::ui {
namespace {

constexpr qint64 mostCopied = 64 << 20; // characters

QString trimmedEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

} // namespace

LogClipboard::LogClipboard(const LogDocument& document, const LogNavigator& navigator, const LogSelection& selection,
                           const LogMetrics& metrics)
    : m_document(document), m_navigator(navigator), m_selection(selection), m_metrics(metrics)
{
}

QString LogClipboard::link() const
{
    if (!hasLinks())
        return {};
    qint64 first = m_selection.isEmpty() ? m_navigator.caret() : m_selection.firstLine();
    qint64 last = m_selection.isEmpty() ? first : m_selection.lastLine();
    if (first < 0)
        first = last = qMax(qint64(0), m_navigator.scroll().visibleLines().first);
    const QString link = m_linkBase + QStringLiteral("#L%1").arg(first + 1);
    return last > first ? link + QStringLiteral("-L%1").arg(last + 1) : link;
}

QString LogClipboard::text(As as) const
{
    if (as == As::Link)
        return link();
    const QString text = lines(as == As::Colours);
    return as == As::Markdown ? QStringLiteral("```text\n") + text + QStringLiteral("\n```\n") : text;
}

QString LogClipboard::lines(bool colours) const
{
    const RowMap& rows = m_navigator.rows().map();
    const bool all = m_selection.isEmpty();
    const qint64 first = all ? 0 : m_selection.firstLine();
    const qint64 last = all ? rows.lineCount() - 1 : qMin(m_selection.lastLine(), rows.lineCount() - 1);
    QStringList lines;
    qint64 size = 0;
    for (qint64 number = first; m_document.reader() && number <= last && size < mostCopied; ++number) {
        if (const int step = rows.stepOf(number); rows.isFolded(step)) {
            number = rows.endLine(step) - 1;
            continue;
        }
        if (rows.height(number) == 0)
            continue;
        const QString line = lineText(number, colours);
        lines.append(trimmedEnd(line));
        size += line.size() + 1;
    }
    return lines.join(QLatin1Char('\n'));
}

QString LogClipboard::lineText(qint64 number, bool colours) const
{
    const auto reader = m_document.reader();
    // Not through the document's cache: copying a million lines would displace the visible ones.
    const QString text = logs::parseAnsi(reader->line(number)).text;
    const auto span = m_selection.isEmpty() ? LogSelection::Span{0, text.size(), true} : m_selection.in(number, text);
    const bool whole = span.start == 0 && (span.toEdge || span.end == text.size());
    const QString part = colours && whole ? QString::fromUtf8(logs::harmless(reader->line(number)))
                                          : text.mid(span.start, span.end - span.start);
    const QString time = whole ? m_document.timeText(number, m_metrics.times) : QString();
    return time.isEmpty() ? part : time + QStringLiteral("  ") + part;
}

void LogClipboard::copy(As as)
{
    const QString text = this->text(as);
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    if (as == As::Link)
        Q_EMIT copied(tr("Link copied"));
    else if (text.size() >= mostCopied)
        Q_EMIT copied(tr("Copied the first 64 MiB; use Download for all of it"));
    else if (const auto lines = text.count(QLatin1Char('\n')) + 1; lines == 1)
        Q_EMIT copied(tr("Copied 1 line"));
    else
        Q_EMIT copied(tr("Copied %1 lines").arg(QLocale().toString(lines)));
}

QString LogClipboard::selectedWords() const
{
    const bool part = !m_selection.isEmpty() && m_selection.unit() != LogSelection::Unit::Lines
        && m_selection.firstLine() == m_selection.lastLine();
    if (!part)
        return {};
    const QString text = m_document.line(m_selection.firstLine()).text;
    const auto span = m_selection.in(m_selection.firstLine(), text);
    return text.mid(span.start, span.end - span.start);
}

} // namespace shipdeck::ui
