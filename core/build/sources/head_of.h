// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::build {

//! The HEAD of a checkout: all empty outside one; no branch if HEAD is detached.
struct Head {
    QString branch;
    QString commit;
    QString checkout; //!< the top of its files
    QString git;      //!< its own folder of git: index, HEAD
    QString common;   //!< git's folder of all its worktrees: objects, info
};

//! Reads .git/HEAD, refs and packed-refs of the checkout that `folder` is in. Runs no git: the checkout's own
//! settings could make it run programs.
Head headOf(const QString& folder);

} // namespace shipdeck::build
