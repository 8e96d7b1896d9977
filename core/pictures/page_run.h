// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "build/sandbox/loopback_relay.h"

#include <QUrl>

namespace shipdeck {

bool isHere(const QUrl& address); //!< of this computer
//! From a sandbox to the page's server, and nowhere else.
build::LoopbackRoute routeTo(const QUrl& page);

struct Printed {
    QByteArray bytes;
    bool isTooMuch = false; //!< it was stopped at the limit
    bool ok = false;        //!< it ended by itself, with success
};
//! Runs a command of the sandbox and reads what it prints, up to a limit. Errors: those of Sandbox::run().
Task<Result<Printed>> printedBy(const build::Sandbox* sandbox, build::SandboxSpec spec,
                                std::optional<build::LoopbackRoute> route, qint64 limit, Cancel cancel);

} // namespace shipdeck
