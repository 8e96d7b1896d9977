// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"

class QPainter;

namespace shipdeck::ui {

//! What stands where a picture of the site would: a quiet ground and a tile in the project's own hue, which is the same
//! for the same name everywhere. `words` stand below the tile: the framework. Corners are the caller's.
void paintCover(QPainter& painter, const QRect& box, const QString& name, Icon icon, const QString& words);

} // namespace shipdeck::ui
