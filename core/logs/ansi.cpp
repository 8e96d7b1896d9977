// SPDX-License-Identifier: MIT
#include "logs/ansi.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace shipdeck::logs {
namespace {

constexpr char escape = '\x1b';

//! One escape sequence at `at` (which is ESC): where it ends, and if it is `ESC [ parameters final`, those.
struct Sequence {
    qsizetype end;
    QByteArrayView parameters;
    char final = '\0'; //!< 0: not a CSI sequence, or an unfinished one
    bool whole = true; //!< false: more of it may follow
};

Sequence sequenceAt(QByteArrayView line, qsizetype at)
{
    const qsizetype size = line.size();
    qsizetype next = at + 1;
    if (next >= size)
        return {size, {}, '\0', false};
    const char kind = line[next++];
    if (kind == '[') {
        const qsizetype start = next;
        while (next < size && line[next] >= 0x20 && line[next] < 0x40)
            ++next;
        if (next < size && line[next] >= 0x40 && line[next] != 0x7f)
            return {next + 1, line.sliced(start, next - start), line[next]};
        return {next, {}, '\0', next < size}; // broken off by the end or by a byte that has no place in it
    }
    if (kind != '\0' && std::strchr("]PX^_", kind)) { // OSC, DCS, SOS, PM, APC: up to BEL or ESC backslash
        for (; next < size; ++next) {
            if (line[next] == '\a')
                return {next + 1, {}};
            if (line[next] == escape)
                return {next + 1 < size && line[next + 1] == '\\' ? next + 2 : next, {}, '\0', next + 1 < size};
        }
        return {size, {}, '\0', false};
    }
    if (kind == escape)
        return {at + 1, {}};
    while (next < size && line[next - 1] >= 0x20 && line[next - 1] < 0x30)
        ++next; // ESC ( B and the like: intermediates, then one final byte
    return {next, {}, '\0', line[next - 1] < 0x20 || line[next - 1] >= 0x30};
}

//! The numbers of an SGR sequence, with ':' as good as ';'; a missing one is 0.
std::vector<int> numbersOf(QByteArrayView parameters)
{
    std::vector<int> numbers{0};
    for (const char c : parameters) {
        if (c >= '0' && c <= '9')
            numbers.back() = std::min(numbers.back() * 10 + (c - '0'), 0xffff);
        else if (c == ';' || c == ':')
            numbers.push_back(0);
        else
            return {}; // private modes such as "?25"
        if (numbers.size() > 64)
            return {};
    }
    return numbers;
}

//! 38;5;n and 38;2;r;g;b; returns how many numbers after the 38 were used.
size_t extendedColor(const std::vector<int>& numbers, size_t at, AnsiColor& color)
{
    const auto number = [&](size_t i) { return i < numbers.size() ? quint32(std::min(numbers[i], 255)) : 0; };
    if (number(at + 1) == 5) {
        color = {AnsiColor::Kind::Indexed, number(at + 2)};
        return 2;
    }
    if (number(at + 1) == 2) {
        color = {AnsiColor::Kind::Rgb, number(at + 2) << 16 | number(at + 3) << 8 | number(at + 4)};
        return 4;
    }
    return 1;
}

void applySgr(QByteArrayView parameters, AnsiStyle& style)
{
    const std::vector<int> numbers = numbersOf(parameters);
    for (size_t i = 0; i < numbers.size(); ++i) {
        const int n = numbers[i];
        const auto indexed = [](int value) { return AnsiColor{AnsiColor::Kind::Indexed, quint32(value)}; };
        switch (n) {
        case 0: style = {}; break;
        case 1: style.bold = true; break;
        case 2: style.dim = true; break;
        case 3: style.italic = true; break;
        case 4:
        case 21: style.underline = true; break;
        case 7: style.inverse = true; break;
        case 9: style.strike = true; break;
        case 22: style.bold = style.dim = false; break;
        case 23: style.italic = false; break;
        case 24: style.underline = false; break;
        case 27: style.inverse = false; break;
        case 29: style.strike = false; break;
        case 38: i += extendedColor(numbers, i, style.text); break;
        case 39: style.text = {}; break;
        case 48: i += extendedColor(numbers, i, style.background); break;
        case 49: style.background = {}; break;
        default:
            if (n >= 30 && n <= 37)
                style.text = indexed(n - 30);
            else if (n >= 40 && n <= 47)
                style.background = indexed(n - 40);
            else if (n >= 90 && n <= 97)
                style.text = indexed(n - 90 + 8);
            else if (n >= 100 && n <= 107)
                style.background = indexed(n - 100 + 8);
        }
    }
}

//! A line of a terminal: cells that may be written again.
class Row {
public:
    explicit Row(const AnsiStyle& before) : m_styles{before} {}

