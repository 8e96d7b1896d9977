// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QStringView>
#include <vector>

namespace shipdeck::ui {

//! Columns of one line of text: a tab goes to the next multiple of 8, CJK and emoji take two columns,
//! combining marks none. Plain ASCII, nearly every line, needs no table.
class Cells {
public:
    explicit Cells(QStringView text);
    int columns() const { return m_columns; }
    int columnOf(qsizetype index) const;
    //! The character that covers `column`; `text.size()` after the end.
    qsizetype indexOf(int column) const;
    bool isPlain() const { return m_starts.empty(); }

private:
    qsizetype m_size = 0;
    int m_columns = 0;
    std::vector<int> m_starts; //!< column of each UTF-16 unit, and of the end
};

//! Columns that one character takes, 0 to 2; not for tabs.
int cellWidth(char32_t character);

//! One visual row of a wrapped line: characters [start, end), starting at column `column` of the line.
struct LinePart {
    qsizetype start = 0;
    qsizetype end = 0;
    int column = 0;
};

//! Breaks a line at `width` columns, after a space if one is near; at least one part.
QList<LinePart> wrapLine(QStringView text, const Cells& cells, int width);

} // namespace shipdeck::ui
