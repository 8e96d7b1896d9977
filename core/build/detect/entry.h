// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/framework_table.h"

namespace shipdeck::build {

struct AppView;
struct Procfile;

//! Does a shell line call this program (as a word of its own, not as part of a path or an option)?
bool callsProgram(const QString& line, const QString& program);
//! A line that starts a development server, which must not serve visitors.
bool isDevServer(const QString& line);
//! A line that hands the work to another host's tool ("vercel build", "wrangler deploy").
bool callsForeignHost(const QString& line);
//! The line with what it hands on to in its place: a script (`npm run server`), a recipe (`make serve`), what a file of
//! pm2 names. To judge a line by; a line that calls itself ends.
QString followed(const AppView& app, QString line);
//! The same for all that the line hands on to, and for a script that starts browser-sync and the like.
bool startsDevServer(const AppView& app, const QString& line);
//! The Procfile without a `web` that starts a development server only.
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
