// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

namespace shipdeck {

//! Where Shipdeck has buckets, beside the client's own region: each project has one, or shares its region's. Sorted.
Task<Result<QStringList>> otherRegions(aws::Client* client, Cancel cancel = {});

} // namespace shipdeck
