// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/detect/file_tree.h"
#include "build/detect/project_file.h"

namespace shipdeck::build {

struct DetectOptions {
    std::optional<QString> root; //!< the app, relative to the tree; nullopt: detected
    QString framework;           //!< a forced slug; empty: detected
    //! The project's settings in Shipdeck; a shipdeck.yml in the tree overrides them.
    ProjectFile settings;
};

//! Detects the app in the tree and how to build it, including shipdeck.yml. Pure: equal trees give equal results. With
//! several apps and no root, the result has only `apps` and warnings (Detection::needsChoice()).
//! BadInput: `folder-empty`, `nothing-detected`, `package-json-invalid`, `project-file-invalid`, `framework-unknown`,
//! `build-task-missing`. NotFound: `root-missing`.
Result<Detection> detect(const FileTree& tree, const DetectOptions& options = {});

} // namespace shipdeck::build
