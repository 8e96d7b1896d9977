// SPDX-License-Identifier: MIT
#pragma once

class QObject;

namespace shipdeck {

//! For a program that runs for hours. glibc gives each thread a heap of its own, which keeps what is freed there, and takes
//! ever larger blocks from it: pictures and pieces of logs then leave holes. With this there are two heaps (with one, the
//! window and the thread that reads the fonts wait for each other at each start), and a large block goes back to the system
//! at once. Call it before the first thread starts. Does nothing with other C libraries.
void keepHeapSmall();

//! While `owner` lives, what is free in the middle of the heaps goes back to the system once a minute.
void trimHeapEachMinute(QObject* owner);

} // namespace shipdeck
