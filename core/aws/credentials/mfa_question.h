// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

//! A request to a person: the digits that a device shows.
struct MfaQuestion {
    QString serial;
    QString profile;
    std::optional<Error> wrong; //!< why the last code was rejected
};
//! Asks a person; Canceled if they decline. Called again if AWS rejects a code.
using AskMfaCode = std::function<Task<Result<QString>>(MfaQuestion question, Cancel)>;

} // namespace shipdeck::aws