    void write(QByteArrayView bytes)
    {
        const QString text = m_decoder.decode(bytes);
        for (qsizetype i = 0; i < text.size(); ++i) {
            char32_t code = text[i].unicode();
            if (text[i].isHighSurrogate() && i + 1 < text.size()) {
                code = QChar::surrogateToUcs4(text[i], text[i + 1]);
                ++i;
            }
            if (code >= 0x80 && code < 0xa0)
                continue; // C1 controls
            if (m_at == m_cells.size())
                m_cells.push_back({});
            m_cells[m_at++] = {code, m_current};
        }
    }
    void toStart() { m_at = 0; }
    void back() { m_at -= m_at > 0 ? 1 : 0; }
    void column(int number) { m_at = std::min(size_t(std::max(number, 1) - 1), m_cells.size()); }
    void erase(QByteArrayView how)
    {
        if (how.isEmpty() || how == QByteArrayView("0")) {
            m_cells.resize(m_at);
        } else if (how == QByteArrayView("2")) {
            m_cells.clear();
            m_at = 0; // usually \r follows anyway, and leading blanks would not help
        }
    }
    void setStyle(QByteArrayView parameters)
    {
        AnsiStyle style = m_styles[m_current];
        applySgr(parameters, style);
        if (style == m_styles[m_current])
            return;
        m_styles.push_back(style);
        m_current = quint32(m_styles.size() - 1);
    }
    AnsiLine line() const
    {
        AnsiLine line;
        line.after = m_styles[m_current];
        bool styled = false;
        for (const Cell& cell : m_cells) {
            const qsizetype start = line.text.size();
            if (QChar::requiresSurrogates(cell.code))
                (line.text += QChar(QChar::highSurrogate(cell.code))) += QChar(QChar::lowSurrogate(cell.code));
            else
                line.text += QChar(char16_t(cell.code));
            const AnsiStyle& style = m_styles[cell.style];
            styled = styled || style != AnsiStyle();
            if (!line.runs.isEmpty() && line.runs.last().style == style)
                line.runs.last().length += line.text.size() - start;
            else
                line.runs.append({start, line.text.size() - start, style});
        }
        if (!styled)
            line.runs.clear();
        return line;
    }

private:
    struct Cell {
        char32_t code = U' ';
        quint32 style = 0;
    };
    std::vector<Cell> m_cells;
    std::vector<AnsiStyle> m_styles;
    quint32 m_current = 0;
    size_t m_at = 0;
    QStringDecoder m_decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
};

bool isPlain(char c)
{
    return uchar(c) >= 0x20 && c != 0x7f;
}

void obey(const Sequence& sequence, Row& row)
{
    if (sequence.final == 'm')
        row.setStyle(sequence.parameters);
    else if (sequence.final == 'K')
        row.erase(sequence.parameters);
    else if (sequence.final == 'G') // npm and others go back with "ESC [ 1 G" instead of \r
        row.column(sequence.parameters.isEmpty()
                       ? 1
                       : QByteArray(sequence.parameters.data(), sequence.parameters.size()).toInt());
}

//! The same without colours, if the line has no cursor movement and overwrites nothing.
bool appendUncoloured(QByteArrayView line, QByteArray& out)
{
    const qsizetype before = out.size();
    while (!line.isEmpty() && line.back() == '\r')
        line.chop(1);
    for (qsizetype at = 0; at < line.size();) {
        qsizetype end = at;
        while (end < line.size() && ((isPlain(line[end]) && uchar(line[end]) < 0x80) || line[end] == '\t'))
            ++end;
        out += line.sliced(at, end - at);
        at = end;
        if (at == line.size())
            break;
        const Sequence sequence = line[at] == escape ? sequenceAt(line, at) : Sequence{at, {}};
        if (sequence.final != 'm') {
            out.resize(before);
            return false;
        }
        at = sequence.end;
    }
    return true;
}

//! Whether text after this sequence may look different from the terminal's default.
bool leavesStyleOn(const std::vector<int>& numbers)
{
    return std::any_of(numbers.begin(), numbers.end(), [](int n) { return n != 0; });
}

//! How many of the last bytes are the beginning of a character.
qsizetype halfCharacter(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = uchar(bytes[bytes.size() - back]);
        if ((byte & 0xc0) == 0x80)
            continue;
        const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

} // namespace

AnsiLine parseAnsi(QByteArrayView line, const AnsiStyle& before)
{
    while (!line.isEmpty() && (line.back() == '\n' || line.back() == '\r'))
        line.chop(1);
    const bool plain =
        std::all_of(line.begin(), line.end(), [](char c) { return (isPlain(c) && uchar(c) != 0xc2) || c == '\t'; });
    if (plain && before == AnsiStyle())
        return {QString::fromUtf8(line), {}, {}};
    Row row(before);
    for (qsizetype at = 0; at < line.size();) {
        qsizetype end = at;
        while (end < line.size() && (isPlain(line[end]) || line[end] == '\t'))
            ++end;
        if (end > at)
            row.write(line.sliced(at, end - at));
        at = end;
        if (at == line.size())
            break;
        if (line[at] == escape) {
            const Sequence sequence = sequenceAt(line, at);
            obey(sequence, row);
            at = sequence.end;
            continue;
        }
        if (line[at] == '\r')
            row.toStart();
        else if (line[at] == '\b')
            row.back();
        ++at;
    }
    return row.line();
}

QByteArray stripAnsi(QByteArrayView bytes)
{
    QByteArray out;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        const QByteArrayView line = bytes.sliced(at, end - at);
        if (!appendUncoloured(line, out))
            out += parseAnsi(line).text.toUtf8();
        if (newline >= 0)
            out += '\n';
        at = end + 1;
    }
    return out;
}

