// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/app_folder.h"
#include "build/detect/detection.h"
#include "build/detect/package_json.h"

namespace shipdeck::build {

//! A version as written in a file: "20.11.1", "20", "lts/iron", ">=18"; the toolchain resolves it.
struct WantedVersion {
    QString version; //!< empty: not specified
    QString source;
    QList<Warning> warnings;
};

//! Looks in `app`, then in `workspace` (may be the same): .nvmrc, .node-version, .tool-versions, mise.toml, volta,
//! devEngines, engines; docs/detection.md.
WantedVersion nodeVersionOf(const AppFolder& app, const PackageJson* manifest, const AppFolder& workspace,
                            const PackageJson* root);

//! .python-version, runtime.txt, .tool-versions, Pipfile, requires-python; docs/detection.md.
WantedVersion pythonVersionOf(const AppFolder& app);
//! Whether shipdeck.yml may request it: "3.12", ">=3.10,<3.13", "20 || 22"; of `tool` "node" also "lts/iron", "latest".
bool isVersionRequirement(const QString& text, const QString& tool);

} // namespace shipdeck::build
