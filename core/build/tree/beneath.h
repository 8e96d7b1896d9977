// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"

#include <QByteArray>

namespace shipdeck::build {

enum class Links { Refuse, FollowInside };

//! Opens `path` below the folder `root` and never anything outside it, whatever links are on the way.
//! errno EXDEV: the path leads outside. ELOOP: a link with Links::Refuse, or links in a circle.
Descriptor openBeneath(int root, const QByteArray& path, int flags, Links links = Links::Refuse);
//! Whether the link at `path` with the given target leads inside `root`, or could only lead there.
bool linkStaysInside(int root, const QByteArray& path, const QByteArray& target);
//! The same by the text alone, for a target that may itself be a link, checked separately.
bool linkNamesInside(const QByteArray& path, const QByteArray& target);

} // namespace shipdeck::build
