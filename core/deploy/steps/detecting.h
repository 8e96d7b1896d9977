// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/project_file.h"
#include "store/records.h"

namespace shipdeck::deploy {

struct DetectOptions {
    QString root;                //!< the app's root; empty: detected
    QString framework;           //!< slug from the project's settings, overrides detection
    build::ProjectFile settings; //!< the project's settings; shipdeck.yml wins
    bool ready = false;          //!< a built folder, published as it is
    bool mayAsk = false;         //!< several apps are returned as a choice instead of an error

    //! `framework` and `settings` as the project has them set. For a command, `false` means that there is nothing to run.
    void setAs(const store::Project& project);
};

struct Detected {
    build::Detection detection;
};

//! Detects the app in a folder, including its shipdeck.yml. BadInput `app-choice`, and the detector's errors.
Result<Detected> detectFolder(const QString& folder, const DetectOptions& options);

} // namespace shipdeck::deploy
