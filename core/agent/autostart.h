// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

namespace shipdeck::agent {

//! How the agent starts when the person logs in.
struct Autostart {
    enum class Way { None, Systemd, Desktop }; //!< Desktop: an XDG autostart entry, without a systemd user instance
    Way way = Way::None;
    QString file; //!< the unit or entry; for None, its place
};

Autostart autostart();
//! With systemd the unit is enabled, and started at once. Errors: those of files and of systemctl (`systemctl-failed`).
Task<Result<Autostart>> installAutostart();
//! Returns the earlier state. A running agent continues until it has nothing to do.
Task<Result<Autostart>> uninstallAutostart();

} // namespace shipdeck::agent
