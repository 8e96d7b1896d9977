// SPDX-License-Identifier: MIT
#pragma once
#include "edge/compiled.h"
#include "edge/site_folder.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! The rules of a deployment's artifact, whose files are `site`, and of those files of its source that are not published.
//! `release`, `own` and `missing` as edge::compiled() takes them. Errors of readSiteRules() and compiled().
Result<edge::Compiled> edgeRules(const store::Deployment& deployment, const edge::SiteFolder& site,
                                 const QString& release, const QStringList& own,
                                 edge::Missing missing = edge::Missing::ByDistribution);

} // namespace shipdeck::deploy
