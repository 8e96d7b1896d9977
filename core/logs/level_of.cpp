// SPDX-License-Identifier: MIT
#include "logs/level_of.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace shipdeck::logs {
namespace {

using std::string_view;
constexpr size_t longestHead = 256;
constexpr size_t none = string_view::npos;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLetter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

//! The head of the line without colours.
string_view plainHead(string_view line, std::array<char, longestHead>& room)
{
    line = line.substr(0, longestHead);
    if (line.find('\x1b') == none)
        return line;
    size_t size = 0;
    for (size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\x1b') {
            room[size++] = line[i];
        } else if (i + 1 < line.size() && line[i + 1] == '[') {
            for (i += 2; i < line.size() && (line[i] < '@' || line[i] > '~');)
                ++i;
        }
    }
    return {room.data(), size};
}

struct Opening {
    const char* words;
    Level level;
};
// How tools begin their lines, after blanks and a timestamp.
constexpr Opening openings[] = {
    {"npm error", Level::Error},
    {"npm ERR!", Level::Error},
    {"npm warn", Level::Warning},
    {"npm WARN", Level::Warning},
    {"npm notice", Level::Info},
    {"ERR_PNPM_", Level::Error},
    {"error:", Level::Error},
    {"error[", Level::Error},
    {"error ", Level::Error},
    {"Error:", Level::Error},
    {"ERROR", Level::Error},
    {"[ERROR]", Level::Error},
    {"[error]", Level::Error},
    {"[Error]", Level::Error},
    {"FATAL", Level::Error},
    {"fatal:", Level::Error},
    {"Fatal", Level::Error},
    {"fatal error:", Level::Error},
    {"panic:", Level::Error},
    {"FAILED", Level::Error},
    {"FAILURE:", Level::Error},
    {"FAIL ", Level::Error},
    {"Failed to compile", Level::Error},
    {"Type error:", Level::Error},
    {"Traceback (most", Level::Error},
    {"E   ", Level::Error},
    {"E: ", Level::Error},
    {"Uncaught ", Level::Error},
    {"Unhandled ", Level::Error},
    {"Killed", Level::Error},
    {"Segmentation fault", Level::Error},
    {"make: ***", Level::Error},
    {"CMake Error", Level::Error},
    {"Caused by:", Level::Error},
    {"Exception in thread", Level::Error},
    {"Build failed", Level::Error},
    {"✘ ", Level::Error},
    {"⨯ ", Level::Error},
    {"CRITICAL", Level::Error},
    {"x Build failed", Level::Error},
    {"error during build", Level::Error},
    {"warning:", Level::Warning},
    {"warning ", Level::Warning},
    {"warning[", Level::Warning},
    {"Warning:", Level::Warning},
    {"WARNING", Level::Warning},
    {"WARN", Level::Warning},
    {"warn ", Level::Warning},
    {"warn:", Level::Warning},
    {"[WARNING]", Level::Warning},
    {"[warn]", Level::Warning},
    {"[WARN]", Level::Warning},
    {"▲ [WARNING]", Level::Warning},
    {"⚠ ", Level::Warning},
    {"CMake Warning", Level::Warning},
    {"W: ", Level::Warning},
    {"[INFO]", Level::Info},
    {"INFO", Level::Info},
    {"info ", Level::Info},
    {"info:", Level::Info},
    {"[info]", Level::Info},
    {"DEBUG", Level::Debug},
    {"[DEBUG]", Level::Debug},
    {"debug ", Level::Debug},
    {"debug:", Level::Debug},
    {"[debug]", Level::Debug},
    {"TRACE", Level::Debug},
    {"VERBOSE", Level::Debug},
};

//! The openings by their first byte, so that most lines are compared with none.
struct Openings {
    std::array<std::array<std::uint8_t, 16>, 256> byFirst{};
    constexpr Openings()
    {
        for (size_t i = 0; i < std::size(openings); ++i) {
            auto& list = byFirst[static_cast<unsigned char>(openings[i].words[0])];
            size_t free = 0;
            while (list[free] != 0)
                ++free; // a seventeenth is a compile error
            list[free] = std::uint8_t(i + 1);
        }
    }
};
constexpr Openings table;

//! "[", digits, dates, times and blanks: what loggers put before the level.
string_view withoutStamp(string_view head)
{
    size_t at = 0;
    while (at < head.size() && (head[at] == ' ' || head[at] == '\t'))
        ++at;
    const size_t start = at;
    size_t digits = 0;
    if (at < head.size() && head[at] == '[')
        ++at;
    for (; at < head.size() && head[at] != '\0'; ++at) {
        const bool nextStamp =
            head[at] == '[' && at + 1 < head.size() && isDigit(head[at + 1]); // "[time] [pid] [LEVEL]"
        if (!nextStamp && !std::strchr("0123456789-/:.,TZ+ ]|", head[at]))
            break;
        digits += isDigit(head[at]);
    }
    return head.substr(digits >= 6 ? at : start);
}

