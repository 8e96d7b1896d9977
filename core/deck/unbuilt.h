// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"
#include "deploy/target.h"

namespace shipdeck {

//! Whether what is published is there only after a build, or nobody knows what that is.
bool isBuilt(const build::Detection& detection);

//! Where nothing is built, a folder on this computer shows already what its place would refuse: Target::canServe(), else
//! fine. `upcoming`: with the detection in its snapshot.
Task<Result<>> checkUnbuilt(const deploy::Target* target, build::SourceSpec source, store::Deployment upcoming,
                            Cancel cancel);

} // namespace shipdeck
