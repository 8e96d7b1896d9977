// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QHostAddress>

namespace shipdeck::domains {

//! Returns when `server` may get its next query: at most one a second from this process, counted over all threads (paced();
//! base/pause.h). Immediately when cancel is requested.
Task<> turnOf(QHostAddress server, Cancel cancel);
//! Whether that would be at once.
bool isFree(const QHostAddress& server);

} // namespace shipdeck::domains
