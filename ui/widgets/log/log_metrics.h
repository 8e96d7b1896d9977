// SPDX-License-Identifier: MIT
#pragma once
#include <QFont>
#include <QHash>
#include <QString>

namespace shipdeck::ui {

enum class LogTimes { Off, SinceStart, Local, Utc };

//! Positions in a row, in logical pixels; computed again when theme, zoom, time column or digits change.
struct LogMetrics {
    //! `zoom` is added to the font's pixels.
    static LogMetrics of(int zoom, LogTimes times, qint64 lines);

    LogTimes times = LogTimes::Off;
    QFont font;
    qreal cell = 7; //!< advance of one character
    int row = 19;
    int header = 26;
    int bar = 3;
    int gutter = 56;
    int time = 0;  //!< x; 0: no time column
    int level = 0; //!< x of the icon column
    int levelWidth = 18;
    int text = 0;       //!< x
    qreal baseline = 0; //!< within a row
};

} // namespace shipdeck::ui
