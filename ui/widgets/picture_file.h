// SPDX-License-Identifier: MIT
#pragma once
#include <QPainter>

namespace shipdeck::ui {

//! Fills `box` with the upper part of a picture that Shipdeck keeps: a PNG file of at most 640×400. False: there is none,
//! and nothing is painted. What was painted lately is in memory, at its size.
bool paintPicture(QPainter& painter, const QRect& box, const QString& path);

//! Decodes such a file, on any thread; null: it is none.
QImage readPicture(const QString& path);

} // namespace shipdeck::ui
