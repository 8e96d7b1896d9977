// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/detect/package_manager.h"
#include "build/detect/rules.h"
#include "build/detect/workspace.h"

namespace shipdeck::build {

//! The input for the settings of one chosen app.
struct Scene {
    const AppView& app;
    const AppFolder& repository;
    const FrameworkRow& row;
    PackageManager manager; //!< for node rows, and others that carry a package.json
    const Workspace* workspace = nullptr;
    const Member* member = nullptr; //!< of a real workspace
    QString scriptUsed;             //!< the script the build command runs; empty: none
    QString buildLine;              //!< its body, or the bare command: the source of flags

    QString script(const QString& name) const { return app.manifest ? app.manifest->script(name) : QString(); }
    QString place(const QString& file, int line) const;
    //! A path that begins at the repository's root, relative to the app: "dist/apps/web" gives "../../dist/apps/web".
    QString belowWorkspace(const QString& path) const;
};

void warn(Detection& detection, const char* code, Text text);
void set(Detection& detection, const QString& field, QString Detection::*member, const QString& value,
         const QString& source);

//! Install, build, start, test and output of an app that uses npm, yarn, pnpm or bun.
Result<> applyNode(Scene& scene, Detection& detection);
//! Settings from each framework's own configuration: kind, output, start; docs/detection.md.
void applyNodeFramework(const Scene& scene, Detection& detection);
void applyPython(const Scene& scene, Detection& detection);
//! Plain files, and languages whose tools Shipdeck does not provide: the table's commands.
void applyOther(const Scene& scene, Detection& detection);
//! Nx executors may place the output below the workspace root: `options.outputPath`.
void applyNxOutput(const Scene& scene, Detection& detection);
//! Procfile, .env.example and the like, which override detected values.
void applyModifiers(const Scene& scene, Detection& detection);
//! Gives the build network access if it is known to need it: Google fonts, a generator's remote data.
void findBuildNetwork(const Scene& scene, Detection& detection);

//! The version of a package: lock file, else the lowest the range allows.
QString installedVersion(const AppView& app, const AppFolder& repository, const PackageManager& manager,
                         const QString& package);

} // namespace shipdeck::build