QByteArray harmless(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    bool styled = false;
    const auto endLine = [&] {
        if (std::exchange(styled, false))
            out += "\x1b[0m";
    };
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', start);
        const QByteArrayView line = bytes.sliced(start, (newline < 0 ? bytes.size() : newline + 1) - start);
        for (qsizetype at = 0; at < line.size();) {
            const char c = line[at];
            if (c == escape) {
                // An unfinished sequence may have swallowed everything to the end of its line, but not that end.
                const Sequence sequence = sequenceAt(newline < 0 ? line : line.chopped(1), at);
                const std::vector<int> numbers =
                    sequence.final == 'm' ? numbersOf(sequence.parameters) : std::vector<int>();
                if (!numbers.empty()) {
                    out += line.sliced(at, sequence.end - at);
                    styled = leavesStyleOn(numbers);
                }
                at = sequence.end;
                continue;
            }
            if (c == '\n')
                endLine();
            if (isPlain(c) || c == '\n' || c == '\t' || c == '\r')
                out += c;
            ++at;
        }
        start += line.size();
    }
    endLine();
    // Bytes 0x80 to 0x9f are controls too: alone to terminals that are not in UTF-8 mode, as U+0080 to U+009F to others.
    QString text = QString::fromUtf8(out);
    text.removeIf([](QChar c) { return c.unicode() >= 0x80 && c.unicode() < 0xa0; });
    return text.toUtf8();
}

QByteArray AnsiPieces::take(QByteArrayView bytes)
{
    m_waiting += bytes;
    const qsizetype whole = wholePart();
    return print(std::exchange(m_waiting, m_waiting.mid(whole)).first(whole));
}

//! How many of the waiting bytes can be printed.
qsizetype AnsiPieces::wholePart() const
{
    constexpr qsizetype longestWait = 64 << 10; // a title that never ends must not hold back all the rest
    const qsizetype lines = m_waiting.lastIndexOf('\n') + 1;
    const qsizetype characters = m_waiting.size() - halfCharacter(m_waiting);
    if (m_waiting.size() - lines > longestWait)
        return characters;
    if (m_for == For::File)
        return lines; // a line may still overwrite its beginning
    for (qsizetype at = m_waiting.indexOf(escape, lines); at >= 0;) {
        const Sequence sequence = sequenceAt(m_waiting, at);
        if (!sequence.whole)
            return at;
        at = m_waiting.indexOf(escape, sequence.end);
    }
    return characters;
}

QByteArray AnsiPieces::print(const QByteArray& bytes)
{
    if (m_for == For::File)
        return stripAnsi(bytes);
    if (bytes.isEmpty())
        return {};
    const QByteArray line = m_style + bytes;
    m_style.clear();
    for (qsizetype at = line.indexOf(escape, line.lastIndexOf('\n') + 1); at >= 0;) {
        const Sequence sequence = sequenceAt(line, at);
        const std::vector<int> numbers = sequence.final == 'm' ? numbersOf(sequence.parameters) : std::vector<int>();
        if (!numbers.empty())
            m_style = leavesStyleOn(numbers) ? m_style + line.mid(at, sequence.end - at) : QByteArray();
        at = line.indexOf(escape, sequence.end);
    }
    if (m_style.size() > 256)
        m_style.clear(); // a line that is painted letter by letter
    return harmless(line);
}

} // namespace shipdeck::logs
