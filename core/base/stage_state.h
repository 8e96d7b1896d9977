// SPDX-License-Identifier: MIT
#pragma once
#include <QtGlobal>

namespace shipdeck {

//! How far a stage of a longer work is: in the store, in its log and on the screen. The numbers are those of log files.
enum class StageState : quint8 {
    Running,
    Done,
    Failed,
    Canceled,
    Skipped,
    Interrupted, //!< its writer died: never stored, inferred by readers from a next stage or a later writer
    Waiting,     //!< for the stages before it
};

} // namespace shipdeck
