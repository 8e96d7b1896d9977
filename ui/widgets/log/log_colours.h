// SPDX-License-Identifier: MIT
#pragma once
#include "logs/ansi.h"

#include <QColor>

namespace shipdeck::ui {

//! A tool's style in the current theme.
struct RunStyle {
    QColor text;
    QColor background; //!< invalid: none
    int weight = 0;    //!< 0: the font's own
    bool italic = false;
    bool underline = false;
    bool strike = false;
};

//! The 16 named colours are tokens; 256-colour and 24-bit ones are moved in OKLCH lightness until they reach 7:1 on
//! the log's background. Cached by colour and theme.
RunStyle lookOf(const logs::AnsiStyle& style);

//! `colour` with its lightness moved, hue and chroma kept, until it has `ratio` against `background`.
QColor readable(QColor colour, QColor background, qreal ratio);
qreal contrast(QColor a, QColor b); //!< WCAG 2.1

} // namespace shipdeck::ui
