// SPDX-License-Identifier: MIT
#include "widgets/log/log_selection.h"

#include <algorithm>

namespace shipdeck::ui {

void LogSelection::start(LogPosition at, Unit unit)
{
    m_anchor = m_cursor = at;
    m_unit = unit;
    m_active = true;
}

void LogSelection::extend(LogPosition to)
{
    if (!m_active)
        return start(to, Unit::Characters);
    m_cursor = to;
}

LogSelection::Span LogSelection::in(qint64 line, const QString& text) const
{
    if (!m_active || line < firstLine() || line > lastLine())
        return {};
    if (m_unit == Unit::Lines)
        return {0, text.size(), true};
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    Span span;
    span.start = line == from.line ? qMin(from.index, text.size()) : 0;
    span.end = line == to.line ? qMin(to.index, text.size()) : text.size();
    span.toEdge = line < to.line;
    if (m_unit == Unit::Words) {
        if (line == from.line)
            span.start = wordAt(text, span.start).start;
        if (line == to.line)
            span.end = wordAt(text, span.end).end;
    }
    return span;
}

LogSelection::Span wordAt(const QString& text, qsizetype index)
{
    const auto belongs = [&](qsizetype at) {
        return text[at].isLetterOrNumber() || text[at].isSurrogate() || QStringView(u"_-./@").contains(text[at]);
    };
    if (index >= text.size() || !belongs(index))
        return {qMin(index, text.size()), qMin(index + 1, text.size()), false};
    qsizetype start = index, end = index;
    while (start > 0 && belongs(start - 1))
        --start;
    while (end < text.size() && belongs(end))
        ++end;
    return {start, end, false};
}

} // namespace shipdeck::ui
