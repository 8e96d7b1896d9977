// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <QStringList>

namespace shipdeck {

// git's own pre-push hook in a person's clone: it tells the agent to look at once, and never keeps a push from going on.

struct LocalHook {
    QString file;
    QStringList repositories; //!< "owner/name" of those that it is pushed to; their addresses may hold a password
};

//! Where it would stand. Conflict `hooks-shared` (core.hooksPath names a folder that is not this clone's alone);
//! BadInput `not-a-clone`.
Task<Result<LocalHook>> localHookOf(QString folder);
//! It stands there now; a hook of the person's own is left alone. Conflict `hook-exists` (says which line to add).
Result<> installHook(const LocalHook& hook);
//! Empty: there was none of ours.
Task<Result<QString>> uninstallHook(QString folder);
//! Addresses that this clone is pushed to, `origin` first; they may hold a password. BadInput `not-a-clone`.
Task<Result<QStringList>> remotesOf(QString folder);
//! Whether that file is there still, and ours.
bool isLocalHook(const QString& file);

} // namespace shipdeck
