// SPDX-License-Identifier: MIT
#pragma once
#include "logs/log_reader.h"

namespace shipdeck::logs {

//! The cause of a failed stage, in words; the recognisers are data (resources/logs/causes.json).
struct Cause {
    QString id;      //!< stable: "npm-lock-mismatch"; also the code of the error that quotes it
    qint64 line = 0; //!< the log line that shows it
    Text sentence;
    Text next;
    bool isNetwork = false; //!< a host on the internet was not reached
    QString host = {};      //!< the unreachable host; empty: not known
    QString variable = {};  //!< the variable to set; empty: none
};

//! Searches the last 4 MiB of the named stage's latest run (empty: of the whole log) in well under 100 ms.
std::optional<Cause> findCause(const LogReader& reader, const QString& stage = {});
//! The same for output that is not in a log; `line` counts from its start.
std::optional<Cause> findCause(QByteArrayView output);

//! The ids and texts of all recognisers, for documentation and translation tests.
QList<Cause> knownCauses();

} // namespace shipdeck::logs
