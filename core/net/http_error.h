// SPDX-License-Identifier: MIT
#pragma once
#include "net/http.h"
#include "net/proxies.h"

#include <QNetworkReply>

namespace shipdeck {

//! The one table from statuses to kinds, codes and retry.
Error statusError(const Response& response);
//! Why no whole answer came; a proxy on the way is named.
Error transportError(QNetworkReply::NetworkError error, const Text& why, const QUrl& url, const WayOut& way);
Error connectionLost(const QUrl& url, Text why = {});
Error timedOut(const QUrl& url, bool wasConnected, const WayOut& way);
//! The provider's id of this call, under whichever name it sends one; empty if it does not.
QString requestIdOf(const Response& response);

} // namespace shipdeck
