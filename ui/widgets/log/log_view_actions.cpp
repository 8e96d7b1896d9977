// SPDX-License-Identifier: MIT
#include "theme/theme.h"
#include "widgets/log/log_minimap.h"
#include "widgets/log/log_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace shipdeck::ui {
namespace {
constexpr qint64 mostCopied = 64 << 20;

QString trimmedEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

bool isKnown(logs::Level level)
{
    return level == logs::Level::Error || level == logs::Level::Warning;
}
} // namespace

void LogView::search(const logs::Query& query)
{
    if (query.text.isEmpty()) {
        m_hitPending = false;
        return m_search.stop();
    }
    // Typing refines the search from the last hit, not from where the view has jumped to.
    m_searchFrom =
        m_search.current() >= 0 ? m_search.hit(m_search.current()).line : qMax(qint64(0), visibleLines().first);
    m_hitPending = true;
    const qint64 from = m_searchFrom;
    m_search.start(m_document.reader(), query);
    m_searchFrom = from;
}

void LogView::nextHit()
{
    if (m_search.count() > 0)
        goToHit((m_search.current() + 1) % m_search.count());
}

void LogView::previousHit()
{
    if (m_search.count() > 0)
        goToHit(m_search.current() <= 0 ? m_search.count() - 1 : m_search.current() - 1);
}

void LogView::goToHit(qsizetype index)
{
    setFollowing(false);
    m_search.setCurrent(index);
    const qint64 line = m_search.hit(index).line;
    if (line >= m_rows.lineCount())
        return; // the searcher is ahead of the window
    reveal(line);
    const auto marks = hitsOf(line);
    for (const LogMark& mark : marks) {
        if (mark.isCurrent)
            revealColumn(line, mark.start, mark.end);
    }
}

void LogView::goToLine(qint64 line)
{
    m_wantedLine = -1;
    if (m_rows.lineCount() == 0 || (line >= m_rows.lineCount() && m_document.isIndexing())) {
        m_wantedLine = line;
        return;
    }
    m_toShowEnd = false;
    line = qBound(qint64(0), line, m_rows.lineCount() - 1);
    if (m_rows.height(line) == 0) // filtered out, but explicitly requested
        setFilter(LogFilter::All);
    setFollowing(false);
    reveal(line);
    setCaret(line);
    if (!Theme::isReducedMotion()) {
        m_flashLine = line;
        m_flashed.start();
        m_flash.start();
    }
}

bool LogView::goToStage(const QString& name)
{
    // The latest run, as a retried stage appears twice.
    for (int step = m_rows.stepCount() - 1; step >= 0; --step) {
        if (m_document.stages()[step].name != name)
            continue;
        setFollowing(false);
        setFolded(step, false);
        setTop({m_rows.headerRow(step), 0});
        return true;
    }
    return false;
}

void LogView::goToProblem(logs::Level level, int direction)
{
    const auto reader = m_document.reader();
    if (!reader)
        return;
    const qint64 from = m_caret >= 0 ? m_caret : visibleLines().first - 1;
    qint64 line =
        direction < 0 ? reader->previousLine(level, from) : reader->nextLine(level, direction == 0 ? -1 : from);
    if (line < 0 && direction > 0)
        line = reader->nextLine(level, -1); // wraps around
    if (line >= 0 && line < m_rows.lineCount())
        goToLine(line);
}

QString LogView::linkToSelection() const
{
    qint64 first = m_caret, last = m_caret;
    if (!m_selection.isEmpty()) {
        first = m_selection.firstLine();
        last = m_selection.lastLine();
    }
    if (m_linkBase.isEmpty())
        return {};
    if (first < 0)
        first = last = qMax(qint64(0), visibleLines().first);
    const QString link = m_linkBase + QStringLiteral("#L%1").arg(first + 1);
    return last > first ? link + QStringLiteral("-L%1").arg(last + 1) : link;
}

QString LogView::textToCopy(CopyAs as) const
{
    if (as == CopyAs::Link)
        return linkToSelection();
    const bool all = m_selection.isEmpty();
    const qint64 first = all ? 0 : m_selection.firstLine();
    const qint64 last = all ? m_rows.lineCount() - 1 : qMin(m_selection.lastLine(), m_rows.lineCount() - 1);
    const auto reader = m_document.reader();
    QStringList lines;
    qint64 size = 0;
    for (qint64 number = first; reader && number <= last && size < mostCopied; ++number) {
        if (const int step = m_rows.stepOf(number); m_rows.isFolded(step)) {
            number = m_rows.endLine(step) - 1;
            continue;
        }
        if (m_rows.height(number) == 0)
            continue;
        // Not through the cache: copying a million lines would displace the visible ones.
        const QString text = logs::parseAnsi(reader->line(number)).text;
        auto span = all ? LogSelection::Span{0, text.size(), true} : m_selection.in(number, text);
        const bool whole = span.start == 0 && (span.toEdge || span.end == text.size());
        QString part = as == CopyAs::Colours && whole ? QString::fromUtf8(logs::harmless(reader->line(number)))
                                                      : text.mid(span.start, span.end - span.start);
        if (whole && m_times != LogTimes::Off) {
            const auto& stages = m_document.stages();
            const qint64 start = stages.isEmpty() ? reader->lineTime(0) : stages.first().startMs;
            const QString time = logTimeText(m_times, reader->lineTime(number), start);
            part = time.isEmpty() ? part : time + QStringLiteral("  ") + part;
        }
        lines.append(trimmedEnd(part));
        size += part.size() + 1;
    }
    QString text = lines.join(QLatin1Char('\n'));
    if (as == CopyAs::Markdown)
        text = QStringLiteral("```text\n") + text + QStringLiteral("\n```\n");
    return text;
}

void LogView::copy(CopyAs as)
{
    const QString text = textToCopy(as);
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    if (as == CopyAs::Link)
        Q_EMIT notice(tr("Link copied"));
    else if (text.size() >= mostCopied)
        Q_EMIT notice(tr("Copied the first 64 MiB; use Download for all of it"));
    else if (const auto lines = text.count(QLatin1Char('\n')) + 1; lines == 1)
        Q_EMIT notice(tr("Copied 1 line"));
    else
        Q_EMIT notice(tr("Copied %1 lines").arg(locale().toString(lines)));
}

QString LogView::selectedWords() const
{
    const bool part = !m_selection.isEmpty() && m_selection.unit() != LogSelection::Unit::Lines
        && m_selection.firstLine() == m_selection.lastLine();
    if (!part)
        return {};
    const QString text = m_document.line(m_selection.firstLine()).text;
    const auto span = m_selection.in(m_selection.firstLine(), text);
    return text.mid(span.start, span.end - span.start);
}

void LogView::selectAll()
{
    if (m_rows.lineCount() == 0)
        return;
    m_selection.start({0, 0}, LogSelection::Unit::Lines);
    m_selection.extend({m_rows.lineCount() - 1, 0});
    setFollowing(false);
    viewport()->update();
}

QString LogView::spokenLine(qint64 line) const
{
    const ShownLine& shown = m_document.line(line);
    const QString number = tr("line %1").arg(line + 1);
    const QString level = shown.level == logs::Level::Error ? tr("error") : tr("warning");
    return isKnown(shown.level) ? tr("%1, %2, %3").arg(level, number, shown.text)
                                : tr("%1, %2").arg(number, shown.text);
}

} // namespace shipdeck::ui
