// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>

namespace shipdeck {

//! The private addresses of this computer by which others in its network reach it, the one of its default route first. Not
//! link-local ones, which browsers do not take. SHIPDECK_SHARE_ADDRESS replaces them by one address, or by `none`.
QStringList networkAddresses();

} // namespace shipdeck
