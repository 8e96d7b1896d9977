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

//! What shipdeck.yml says for the app at `root`: its own file, or that of the repository that names this root.
Result<QStringList> dataFoldersOf(const FileTree& tree, const QString& root);

class AppFolder;
//! Warns of a server that surely writes into its own folder, by its framework or a database file, and keeps none of it; and
//! of data folders where there is no server.
void proposeDataFolders(const AppFolder& app, const ProjectFile& settings, Detection& detection);

} // namespace shipdeck::build
