// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck {

//! The login name of this computer's user, also where the environment does not say it (cron, systemd); never empty.
QString userName();

} // namespace shipdeck
