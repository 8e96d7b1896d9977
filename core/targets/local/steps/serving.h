// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/steps/inputs.h"
#include "targets/local/serving_here.h"

namespace shipdeck::deploy {

//! The release of this deployment on the local target. NotFound `artifact-missing`: it was pruned.
Result<local::ReleaseSpec> releaseSpec(World& world, const store::Project& project,
                                       const store::Deployment& deployment);

//! How its server runs: with its own tools and exactly the variables it was deployed with. Denied `keyring-locked`: a
//! secret variable cannot be read now.
Task<Result<local::ServerSpec>> serverSpec(World* world, store::Project project, store::Deployment deployment,
                                           Cancel cancel);

//! The request that checks a release: at its own address, or at its site's. An API may have nothing at "/", and a site
//! may only contain downloads, so without a health path every status below 500 shows that it is up.
enum class ProbeAt { Release, Site };
local::ProbeRequest probeOf(const store::Project& project, const store::Deployment& deployment, ProbeAt at);

//! Requests a page of a listening server and stores what it answered (store::ServerRecord). False: that is no success.
Task<Result<bool>> checkServer(World* world, store::Project project, store::Deployment deployment, Cancel cancel);

//! As serverSpec(), for another command of the same release.
Task<Result<local::ServerSpec>> runSpec(World* world, store::Project project, store::Deployment deployment,
                                        QString command, Cancel cancel);

} // namespace shipdeck::deploy
