// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/detect/project_file.h"

namespace shipdeck::build {

//! "./uploads/" as "uploads", relative to the app's folder.
QStringList cleanDataFolders(const QStringList& folders);
//! Why these (clean) folders cannot be data folders, in words; empty: they can. At most 16, inside the app, none inside another.
Text dataFoldersTrouble(const QStringList& folders);
//! How to write them instead.
Text dataFoldersHelp();

//! The shipdeck.yml settings for the app at `root`: its own file, or the repository's file that names this root.
Result<QStringList> dataFoldersOf(const FileTree& tree, const QString& root);

class AppFolder;
//! Adds warnings: for a server that probably writes into its own folder (by its framework, or by a database file) and
//! has no data folder, and for data folders without a server.
void proposeDataFolders(const AppFolder& app, const ProjectFile& settings, Detection& detection);
//! Adds the warning that folders chosen for this app are ignored, once, if it has no server.
void noteUnusedData(Detection& detection, const QStringList& folders);

} // namespace shipdeck::build
