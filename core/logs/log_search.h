// SPDX-License-Identifier: MIT
#pragma once
#include "logs/log_reader.h"

namespace shipdeck::logs {

struct Query {
    enum class Syntax { Literal, Regex };
    enum class Case { Smart, Match, Ignore }; //!< Smart: case counts if the text has a capital letter
    QString text;
    Syntax syntax = Syntax::Literal;
    Case letters = Case::Smart;
};

struct Hit {
    qint64 line = 0;
    qint64 column = 0; //!< bytes from the start of the line
    qint64 length = 0; //!< in bytes; 0 for an expression that matches nothing, such as `^`
    bool operator==(const Hit&) const = default;
};

struct SearchSummary {
    qint64 hits = 0;
    qint64 unreadable = 0; //!< lines on which the expression was too costly
    qint64 searchedTo = 0; //!< byte; the next search of a growing log starts here
};

//! A prepared query: searches mapped bytes line by line without copying them. Can be used from several threads.
class LogSearch {
public:
    //! BadInput, code `search-pattern`, with the position in the expression; an empty text is BadInput too.
    static Result<LogSearch> compile(const Query& query);

    //! Finds all hits in [from, reader.size()), in order, reported in batches; for a worker. Indexes as it reads.
    //! Canceled; Limit, code `search-too-costly`, when the expression takes too long on many lines.
    Result<SearchSummary> run(const LogReader& reader, const std::function<void(const QList<Hit>&)>& onHits,
                              Cancel cancel = {}, qint64 from = 0) const;

    using OnFound = std::function<void(qint64 start, qint64 length)>;
    //! The same for lines without a reader, without line numbers: where each hit begins, and its bytes. `onBlock` (may
    //! be empty) is called between two blocks. Returns the number of lines that were too costly.
    Result<qint64> find(QByteArrayView bytes, const OnFound& onFound, const std::function<void()>& onBlock = {},
                        const Cancel& cancel = {}, qint64 from = 0) const;

private:
    struct Program;
    explicit LogSearch(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}
    std::shared_ptr<const Program> m_program;
};

} // namespace shipdeck::logs
