// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/framework_table.h"

namespace shipdeck::build {

struct AppView;
struct Procfile;

//! Does a shell line call this program (as a word of its own, not as part of a path or an option)?
bool callsProgram(const QString& line, const QString& program);
//! Whether the line starts a development server, which must not serve visitors.
bool isDevServer(const QString& line);
//! Whether the line calls another host's tool ("vercel build", "wrangler deploy").
bool callsForeignHost(const QString& line);
//! The line with its indirection resolved: a script (`npm run server`), a recipe (`make serve`), the program in a pm2
//! file. For classification; recursion stops.
QString followed(const AppView& app, QString line);
//! The same for everything the line calls, and for a script that starts browser-sync and the like.
bool startsDevServer(const AppView& app, const QString& line);
//! The Procfile without a `web` that only starts a development server.
Procfile procfileOf(const AppView& app);
//! The source file that a line runs with node, tsx, bun, …: "node dist/server.js --x" gives "dist/server.js".
QString fileRunBy(const QString& line);

//! The file that starts a Node server: start script, `main`, then server, app, index, main at the root and in src/.
QString nodeEntry(const AppView& app);
bool isEntryReadable(const AppView& app); //!< nodeEntry() has a source in the tree
//! The entry if it imports the row's library (one step of local imports is followed); empty otherwise.
QString entryThatImports(const AppView& app, const FrameworkRow& row);
//! Like entryThatImports, but only for a file that a start script or the Procfile runs.
QString startedFileThatImports(const AppView& app, const FrameworkRow& row);

} // namespace shipdeck::build
