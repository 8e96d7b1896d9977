// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::build {

//! The HEAD of a checkout: both empty outside one; only a commit if HEAD is detached.
struct Head {
    QString branch;
    QString commit;
};

//! Reads .git/HEAD, refs and packed-refs of the checkout that `folder` is in. Runs no git: the checkout's own
//! settings could make it run programs.
Head headOf(const QString& folder);

} // namespace shipdeck::build
