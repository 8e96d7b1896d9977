// SPDX-License-Identifier: MIT
#pragma once
#include "github/response_cache.h"
#include "net/http.h"

namespace shipdeck::github {

//! The picture of a person or an organisation: from the cache for a day, then revalidated by its ETag. Sent without a
//! token. BadInput `avatar-invalid`: not an https address.
Task<Result<QByteArray>> avatarAt(Http* http, ResponseCache* cache, QUrl address, Cancel cancel);

} // namespace shipdeck::github
