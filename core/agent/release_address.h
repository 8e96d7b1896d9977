// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

#include <QUrl>

namespace shipdeck::agent {

//! Where visitors get this release now; empty: nowhere.
QUrl addressOf(const store::Deployment& release);

} // namespace shipdeck::agent
