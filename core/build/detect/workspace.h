// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/app_folder.h"
#include "build/detect/package_json.h"
#include "build/detect/package_manager.h"

namespace shipdeck::build {

//! One package of a repository that holds several.
struct Member {
    QString root;
    std::optional<PackageJson> manifest; //!< absent: an Nx project, or an app in another language
    QJsonObject nxProject;               //!< project.json
    QString name() const;
};

//! The packages of a repository and the tool that builds them in order; docs/detection.md.
struct Workspace {
    enum class Runner { None, Turbo, Nx, Lerna, PackageManager };

    QString source; //!< "pnpm-workspace.yaml", "package.json", …; empty: merely adjacent folders
    Runner runner = Runner::None;
    QList<Member> members;

    const Member* at(const QString& root) const;
    bool isReal() const { return !source.isEmpty(); }
    //! Members that `member` depends on, directly or not, dependencies first; cycles end.
    QList<const Member*> dependenciesOf(const Member& member) const;
};

//! BadInput (`package-json-invalid`) if a member's manifest is broken.
Result<Workspace> workspaceOf(const AppFolder& repository, const PackageJson* rootManifest);

//! How to build one member from the workspace root. BadInput (`build-task-missing`) when the runner has no task
//! for it: a silent fallback would build without the app's dependencies.
Result<QString> workspaceBuild(const Workspace& workspace, const Member& member, const AppFolder& repository,
                               const PackageManager& manager);

} // namespace shipdeck::build
