// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

namespace shipdeck::agent {

//! How the agent is started when the person logs in.
struct Autostart {
    enum class Way { None, Systemd, Desktop }; //!< Desktop: an XDG autostart entry, where systemd looks after no user
    Way way = Way::None;
    QString file; //!< that says so; where it would be for None
};

Autostart autostart();
//! Where systemd runs for this user it is told, and starts the agent now. Errors: those of files and of systemctl
//! (`systemctl-failed`).
Task<Result<Autostart>> installAutostart();
//! What there was before. The agent that runs now goes on for as long as it has something to do.
Task<Result<Autostart>> uninstallAutostart();

} // namespace shipdeck::agent
