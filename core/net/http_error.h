// SPDX-License-Identifier: MIT
#pragma once
#include "net/http.h"

class QNetworkReply;

namespace shipdeck {

//! The one table from statuses to kinds, codes and retry.
Error statusError(const Response& response);
//! Why no whole answer came.
Error transportError(const QNetworkReply& reply, const QUrl& url);
Error connectionLost(const QUrl& url, Text why = {});
Error timedOut(const QUrl& url, bool wasConnected);
//! The provider's id of this call, under whichever name it sends one; empty if it does not.
QString requestIdOf(const Response& response);

} // namespace shipdeck
