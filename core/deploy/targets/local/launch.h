// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"
#include "build/sandbox/sandbox.h"
#include "deploy/targets/local/layout.h"
#include "deploy/targets/local/server.h"

namespace shipdeck::local {

//! What connects a server with the outside: made here and handed to its launcher, because whatever the app could reach by a
//! name it could replace by a link to somebody else's socket.
struct Doors {
    Descriptor app;     //!< bound to `app`, where nginx connects
    Descriptor control; //!< bound to `control`, where agents do
    Descriptor lock;    //!< held by one launcher of this release
};
//! `file-failed`: the folder cannot be written, or a launcher of this release runs.
Result<Doors> makeDoors(const QString& folder);

//! The launcher in its sandbox, with its parent outside where that has to connect its network, and what it reads from its
//! standard input: secrets travel there, so that no command line and no file ever holds them.
struct Launch {
    Command command;
    QByteArray input;
};

//! `files`: what the app runs from, outside. `doors` have to be open until it is started.
Launch launchOf(const ServerSpec& spec, const QString& files, const Layout& layout, const Doors& doors,
                const build::Sandbox& sandbox);

//! The mark by which what a killed launcher left is found.
QString operationOf(const QString& release);

} // namespace shipdeck::local
