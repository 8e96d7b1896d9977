// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "edge/compiled.h"
#include "edge/site_folder.h"

namespace shipdeck::deploy {

//! A folder on this computer that is ready to be published, and may never have been deployed.
struct BuiltFolder {
    QString output;                                 //!< what is published
    QString root;                                   //!< the project's folder around it, or the same
    QString framework = {};                         //!< slug, forced by a project's settings
    std::optional<QString> fallback = {};           //!< page for unknown paths that a person named; empty: none
    std::optional<build::Detection> detection = {}; //!< of the project; nothing: `root` is looked at
    std::optional<QList<QByteArray>> files = {};    //!< paths below `output`; nothing: all of them are published
    edge::Missing missing = edge::Missing::ByDistribution;
};

struct BuiltSite {
    edge::SiteFolder folder;
    edge::Compiled rules;
};

//! As a deployment of the project would put it at the edge: with the rules beside the app, and the fallback page that
//! shipdeck.yml names or detection finds. Reads files: for pool threads. Errors of siteFolder(), readSiteRules(),
//! compiled() and of detection, except that a folder in which nothing is recognised is served as it lies there.
Result<BuiltSite> builtSite(const BuiltFolder& built);

} // namespace shipdeck::deploy
