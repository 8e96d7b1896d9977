// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QStringList>

namespace shipdeck {

//! The name servers (NS) that a domain is delegated to, in lower case and sorted; empty: the domain or its NS records
//! do not exist. Queries this computer's resolvers, or the one in SHIPDECK_DNS ("127.0.0.1:5353"). Network
//! `dns-silent`: no usable response within some seconds.
Task<Result<QStringList>> nameServersOf(QString domain, Cancel cancel = {});

} // namespace shipdeck
