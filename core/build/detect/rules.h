// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/app_folder.h"
#include "build/detect/detection.h"
#include "build/detect/framework_table.h"
#include "build/detect/package_json.h"

namespace shipdeck::build {

//! One folder that may be an app, with its context.
struct AppView {
    const AppFolder& folder;
    const PackageJson* manifest = nullptr; //!< the app's own
    const PackageJson* parent = nullptr;   //!< the workspace root's, for hoisted dependencies
    QJsonObject nxProject;

    //! The package's range in the app's own manifest, else in the parent's.
    QString range(const QString& package) const;
    bool has(const QString& package) const { return manifest && manifest->has(package); }
};

struct Candidate {
    const FrameworkRow* row = nullptr;
    int score = 0;
    QList<Evidence> evidence;
    bool hoisted = false; //!< a package of the workspace root is the only evidence
};

//! Every matching row of the table, with its score and evidence; docs/detection.md.
QList<Candidate> candidatesFor(const AppView& app);

} // namespace shipdeck::build
