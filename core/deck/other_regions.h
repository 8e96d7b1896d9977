// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {
class Client;
}

namespace shipdeck {

//! Where Shipdeck has buckets, beside the client's own region: each project has one, or shares its region's. Sorted.
Task<Result<QStringList>> otherRegions(aws::Client* client, Cancel cancel = {});

} // namespace shipdeck
