// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"

class QPainter;

namespace shipdeck::ui {

//! Placeholder for a picture of the site: a quiet background and a tile in a hue that depends only on the project's
//! name. `words` (the framework) are below the tile. The caller rounds the corners.
void paintCover(QPainter& painter, const QRect& box, const QString& name, Icon icon, const QString& words);

} // namespace shipdeck::ui
