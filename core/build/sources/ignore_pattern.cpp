// SPDX-License-Identifier: MIT
#include "build/sources/ignore_pattern.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace shipdeck::build {
namespace {

std::bitset<256> only(char c)
{
    std::bitset<256> set;
    set.set(uchar(c));
    return set;
}

//! Trailing spaces are ignored unless a backslash precedes them.
QByteArray withoutTrailingSpaces(const QByteArray& line)
{
    qsizetype end = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == ' ')
            continue;
        end = std::min(i + 1, line.size());
    }
    return line.first(end);
}

bool inNamedClass(const QByteArray& name, int c, bool& known)
{
    known = true;
    if (name == "alpha")
        return std::isalpha(c);
    if (name == "digit")
        return std::isdigit(c);
    if (name == "alnum")
        return std::isalnum(c);
    if (name == "upper")
        return std::isupper(c);
    if (name == "lower")
        return std::islower(c);
    if (name == "space")
        return std::isspace(c);
    if (name == "blank")
        return c == ' ' || c == '\t';
    if (name == "punct")
        return std::ispunct(c);
    if (name == "xdigit")
        return std::isxdigit(c);
    if (name == "cntrl")
        return std::iscntrl(c);
    if (name == "print")
        return std::isprint(c);
    if (name == "graph")
        return std::isgraph(c);
    known = false;
    return false;
}

} // namespace

std::optional<IgnorePattern> IgnorePattern::parse(QByteArray line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.startsWith('#'))
        return {};
    line = withoutTrailingSpaces(line);
    IgnorePattern pattern;
    if (line.startsWith('!')) {
        pattern.m_negated = true;
        line.remove(0, 1);
    }
    if (line.endsWith('/')) {
        pattern.m_foldersOnly = true;
        line.chop(1);
    }
    if (line.isEmpty())
        return {};
    pattern.m_anywhere = !line.contains('/');
    if (line.startsWith('/'))
        line.remove(0, 1);
    const auto wildcard = std::find_if(line.begin(), line.end(), [](char c) { return std::strchr("*?[\\", c) && c; });
    // git compares the literal beginning first and matches the rest separately: `foo**/bar` matches `foobar`.
    pattern.m_literal = line.first(wildcard - line.begin());
    if (!pattern.compile(line.mid(pattern.m_literal.size())))
        return {};
    return pattern;
}

bool IgnorePattern::compile(const QByteArray& glob)
{
    for (qsizetype i = 0; i < glob.size(); ++i) {
        const char c = glob[i];
        if (c == '/') {
            m_tokens.push_back({Token::Kind::Slash, {}});
        } else if (c == '?') {
            m_tokens.push_back({Token::Kind::Set, ~only('/')});
        } else if (c == '[') {
            Token token{Token::Kind::Set, {}};
            if (!readClass(glob, i, token.set))
                return false;
            m_tokens.push_back(token);
        } else if (c == '*') {
            const qsizetype first = i;
            while (i + 1 < glob.size() && glob[i + 1] == '*')
                ++i;
            const bool atStart = first == 0 || glob[first - 1] == '/';
            const QByteArray rest = glob.mid(i + 1);
            const bool atEnd = rest.isEmpty() || rest.startsWith('/') || rest.startsWith("\\/");
            if (i == first || !atStart || !atEnd) {
                m_tokens.push_back({Token::Kind::Star, {}});
            } else if (rest.startsWith('/')) {
                m_tokens.push_back({Token::Kind::Folders, {}});
                ++i;
            } else {
                m_tokens.push_back({Token::Kind::Anything, {}});
            }
        } else if (c == '\\') {
            if (++i == glob.size())
                return false; // a backslash at the end matches nothing
            m_tokens.push_back(glob[i] == '/' ? Token{Token::Kind::Slash, {}} : Token{Token::Kind::Set, only(glob[i])});
        } else {
            m_tokens.push_back({Token::Kind::Set, only(c)});
        }
    }
    return true;
}

