// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <utility>

namespace shipdeck::logs {

//! A colour as the tool named it; the theme decides how it looks.
struct AnsiColor {
    enum class Kind : quint8 { Default, Indexed, Rgb };
    Kind kind = Kind::Default;
    quint32 value = 0; //!< Indexed: 0-255 (0-7 plain, 8-15 bright); Rgb: 0xrrggbb
    bool operator==(const AnsiColor&) const = default;
};

struct AnsiStyle {
    AnsiColor text;
    AnsiColor background;
    bool bold = false;
    bool dim = false;
    bool italic = false;
    bool underline = false;
    bool inverse = false;
    bool strike = false;
    bool operator==(const AnsiStyle&) const = default;
};

struct AnsiRun {
    qsizetype start = 0; //!< in QChars of the text
    qsizetype length = 0;
    AnsiStyle style;
    bool operator==(const AnsiRun&) const = default;
};

struct AnsiLine {
    QString text;        //!< what a person sees: no sequences, overwritten parts gone
    QList<AnsiRun> runs; //!< cover the text without gaps; empty if all of it is in the default style
    AnsiStyle after;     //!< the style at its end
};

//! One line as a terminal would leave it: colours become runs, `\r`, `\b` and "erase line" overwrite, every other
//! sequence (cursor, OSC, DCS) is dropped. Invalid UTF-8 becomes U+FFFD.
AnsiLine parseAnsi(QByteArrayView line, const AnsiStyle& before = {});

//! The visible text of one or more lines, as bytes: for copying, reports and `Error::why`.
QByteArray stripAnsi(QByteArrayView bytes);

//! The same bytes with only colours kept: safe to print on a terminal. For whole lines; an unfinished sequence
//! ends with its line, and so does a colour: the next line, and the shell's prompt, begin in the terminal's own style.
QByteArray harmless(QByteArrayView bytes);

//! Both for output that arrives in pieces: a partial character or sequence waits for its rest.
class AnsiPieces {
public:
    enum class For {
        Terminal, //!< harmless(), at once; a continued line resumes its colour
        File,     //!< stripAnsi(), line by line
    };
    explicit AnsiPieces(For reader) : m_for(reader) {}

    QByteArray take(QByteArrayView bytes);                           //!< the bytes that can be printed now
    QByteArray end() { return print(std::exchange(m_waiting, {})); } //!< the held rest; nothing follows it

private:
    qsizetype wholePart() const;
    QByteArray print(const QByteArray& bytes);

    For m_for;
    QByteArray m_waiting;
    QByteArray m_style; //!< the sequences that are on at the end of an unfinished line
};

} // namespace shipdeck::logs
