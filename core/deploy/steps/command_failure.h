// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/sandbox/sandbox.h"
#include "deploy/engine/step.h"

namespace shipdeck::deploy {

//! What a person is told of a command that failed in its sandbox: the cause that its log shows, with what helps in this
//! project; else the last error that it printed. `exitCode` -1: it was stopped, and `error` says why.
Error explained(const Context& context, const build::SandboxSpec& spec, Error error, int exitCode);
//! Where the output folder is not there or empty: with where its name comes from, and the folder that the build's log names
//! instead, if there is an index.html in it. Other errors stay as they are.
Error withBuiltFolder(const Context& context, const build::Detection& detection, Error error);

} // namespace shipdeck::deploy
