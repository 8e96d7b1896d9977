// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "build/detect/file_tree.h"
#include "build/detect/project_file.h"

namespace shipdeck::build {

struct DetectOptions {
    std::optional<QString> root; //!< the app, relative to the tree; absent: detected, or requested if there are several
    QString framework;           //!< a forced slug; empty: detected
    //! What the person set for the project in Shipdeck; a shipdeck.yml in the tree wins over it.
    ProjectFile settings;
};

//! Detects what the tree is and how to build it. Reads shipdeck.yml itself. Pure: equal trees give equal answers.
//! With several apps and no root the answer has only `apps` and warnings (Detection::needsChoice()).
//! BadInput: `folder-empty`, `nothing-detected`, `package-json-invalid`, `project-file-invalid`, `framework-unknown`,
//! `build-task-missing`. NotFound: `root-missing`.
Result<Detection> detect(const FileTree& tree, const DetectOptions& options = {});

} // namespace shipdeck::build
