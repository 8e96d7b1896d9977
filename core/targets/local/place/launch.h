// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"
#include "build/sandbox/sandbox.h"
#include "targets/local/place/layout.h"
#include "targets/local/place/server.h"

namespace shipdeck::local {

//! What connects a server with the outside. Made here and inherited by its launcher: an app that could reach a socket by its
//! path could replace it by a link to another one.
struct ServerSockets {
    Descriptor app;     //!< bound to `app`, where nginx connects
    Descriptor control; //!< bound to `control`, where agents do
    Descriptor lock;    //!< held by one launcher of this release
};
//! Conflict `server-runs-already`: a launcher of this release runs; `file-failed`: the folder cannot be written.
Result<ServerSockets> makeServerSockets(const QString& folder);

//! The launcher in its sandbox, with its parent outside where that has to connect its network, and what it reads from its
//! standard input: secrets travel there, so that no command line and no file ever holds them.
struct Launch {
    Command command;
    QByteArray input;
};

//! `files`: what the app runs from, outside. `sockets` have to be open until it is started.
Launch launchOf(const ServerSpec& spec, const QString& files, const Layout& layout, const ServerSockets& sockets,
                const build::Sandbox& sandbox);

//! The mark by which what a killed launcher left is found.
QString operationOf(const QString& release);

} // namespace shipdeck::local
