// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"

#include <QByteArray>

namespace shipdeck::build {

enum class Links { Refuse, FollowInside };

//! Opens `path` below the folder `root` and never anything outside it, whatever links stand in the way.
//! errno EXDEV: the path leads outside. ELOOP: a link with Links::Refuse, or links in a circle.
Descriptor openBeneath(int root, const QByteArray& path, int flags, Links links = Links::Refuse);
//! Whether the link at `path` with the given target leads to something inside `root`, or could only ever do so.
bool linkStaysInside(int root, const QByteArray& path, const QByteArray& target);
//! The same by the text alone, for a target that may be a link itself and is judged on its own.
bool linkNamesInside(const QByteArray& path, const QByteArray& target);

} // namespace shipdeck::build
