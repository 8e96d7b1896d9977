// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/descriptor.h"
#include "build/sandbox/sandbox.h"

namespace shipdeck::build {

//! Open files that the child inherits; all others are closed.
using Inherited = QList<Descriptor>;

//! The arguments of bwrap up to the command's own words; `inherited` gets the files that they refer to by number.
QStringList bwrapArguments(const SandboxSpec& spec, Network granted, Inherited& inherited);
//! The command's environment: the spec's variables, and those that every tool expects.
QProcessEnvironment completeEnvironment(const SandboxSpec& spec);

//! The outside path for `inside` by the mounts; unchanged if none covers it.
QString outsidePath(const QList<Mount>& mounts, const QString& inside);
//! Without isolation: translates inside paths in command, folder and environment to outside paths.
SandboxSpec withoutMounts(SandboxSpec spec);

//! Runs in the child between fork and exec: lets it inherit only these, and sets its limits.
std::function<void()> childSetup(Inherited inherited, Limits limits, bool newSession);

} // namespace shipdeck::build
