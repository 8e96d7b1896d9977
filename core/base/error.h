// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"

#include <QJsonObject>
#include <tl/expected.hpp>

namespace shipdeck {

//! What went wrong: for a person first, for code second.
//! `code` is stable (`nginx-missing`) and is what scripts and tests compare; the texts may change.
struct Error {
    enum class Kind { Network, Denied, NotFound, Conflict, Limit, BadInput, Provider, Build, Canceled, Bug };
    enum class Retry { Never, Now, SlowDown }; //!< SlowDown: throttled; spend from the shared retry budget

    Kind kind = Kind::Bug;
    QString code; //!< lower case words joined by '-'
    Text what;    //!< what happened: "nginx is not installed on this computer."
    Text why;     //!< the reason in another program's words: unedited but redacted
    Text next;    //!< one thing to do now; empty only for Canceled and Bug
    Retry retry = Retry::Never;
    QString requestId;   //!< the provider's, for a support case; may be empty
    QJsonObject details; //!< for code, what the texts name: `statement` (of IAM, would have allowed it), `variable`
    qint64 line = -1; //!< the log line that shows the cause, from 0 (from 1 where people and scripts see it); -1: none

    //! The same failure one level up: keeps kind, code, retry and request id, moves `what` into `why` if that is free.
    Error during(Text newWhat, Text newNext = {}) const;
    //! What, why, next, and what to tell the provider's support, on one line each, in the reader's language.
    QString render() const;
    QJsonObject toJson() const;       //!< source texts and arguments: for the store
    QJsonObject toPublicJson() const; //!< rendered texts: for --json
    static Error fromJson(const QJsonObject& object);
};

QString kindName(Error::Kind kind); //!< "not-found", "bad-input", …
Error::Kind kindFromName(const QString& name);

//! Exit codes of shipctl; the one table from kinds to codes is exitFor().
enum class Exit { Done = 0, Failed = 1, Usage = 2, Denied = 3, NotFound = 4, Canceled = 130 };
Exit exitFor(Error::Kind kind);

template <typename T = void> using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

//! `return fail(Error::Kind::NotFound, "branch-missing", say(…), say(…));`
Failure fail(Error::Kind kind, const char* code, Text what, Text next = {}, Text why = {});
Failure canceled();

} // namespace shipdeck

#define SD_JOIN_(a, b) a##b
#define SD_JOIN(a, b) SD_JOIN_(a, b)
#define CO_TRY_IMPL(tmp, target, ...)                                                                                  \
    auto tmp = __VA_ARGS__;                                                                                            \
    if (!tmp)                                                                                                          \
        co_return tl::unexpected(std::move(tmp).error());                                                              \
    target = *std::move(tmp)
//! CO_TRY(const Release fresh, co_await place(cancel)); gives the value, or co_returns the error.
#define CO_TRY(target, ...) CO_TRY_IMPL(SD_JOIN(try_, __LINE__), target, __VA_ARGS__)
#define CO_CHECK(...)                                                                                                  \
    if (auto SD_JOIN(check_, __LINE__) = __VA_ARGS__; !SD_JOIN(check_, __LINE__))                                      \
    co_return tl::unexpected(std::move(SD_JOIN(check_, __LINE__)).error())
#define SD_TRY_IMPL(tmp, target, ...)                                                                                  \
    auto tmp = __VA_ARGS__;                                                                                            \
    if (!tmp)                                                                                                          \
        return tl::unexpected(std::move(tmp).error());                                                                 \
    target = *std::move(tmp)
//! The same for plain functions.
#define SD_TRY(target, ...) SD_TRY_IMPL(SD_JOIN(try_, __LINE__), target, __VA_ARGS__)
#define SD_CHECK(...)                                                                                                  \
    if (auto SD_JOIN(check_, __LINE__) = __VA_ARGS__; !SD_JOIN(check_, __LINE__))                                      \
    return tl::unexpected(std::move(SD_JOIN(check_, __LINE__)).error())
