// SPDX-License-Identifier: MIT
#pragma once
#include <QRect>

class QPainter;

namespace shipdeck::ui {

class LogFollow;

//! "12 new lines  2 errors ↓", at the lower right while the end is not followed.
struct LogPill {
    qint64 lines = 0; //!< none: there is no pill
    qint64 errors = 0;

    static LogPill of(const LogFollow& follow);
    QRect rectIn(const QRect& viewport) const; //!< empty: there is no pill
    void paint(QPainter& painter, const QRect& viewport) const;
};

} // namespace shipdeck::ui
