// SPDX-License-Identifier: MIT
#pragma once

namespace shipdeck {

//! Lets all threads use one heap: glibc gives each one of its own, keeps there what it frees, and a program that runs for
//! hours grows. Call it before the first thread starts. Does nothing with other C libraries.
void useOneHeap();

} // namespace shipdeck
