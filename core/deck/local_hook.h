// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

namespace shipdeck {

// git's own pre-push hook in a person's clone: it tells the agent to look at once, and never keeps a push from going on.

//! Where it stands now; a hook of the person's own is left alone. Conflict `hook-exists` (says which line to add),
//! `hooks-shared` (core.hooksPath names a folder that is not this clone's alone); BadInput `not-a-clone`.
Task<Result<QString>> installHook(QString folder);
//! Empty: there was none of ours.
Task<Result<QString>> uninstallHook(QString folder);

} // namespace shipdeck
