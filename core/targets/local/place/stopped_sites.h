// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "targets/local/place/layout.h"

namespace shipdeck::local {

//! Makes nginx answer for all releases of a site that it is stopped (503), or serve them again, by a file `stopped` in
//! the `control` folder of each placed release.
Result<> setStopped(const Layout& layout, const QString& slug, bool isStopped);
//! Serves one release again; the others are unchanged.
Result<> serveAgain(const Layout& layout, const QString& slug, const QString& release);

} // namespace shipdeck::local
