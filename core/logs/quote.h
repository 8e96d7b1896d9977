// SPDX-License-Identifier: MIT
#pragma once
#include "logs/log_reader.h"

namespace shipdeck::logs {

//! A line of a log, quoted when no cause is known.
struct Quote {
    qint64 line = 0;
    QString words; //!< without colours, at most 300 characters
};

//! The last line of the named stage's latest run that names an error, else its last line; without what package managers
//! and interpreters print after every failure. nullopt: the tools printed nothing.
std::optional<Quote> lastError(const LogReader& reader, const QString& stage);
//! The same for output that is not in a log; `line` counts from its start.
std::optional<Quote> lastError(QByteArrayView output);

//! The place in the project's files ("src/a.ts:7") that the line at `start` refers to: named in that line, else in the
//! nearest one before it, else after it. Empty: none is near.
QString placeNear(QByteArrayView text, qsizetype start);

} // namespace shipdeck::logs
