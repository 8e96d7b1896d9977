// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"
#include "deploy/aws/history/project_record.h"

namespace shipdeck::deploy {

//! What another computer would need of a project to go on with it: no values of variables, and nothing that is this
//! computer's own (its profile of AWS, its account of GitHub, that it is the one who deploys on pushes).
Result<site::ProjectRecord> recordOf(store::Database& db, const store::Project& project);
//! How a deployment came about, for the history of other computers; as a manifest's `about`.
QJsonObject aboutOf(const store::Deployment& deployment);

//! Brings the record in the project's bucket to what it is here, if it changed. What fails is said, and no failure: the
//! release does not need it.
Task<> keepRecord(Site on);

} // namespace shipdeck::deploy
