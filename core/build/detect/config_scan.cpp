// SPDX-License-Identifier: MIT
#include "build/detect/config_scan.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

struct Token {
    enum class Kind { Word, String, Number, Mark, Template };
    Kind kind;
    QString text;
    int line;
};

//! Words, strings, numbers and single characters, without comments and whitespace. Never fails: what it can't parse (a
//! regular expression, an unclosed string) becomes single characters, so no literal is found there.
QList<Token> tokensOf(const QString& source)
{
    // Groups: 1 word, 2 number, 3 "…", 4 '…', 5 `…`, 6 character; whitespace and comments match outside of all groups.
    static const QRegularExpression pattern(
        uR"re((?:\s++|//[^\n]*+|/\*[\s\S]*?(?:\*/|$))|([A-Za-z_$][\w$]*+)|(\d[\w.]*+)|)re"
        uR"re("((?:[^"\\\n]|\\.)*+)"|'((?:[^'\\\n]|\\.)*+)'|`((?:[^`\\]|\\.)*+)`|(.))re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    using Kind = Token::Kind;
    static constexpr Kind kinds[] = {Kind::Mark,   Kind::Word,   Kind::Number, Kind::String,
                                     Kind::String, Kind::String, Kind::Mark};
    QList<Token> tokens;
    int line = 1;
    auto matches = pattern.globalMatch(source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const int group = match.lastCapturedIndex(); group > 0) {
            const QString text = match.captured(group);
            tokens << Token{group == 5 && text.contains(u"${") ? Kind::Template : kinds[group], text, line};
        }
        line += static_cast<int>(match.capturedView().count(u'\n'));
    }
    return tokens;
}

bool isMark(const QList<Token>& tokens, qsizetype at, QChar mark)
{
    return at < tokens.size() && tokens[at].kind == Token::Kind::Mark && tokens[at].text == mark;
}

//! The value that begins at `at`; a literal only if the entry ends right after it.
ConfigValue valueAt(const QList<Token>& tokens, qsizetype at)
{
    using State = ConfigValue::State;
    if (at >= tokens.size())
        return {};
    const Token& token = tokens[at];
    const bool literal = token.kind == Token::Kind::String || token.kind == Token::Kind::Number
        || token.text == "true"_L1 || token.text == "false"_L1;
    const qsizetype after = at + 1;
    const bool ends = after >= tokens.size() || isMark(tokens, after, u',') || isMark(tokens, after, u'}')
        || isMark(tokens, after, u';') || tokens[after].text == "as"_L1 || tokens[after].text == "satisfies"_L1;
    if (literal && ends && !(token.kind == Token::Kind::String && token.text.contains(u'\\')))
        return {State::Literal, token.text, token.line};
    return {State::Unknown, {}, token.line};
}

} // namespace

ConfigScan::ConfigScan(const QString& source)
{
    constexpr int deepest = 200;           // hostile nesting would otherwise cost quadratic memory
    constexpr qsizetype longest = 200'000; // characters; configurations written by hand are far shorter
    const QList<Token> tokens = tokensOf(source.left(longest));
    QList<Level> open;
    QString key; // of the next value
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const bool name = token.kind == Token::Kind::Word || token.kind == Token::Kind::String;
        if (name && isMark(tokens, i + 1, u':') && !isMark(tokens, i - 1 < 0 ? tokens.size() : i - 1, u'?')) {
            key = token.text;
            m_entries << Entry{open, key, valueAt(tokens, i + 2)};
            ++i;
        } else if (token.kind == Token::Kind::Word && isMark(tokens, i + 1, u'(')) {
            open << Level{key, token.text};
            key.clear();
            ++i;
        } else if (token.kind == Token::Kind::Mark && u"{[("_s.contains(token.text)) {
            open << Level{key, {}};
            key.clear();
        } else if (token.kind == Token::Kind::Mark && u"}])"_s.contains(token.text)) {
            if (!open.isEmpty())
                open.removeLast();
            key.clear();
        } else if (isMark(tokens, i, u',') || isMark(tokens, i, u';')
                   || (isMark(tokens, i, u'=') && !isMark(tokens, i + 1, u'>'))) {
            // `const config: Type = {`: the word before was not a key, but the end of a type annotation.
            key.clear();
        }
        if (open.size() > deepest)
            return;
    }
}

ConfigValue ConfigScan::value(const QStringList& path) const
{
    const bool named = path.size() > 1 && path.first().endsWith("()"_L1);
    const QStringList wanted = path.mid(0, path.size() - 1);
    for (const Entry& entry : m_entries) {
        if (entry.key != path.last())
            continue;
        QStringList above;
        for (const Level& level : entry.above) {
            if (named && !level.call.isEmpty())
                above << level.call + "()"_L1;
            else if (!level.key.isEmpty())
                above << level.key;
        }
        if (named ? above.mid(above.size() - wanted.size()) == wanted && above.size() >= wanted.size()
                  : above == wanted)
            return entry.value;
    }
    return {};
}

} // namespace shipdeck::build
