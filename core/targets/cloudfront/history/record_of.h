// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"
#include "deploy/aws/history/project_record.h"

namespace shipdeck::deploy {

//! What another computer needs to continue a project: without values of variables and without settings of this computer
//! alone (its AWS profile, its GitHub account, whether it deploys on pushes).
Result<site::ProjectRecord> recordOf(store::Database& db, const store::Project& project);
//! The origin of a deployment, for the history of other computers; a manifest's `about`.
QJsonObject aboutOf(const store::Deployment& deployment);

//! Updates the record in the project's bucket if it has changed. A failure is only logged, as the release does not need
//! it.
Task<> keepRecord(Site on);

} // namespace shipdeck::deploy