//! Reads from the '[' at `i` to its ']'. False: it is not closed or has an unknown class, and so matches nothing.
bool IgnorePattern::readClass(const QByteArray& pattern, qsizetype& i, std::bitset<256>& set)
{
    const auto at = [&pattern](qsizetype k) { return k < pattern.size() ? pattern[k] : '\0'; };
    ++i;
    const bool inverted = at(i) == '!' || at(i) == '^';
    if (inverted)
        ++i;
    int previous = -1; // the start of a range, if one is possible here
    for (bool first = true; first || at(i) != ']'; first = false, ++i) {
        char c = at(i);
        if (i >= pattern.size())
            return false;
        if (c == '-' && previous > 0 && at(i + 1) && at(i + 1) != ']') {
            c = at(++i);
            if (c == '\\' && i + 1 < pattern.size())
                c = at(++i);
            for (int k = previous; k <= int(uchar(c)); ++k)
                set.set(size_t(k));
            previous = -1;
        } else if (c == '[' && at(i + 1) == ':' && pattern.indexOf(']', i + 2) > 0
                   && at(pattern.indexOf(']', i + 2) - 1) == ':' && pattern.indexOf(']', i + 2) > i + 2) {
            const qsizetype end = pattern.indexOf(']', i + 2);
            bool known = true;
            for (int k = 0; k < 128 && known; ++k)
                if (inNamedClass(pattern.mid(i + 2, end - 1 - (i + 2)), k, known))
                    set.set(size_t(k));
            if (!known)
                return false;
            i = end;
            previous = -1;
        } else {
            if (c == '\\') {
                if (i + 1 >= pattern.size())
                    return false;
                c = at(++i);
            }
            set.set(uchar(c));
            previous = uchar(c);
        }
    }
    if (inverted)
        set.flip();
    set.reset('/');
    return true;
}

bool IgnorePattern::matches(const QByteArray& path, bool isFolder) const
{
    if (m_foldersOnly && !isFolder)
        return false;
    const QByteArray text = m_anywhere ? path.mid(path.lastIndexOf('/') + 1) : path;
    return text.startsWith(m_literal)
        && globMatches(text.constData() + m_literal.size(), size_t(text.size() - m_literal.size()));
}

//! Tracks all states at once, byte by byte: a hostile pattern costs at most its length times the path's.
bool IgnorePattern::globMatches(const char* text, size_t size) const
{
    using Kind = Token::Kind;
    const size_t count = m_tokens.size();
    std::vector<char> here(count + 1), next(count + 1);
    // Folders ends only at its start or after a '/', so its inside needs a separate state.
    std::vector<char> inFolders(count + 1), nextInFolders(count + 1);
    here[0] = 1;
    const auto skipEmpty = [&](std::vector<char>& states) {
        for (size_t s = 0; s < count; ++s)
            if (states[s] && m_tokens[s].kind != Kind::Set && m_tokens[s].kind != Kind::Slash)
                states[s + 1] = 1;
    };
    skipEmpty(here);
    for (size_t i = 0; i < size; ++i) {
        const char c = text[i];
        std::fill(next.begin(), next.end(), 0);
        std::fill(nextInFolders.begin(), nextInFolders.end(), 0);
        for (size_t s = 0; s < count; ++s) {
            const Token& token = m_tokens[s];
            const bool inside = token.kind == Kind::Folders && (here[s] || inFolders[s]);
            if (inside) {
                nextInFolders[s] = 1;
                if (c == '/')
                    next[s + 1] = 1;
            }
            if (!here[s])
                continue;
            if ((token.kind == Kind::Set && token.set[uchar(c)]) || (token.kind == Kind::Slash && c == '/'))
                next[s + 1] = 1;
            else if (token.kind == Kind::Anything || (token.kind == Kind::Star && c != '/'))
                next[s] = 1;
        }
        skipEmpty(next);
        here.swap(next);
        inFolders.swap(nextInFolders);
    }
    return here[count];
}

} // namespace shipdeck::build
