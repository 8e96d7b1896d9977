// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/sandbox/sandbox.h"
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! Adds to the error of a failed command the cause found in its log, with advice for this project; else the last error
//! line. `exitCode` -1: it was stopped, and `error` says why.
Error explained(const Context& context, const build::SandboxSpec& spec, Error error, int exitCode);
//! If the output folder is missing or empty: adds where its name comes from, and the folder that the build's log names
//! instead, if that has an index.html. Other errors are returned unchanged.
Error withBuiltFolder(const Context& context, const build::Detection& detection, Error error);

} // namespace shipdeck::deploy
