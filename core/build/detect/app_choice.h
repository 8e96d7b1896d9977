// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/detect/workspace.h"

namespace shipdeck::build {

//! The folders of a repository that can be deployed, the likeliest first; docs/detection.md.
QList<AppChoice> appsOf(const AppFolder& repository, const PackageJson* rootManifest, const Workspace& workspace);

//! The app to use without asking: the root if it is an app itself, or the only app.
std::optional<QString> obviousRoot(const QList<AppChoice>& apps);

} // namespace shipdeck::build
