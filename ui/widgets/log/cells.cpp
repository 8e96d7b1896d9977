// SPDX-License-Identifier: MIT
#include "widgets/log/cells.h"

#include "widgets/log/row_map.h"

#include <QChar>
#include <algorithm>

namespace shipdeck::ui {
namespace {
constexpr int tabColumns = 8;

struct Range {
    char32_t first;
    char32_t last;
};
// East Asian Width W and F of Unicode 15 (UAX 11), merged, and the emoji that terminals draw wide.
constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
    {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},
    {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
    {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18CFF}, {0x1AFF0, 0x1B2FF}, {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0},
    {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4},
    {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6D7},
    {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0},
    {0x1F90C, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD}};

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}
} // namespace

int cellWidth(char32_t character)
{
    if (character < 0x300)
        return 1;
    const auto category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    // Medial vowels and final consonants combine with the preceding Hangul syllable.
    if (character >= 0x1160 && character <= 0x11FF)
        return 0;
    const auto* range =
        std::lower_bound(std::begin(wide), std::end(wide), character,
                         [](const Range& candidate, char32_t wanted) { return candidate.last < wanted; });
    return range != std::end(wide) && range->first <= character ? 2 : 1;
}

Cells::Cells(QStringView text) : m_size(text.size()), m_columns(int(text.size()))
{
    if (isPlainAscii(text))
        return;
    m_starts.reserve(size_t(text.size()) + 1);
    int column = 0;
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar unit = text[index];
        m_starts.push_back(column);
        if (unit == QLatin1Char('\t')) {
            column += tabColumns - column % tabColumns;
        } else if (unit.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate()) {
            const int width = cellWidth(QChar::surrogateToUcs4(unit, text[index + 1]));
            column += width;
            m_starts.push_back(column); // the second half of a surrogate pair has no cell
            ++index;
        } else {
            column += cellWidth(unit.unicode());
        }
    }
    m_starts.push_back(column);
    m_columns = column;
}

int Cells::columnOf(qsizetype index) const
{
    index = qBound(qsizetype(0), index, m_size);
    return isPlain() ? int(index) : m_starts[size_t(index)];
}

qsizetype Cells::indexOf(int column) const
{
    if (column <= 0)
        return 0;
    if (column >= m_columns)
        return m_size;
    if (isPlain())
        return column;
    // A combining mark starts where the next character does; the last of equal starts is that character.
    return qsizetype(std::upper_bound(m_starts.begin(), m_starts.end(), column) - m_starts.begin()) - 1;
}

QList<LinePart> wrapLine(QStringView text, const Cells& cells, int width)
{
    width = qMax(8, width);
    QList<LinePart> parts;
    qsizetype start = 0;
    while (parts.size() < RowMap::mostParts) {
        const int column = cells.columnOf(start);
        if (cells.columns() - column <= width)
            break;
        qsizetype end = qMax(start + 1, cells.indexOf(column + width));
        // Breaks at a space within the last third; paths and hashes break anywhere.
        for (qsizetype space = end; space > start && cells.columnOf(space) > column + width * 2 / 3; --space) {
            if (text[space - 1] == QLatin1Char(' ')) {
                end = space;
                break;
            }
        }
        parts.append({start, end, column});
        start = end;
    }
    if (parts.size() < RowMap::mostParts)
        parts.append({start, text.size(), cells.columnOf(start)});
    return parts;
}

} // namespace shipdeck::ui
