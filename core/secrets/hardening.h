// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck {

//! For every program of Shipdeck's, first in main(): its memory is never written to a core file, nor passed to a
//! collector (systemd-coredump, apport).
void noCoreFiles();
//! For programs without a window, also: no other process of this user may read their memory or /proc/self/environ. (The
//! desktop's portals must be able to read /proc of a program with windows.)
void hardenProcess();

} // namespace shipdeck
