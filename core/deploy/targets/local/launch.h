// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"
#include "deploy/targets/local/layout.h"
#include "deploy/targets/local/server.h"

namespace shipdeck::local {

//! The launcher in its sandbox, with its parent outside where that has to connect its network, and what it reads from its standard input: secrets travel there, so that no command
//! line and no file ever holds them.
struct Launch {
    Command command;
    QByteArray input;
};

//! `files`: what the app runs from, outside.
Launch launchOf(const ServerSpec& spec, const QString& files, const Layout& layout, const build::Sandbox& sandbox);

//! The mark by which what a killed launcher left is found.
QString operationOf(const QString& release);

} // namespace shipdeck::local
