// SPDX-License-Identifier: MIT
#pragma once
#include "github/response_cache.h"
#include "net/http.h"

namespace shipdeck::github {

//! The bytes of a picture of a person or an organisation: from the cache for a day, then asked for again by its ETag.
//! No token goes with it. BadInput `avatar-invalid`: not an https address.
Task<Result<QByteArray>> avatarAt(Http* http, ResponseCache* cache, QUrl address, Cancel cancel);

} // namespace shipdeck::github
