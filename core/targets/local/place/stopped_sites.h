// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "targets/local/place/layout.h"

namespace shipdeck::local {

//! Whether nginx says of each release of a site that it is stopped (503), instead of serving it: by a mark `stopped` in the
//! `control` folder of those placed now.
Result<> setStopped(const Layout& layout, const QString& slug, bool isStopped);
//! One release is served again, whatever the others do.
Result<> serveAgain(const Layout& layout, const QString& slug, const QString& release);

} // namespace shipdeck::local
