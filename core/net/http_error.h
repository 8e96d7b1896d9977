// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"
#include "net/http.h"
#include "net/proxies.h"

#include <QNetworkReply>

namespace shipdeck::code {
inline constexpr Code connectionRefused("connection-refused");
inline constexpr Code nameNotFound("name-not-found");
inline constexpr Code tlsFailed("tls-failed");
} // namespace shipdeck::code

namespace shipdeck {

//! The only table from statuses to kinds, codes and retry.
Error statusError(const Response& response);
//! The error for an incomplete or missing response; names a proxy on the way.
Error transportError(QNetworkReply::NetworkError error, const Text& why, const QUrl& url, const WayOut& way);
Error connectionLost(const QUrl& url, Text why = {});
Error timedOut(const QUrl& url, bool wasConnected, const WayOut& way);
//! The provider's request id, from any of the known headers; empty if there is none.
QString requestIdOf(const Response& response);

} // namespace shipdeck
