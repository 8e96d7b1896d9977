// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"
#include "deploy/targets/local/layout.h"
#include "deploy/targets/local/server.h"

namespace shipdeck::local {

//! The launcher in its sandbox, and what it reads from its standard input: secrets travel there, so that no command
//! line and no file ever holds them.
struct Launch {
    Command command;
    QByteArray input;
};

//! `files`: what the app runs from, outside.
Launch launchOf(const ServerSpec& spec, const QString& files, const Layout& layout, const build::Sandbox& sandbox);

//! The mark by which what a killed launcher left is found.
QString operationOf(const QString& release);
//! Whether the network of a sandboxed server has to be attached from outside, by its launcher's process id.
bool needsWayOut(const build::Sandbox& sandbox);

} // namespace shipdeck::local
