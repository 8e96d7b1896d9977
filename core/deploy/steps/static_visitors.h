// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/steps/static_place.h"

namespace shipdeck::deploy {

//! Asks through the edge, as everybody does, until it answers with `release`, and the deployment's page finds what it asks
//! for. Provider `static-not-served`.
Task<Result<>> waitForVisitors(Context context, StaticPlace place, QString release);

} // namespace shipdeck::deploy
