// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck {

//! First line of main(): no core dumps, and no other process of this user may read our memory or /proc/self/environ.
void hardenProcess();

} // namespace shipdeck
