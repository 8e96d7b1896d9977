// SPDX-License-Identifier: MIT
#pragma once
#include "edge/compiled.h"
#include "edge/site_folder.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! Compiles the edge rules of a deployment: those in its artifact, whose files are `site`, and those in unpublished
//! files of its source. `release`, `own` and `missing` as in edge::compiled(). Errors of readSiteRules() and
//! compiled().
Result<edge::Compiled> edgeRules(const store::Deployment& deployment, const edge::SiteFolder& site,
                                 const QString& release, const QStringList& own,
                                 edge::Missing missing = edge::Missing::ByDistribution);

} // namespace shipdeck::deploy