//! `{"level":"error"`, `"severity":"ERROR"`, pino's `"level":50`, logfmt's `level=error`.
Level structured(string_view head)
{
    for (const string_view key : {"\"level\":", "\"severity\":", "level="}) {
        size_t at = head.find(key);
        if (at == none)
            continue;
        at += key.size();
        while (at < head.size() && (head[at] == ' ' || head[at] == '"'))
            ++at;
        if (at >= head.size())
            continue;
        switch (head[at] | 32) {
        case 'e':
        case 'f':
        case 'c': return Level::Error; // error, fatal, critical
        case 'w': return Level::Warning;
        case 'i':
        case 'n': return Level::Info;
        case 'd':
        case 't': return Level::Debug;
        }
        if (isDigit(head[at])) // pino and bunyan: 10 trace … 60 fatal
            return head[at] >= '5' ? Level::Error
                : head[at] == '4'  ? Level::Warning
                : head[at] == '3'  ? Level::Info
                                   : Level::Debug;
    }
    return Level::Plain;
}

bool endsPlace(string_view before)
{
    // src/a.ts(3,5): error · a.c:3:5: error: · src/a.ts:3:5 - error · 3:5  error (eslint)
    while (!before.empty() && (before.back() == ' ' || before.back() == ':' || before.back() == '-'))
        before.remove_suffix(1);
    if (before.ends_with(')'))
        before.remove_suffix(1);
    if (before.empty() || !isDigit(before.back()))
        return false;
    while (!before.empty() && (isDigit(before.back())))
        before.remove_suffix(1);
    return !before.empty()
        && (before.back() == ':' || before.back() == ',' || before.back() == '(' || before.back() == '#');
}

//! `error` or `warning` right behind a place in a file (or behind BuildKit's "#12 ").
Level afterPlace(string_view head)
{
    constexpr struct {
        string_view word;
        Level level;
    } words[] = {{"error", Level::Error},
                 {"ERROR", Level::Error},
                 {"fatal error", Level::Error},
                 {"warning", Level::Warning}};
    for (const auto& [word, level] : words) {
        const size_t at = head.find(word);
        if (at == none || at <= 1 || (head[at - 1] != ' ' && head[at - 1] != ':'))
            continue;
        const size_t end = at + word.size();
        if (end < head.size() && head[end] != ':' && head[end] != ' ')
            continue;
        if (endsPlace(head.substr(0, at)))
            return level;
    }
    return Level::Plain;
}

//! `TypeError: …`, `ModuleNotFoundError: …`, `java.lang.IllegalStateException: …`, `DeprecationWarning: …`.
Level exception(string_view head)
{
    size_t at = 0;
    while (at < head.size() && (isLetter(head[at]) || isDigit(head[at]) || head[at] == '.' || head[at] == '_'))
        ++at;
    const string_view name = head.substr(0, at);
    const bool hasCode = head.substr(at).starts_with(" [ERR_"); // of Node.js
    if (at < head.size() && head[at] != ':' && !hasCode)
        return Level::Plain;
    if (name.ends_with("Error") || name.ends_with("Exception"))
        return name.size() > 5 || hasCode ? Level::Error : Level::Plain;
    return name.size() > 7 && name.ends_with("Warning") ? Level::Warning : Level::Plain;
}

//! `./main.go:3:5: undefined: x` — go names no level, but nothing else prints this.
bool isGoError(string_view head)
{
    const size_t at = head.find(".go:");
    if (at == none || at == 0 || at + 4 >= head.size() || !isDigit(head[at + 4])
        || head.substr(0, at).find(' ') != none)
        return false;
    const size_t colon = head.find(':', at + 4);
    return colon != none && colon + 1 < head.size() && (isDigit(head[colon + 1]) || head[colon + 1] == ' ');
}

} // namespace

Level levelOf(string_view line)
{
    std::array<char, longestHead> room;
    const string_view head = withoutStamp(plainHead(line, room));
    if (head.size() < 3)
        return Level::Plain;
    for (const std::uint8_t index : table.byFirst[static_cast<unsigned char>(head[0])]) {
        if (index == 0)
            break;
        const Opening& opening = openings[index - 1];
        const size_t size = std::strlen(opening.words);
        // "ERRORS: 0", "errors", "Killedness": a word must end where the opening does.
        if (head.starts_with(string_view(opening.words, size))
            && (size == head.size() || !isLetter(opening.words[size - 1]) || !isLetter(head[size])))
            return opening.level;
    }
    if (head[0] == '{' || head[0] == 't' || head[0] == 'l') // t: "time=… level=…"
        if (const Level level = structured(head); level != Level::Plain)
            return level;
    if (const Level level = exception(head); level != Level::Plain)
        return level;
    if (const Level level = afterPlace(head); level != Level::Plain)
        return level;
    return isGoError(head) ? Level::Error : Level::Plain;
}

void LineHead::add(string_view bytes)
{
    const size_t more = std::min(bytes.size(), m_bytes.size() - m_size);
    std::copy_n(bytes.data(), more, m_bytes.data() + m_size);
    m_size += more;
}

} // namespace shipdeck::logs
