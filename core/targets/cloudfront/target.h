// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Static sites in the user's AWS account: a private bucket behind CloudFront. A release is a folder in the bucket;
//! Current is a key in the edge's store.
const Target& onCloudFront();

} // namespace shipdeck::deploy
