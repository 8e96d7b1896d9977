// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "targets/local/place/local_target.h"

namespace shipdeck::deploy {

//! The slug of the site that the operation works on.
QString slugHere(const Context& context);

//! A request to a release or site, whatever its status, among the recorded calls.
Task<Result<local::ProbeAnswer>> visited(Context context, local::ProbeRequest request);
//! The same; a status from 500 up is Build `probe-status`, with the last error of its server's log.
Task<Result<local::ProbeAnswer>> probed(Context context, local::ProbeRequest request);

} // namespace shipdeck::deploy
