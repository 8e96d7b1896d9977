// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/descriptor.h"
#include "build/sandbox/sandbox.h"

namespace shipdeck::build {

//! Open files that the child inherits although everything else of ours is closed to it.
using Inherited = QList<Descriptor>;

//! The arguments of bwrap up to the command's own words; `inherited` gets the files that they name by number.
QStringList bwrapArguments(const SandboxSpec& spec, Network granted, Inherited& inherited);
//! What the command gets as its environment: the spec's own, and what every tool expects to be there.
QProcessEnvironment completeEnvironment(const SandboxSpec& spec);

//! The path outside of what the mounts show at `inside`; unchanged if none does.
QString outsidePath(const QList<Mount>& mounts, const QString& inside);
//! Without isolation: inside paths in command, folder and environment written as those outside.
SandboxSpec withoutMounts(SandboxSpec spec);

//! Runs in the child between fork and exec: lets it inherit only these, and sets its limits.
std::function<void()> childSetup(Inherited inherited, Limits limits, bool newSession);

} // namespace shipdeck::build
