// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck {

//! For every program of ours, first in main(): none of its memory is ever written to a core file, nor given to a program that
//! collects them (systemd-coredump, apport).
void noCoreFiles();
//! For those without a window, also: no other process of this user may read our memory or /proc/self/environ. (The desktop's
//! portals have to look into /proc of a program with windows.)
void hardenProcess();

} // namespace shipdeck
