// SPDX-License-Identifier: MIT
#pragma once
#include "build/tree/untrusted_folder.h"

namespace shipdeck::build {

bool isPackageFolder(const QString& name); //!< node_modules, .venv

//! Folders of installed packages below `root` ("node_modules", "apps/web/node_modules", ".venv"), relative to it. Does
//! not search inside them. Links are not followed.
QStringList packageFolders(const UntrustedFolder& root);

} // namespace shipdeck::build
