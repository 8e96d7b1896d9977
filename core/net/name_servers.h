// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QStringList>

namespace shipdeck {

//! To whom the world is sent for a domain (NS), lower case and sorted; empty: there is no such domain, or nobody is named
//! for it. The resolvers of this computer are asked, or the one that SHIPDECK_DNS names ("127.0.0.1:5353").
//! Network `dns-silent`: no usable answer within some seconds.
Task<Result<QStringList>> nameServersOf(QString domain, Cancel cancel = {});

} // namespace shipdeck
