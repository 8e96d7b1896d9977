// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Static sites in the user's AWS account: a private bucket behind CloudFront, a release is a folder in the bucket,
//! Current is what one key of the edge's store names.
const Target& onCloudFront();

} // namespace shipdeck::deploy
