// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/project_file.h"

namespace shipdeck::deploy {

struct DetectOptions {
    QString root;                //!< the app to take; empty: find it
    QString framework;           //!< slug, forced by the project's settings
    build::ProjectFile settings; //!< what the person set in Shipdeck; shipdeck.yml wins
    bool ready = false;          //!< published as it is
    bool mayAsk = false;         //!< several apps are an answer and not an error
};

struct Detected {
    build::Detection detection;
};

//! What lies in a folder, shipdeck.yml included. BadInput `app-choice`, and the detector's own.
Result<Detected> detectFolder(const QString& folder, const DetectOptions& options);

} // namespace shipdeck::deploy
