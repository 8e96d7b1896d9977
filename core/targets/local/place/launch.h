// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"
#include "build/sandbox/sandbox.h"
#include "targets/local/place/layout.h"
#include "targets/local/place/server.h"

namespace shipdeck::local {

//! A server's sockets. The launcher inherits them as descriptors: an app that could reach a socket by its path could
//! replace it by a link to another one.
struct ServerSockets {
    Descriptor app;     //!< bound to `app`, to which nginx connects
    Descriptor control; //!< bound to `control`, to which agents connect
    Descriptor lock;    //!< locked by the release's only launcher
};
//! Conflict `server-runs-already`: a launcher of this release is running; `file-failed`: the folder cannot be written.
Result<ServerSockets> makeServerSockets(const QString& folder);

//! A server's log and its index, open for appending, made if missing. The launcher inherits both.
struct ServerLog {
    Descriptor log;
    Descriptor index;
};
//! Provider `server-log-failed`.
Result<ServerLog> openServerLog(const QString& logFile);

//! The launcher in its sandbox, if needed below the process that connects its network, and its standard input. Secrets
//! are in that input, so they are in no command line and no file.
struct Launch {
    Command command;
    QByteArray input;
};

//! `files`: the app's folder, outside the sandbox. `sockets` and `log` have to stay open until the launcher has started.
Launch launchOf(const ServerSpec& spec, const QString& files, const Layout& layout, const ServerSockets& sockets,
                const ServerLog& log, const build::Sandbox& sandbox);

//! The sandbox's mark by which processes of a killed launcher are found.
QString operationOf(const QString& release);

} // namespace shipdeck::local
