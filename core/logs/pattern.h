// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArrayView>
#include <QList>
#include <memory>
#include <optional>

namespace shipdeck::logs {

//! An expression (PCRE2, JIT) over raw bytes; invalid UTF-8 simply never matches. Costly expressions are aborted,
//! never waited for. `^` and `$` are line ends. Can be shared by threads; a Matcher can't.
class Pattern {
public:
    enum class Case { Match, Ignore };
    enum class Syntax { Regex, Literal };
    //! BadInput, code `search-pattern`: the position is in `what`.
    static Result<Pattern> compile(const QString& expression, Case letters, Syntax syntax = Syntax::Regex);

private:
    friend class Matcher;
    struct Code;
    std::shared_ptr<const Code> m_code;
};

class Matcher {
public:
    explicit Matcher(const Pattern& pattern);
    ~Matcher();
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;

    enum class Outcome { Found, None, TooCostly };
    //! Searches `subject` from `from` on.
    Outcome find(QByteArrayView subject, qsizetype from = 0);
    qsizetype start() const;
    qsizetype end() const;
    //! Of the latest match; empty if the group did not match.
    QByteArrayView group(int number) const;

private:
    struct State;
    Pattern m_pattern;
    std::unique_ptr<State> m_state;
    QByteArrayView m_subject;
};

} // namespace shipdeck::logs
