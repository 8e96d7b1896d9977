// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "edge/compiled.h"
#include "edge/site_folder.h"

namespace shipdeck::deploy {

//! A built folder on this computer, ready to be published; it need not belong to a project.
struct BuiltFolder {
    QString output;                                 //!< the folder to publish
    QString root;                                   //!< the project folder that contains it, or the same folder
    QString framework = {};                         //!< slug; overrides detection
    std::optional<QString> fallback = {};           //!< page for unknown paths, set by a person; empty: none
    std::optional<build::Detection> detection = {}; //!< of the project; nullopt: detected in `root`
    std::optional<QList<QByteArray>> files = {};    //!< paths below `output` to publish; nullopt: all
    edge::Missing missing = edge::Missing::ByDistribution;
};

struct BuiltSite {
    edge::SiteFolder folder;
    edge::Compiled rules;
};

//! The folder with the edge rules that a deployment would give it: the rule files beside the app, and the fallback page
//! from shipdeck.yml or detection. Reads files: for pool threads. Errors of siteFolder(), readSiteRules(), compiled()
//! and of detection; a folder in which nothing is detected is served as it is.
Result<BuiltSite> builtSite(const BuiltFolder& built);

} // namespace shipdeck::deploy
