// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <compare>

namespace shipdeck::ui {

//! A place between two characters of a log.
struct LogPosition {
    qint64 line = 0;
    qsizetype index = 0; //!< in the line's text
    auto operator<=>(const LogPosition&) const = default;
};

//! The selection by mouse or Ctrl+A. Positions are lines of the file, so it survives appends, folds and filters.
class LogSelection {
public:
    enum class Unit { Characters, Words, Lines };

    void clear() { m_active = false; }
    void start(LogPosition at, Unit unit);
    void extend(LogPosition to); //!< starts one if there is none
    bool isActive() const { return m_active; }
    bool isEmpty() const { return !m_active || (m_unit == Unit::Characters && m_anchor == m_cursor); }
    Unit unit() const { return m_unit; }
    LogPosition anchor() const { return m_anchor; }
    LogPosition cursor() const { return m_cursor; }

    //! For `line` with `text`: first and last character, and whether the selection continues after the line's end.
    struct Span {
        qsizetype start = 0;
        qsizetype end = 0;
        bool toEdge = false;
    };
    Span in(qint64 line, const QString& text) const;
    qint64 firstLine() const { return qMin(m_anchor.line, m_cursor.line); }
    qint64 lastLine() const { return qMax(m_anchor.line, m_cursor.line); }

private:
    LogPosition m_anchor;
    LogPosition m_cursor;
    Unit m_unit = Unit::Characters;
    bool m_active = false;
};

//! The word around `index`: letters, digits and the characters of paths and package names.
LogSelection::Span wordAt(const QString& text, qsizetype index);

} // namespace shipdeck::ui
