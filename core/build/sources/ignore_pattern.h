// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <bitset>
#include <optional>
#include <vector>

namespace shipdeck::build {

//! One line of a .gitignore. https://git-scm.com/docs/gitignore
class IgnorePattern {
public:
    //! nullopt: a blank line, a comment, or a pattern that can match nothing.
    static std::optional<IgnorePattern> parse(QByteArray line);

    //! `path` is relative to the folder of the .gitignore.
    bool matches(const QByteArray& path, bool isFolder) const;
    bool isNegated() const { return m_negated; }

private:
    struct Token {
        enum class Kind {
            Set, //!< one byte out of a set; never '/'
            Slash,
            Star,     //!< any bytes but '/'
            Anything, //!< `**`: any bytes
            Folders,  //!< `**` and '/': nothing, or any folders
        };
        Kind kind;
        std::bitset<256> set;
    };
    static bool readClass(const QByteArray& pattern, qsizetype& i, std::bitset<256>& set);
    bool compile(const QByteArray& glob);
    bool globMatches(const char* text, size_t size) const;

    bool m_negated = false;
    bool m_foldersOnly = false;
    bool m_anywhere = false; //!< no '/' in it: compared with the last name only
    QByteArray m_literal;    //!< before the first wildcard
    std::vector<Token> m_tokens;
};

} // namespace shipdeck::build
