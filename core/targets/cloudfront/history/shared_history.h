// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account.h"
#include "deploy/aws/found_projects.h"
#include "deploy/history.h"

namespace shipdeck::deploy {

//! That of a project in its bucket.
const History& cloudFrontHistory();

//! As AccountUse::projectsIn() and AccountUse::adopt().
Task<Result<AwsProjects>> cloudFrontProjects(AwsAccount account);
Task<Result<News>> adoptFromCloudFront(HistoryContext context, AwsProject found, AwsChoice choice, Cancel cancel);

} // namespace shipdeck::deploy
