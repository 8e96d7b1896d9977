// SPDX-License-Identifier: MIT
#include "widgets/log/log_hits.h"

#include "widgets/log/log_document.h"
#include "widgets/log/log_painter.h"

namespace shipdeck::ui {
namespace {

constexpr int mostMarks = 200; // in one line; more are indistinguishable

//! The position of byte `column` of a raw line in the visible text.
qsizetype charAt(QByteArrayView raw, qint64 column, bool plain)
{
    const QByteArrayView before = raw.first(qBound(qint64(0), column, raw.size()));
    return plain ? before.size() : logs::parseAnsi(before).text.size();
}

} // namespace

LogHits::LogHits(const LogDocument& document) : m_document(document)
{
    connect(&m_run, &LogSearchRun::changed, this, &LogHits::hitsArrived);
}

void LogHits::search(const logs::Query& query, qint64 line)
{
    if (query.text.isEmpty())
        return stop();
    // Typing refines the search from the last hit, not from where the view has jumped to.
    m_from = m_run.current() >= 0 ? m_run.hit(m_run.current()).line : line;
    m_isPending = true;
    m_run.start(m_document.reader(), query);
}

void LogHits::stop()
{
    m_isPending = false;
    m_run.stop();
}

void LogHits::hitsArrived()
{
    if (m_isPending && m_run.count() > 0) {
        const qsizetype at = m_run.firstFrom(m_from);
        if (at < m_run.count() || !m_run.isRunning()) {
            m_isPending = false;
            goTo(at < m_run.count() ? at : 0);
        }
    }
    Q_EMIT changed();
}

void LogHits::next()
{
    if (m_run.count() > 0)
        goTo((m_run.current() + 1) % m_run.count());
}

void LogHits::previous()
{
    if (m_run.count() > 0)
        goTo(m_run.current() <= 0 ? m_run.count() - 1 : m_run.current() - 1);
}

void LogHits::goTo(qsizetype index)
{
    m_run.setCurrent(index);
    Q_EMIT reached(m_run.hit(index).line);
}

QList<LogMark> LogHits::marksOf(qint64 line) const
{
    QList<LogMark> marks;
    qsizetype at = m_run.firstFrom(line);
    if (at >= m_run.count() || m_run.hit(at).line != line || !m_document.reader())
        return marks;
    const QByteArrayView raw = m_document.reader()->line(line);
    const ShownLine& shown = m_document.line(line);
    const bool plain = shown.text.size() == raw.size(); // no escape sequences, only ASCII
    for (; at < m_run.count() && m_run.hit(at).line == line && marks.size() < mostMarks; ++at) {
        const logs::Hit& hit = m_run.hit(at);
        if (hit.column >= LogDocument::longestShown && shown.isCut)
            break;
        marks.append(
            {charAt(raw, hit.column, plain), charAt(raw, hit.column + hit.length, plain), at == m_run.current()});
    }
    return marks;
}

} // namespace shipdeck::ui
