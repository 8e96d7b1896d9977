// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"
#include "widgets/log/log_document.h"

class QPainter;

namespace shipdeck::ui {

//! What is shown in place of lines: why there are none.
struct LogNotice {
    QString words; //!< empty: nothing is shown
    Icon icon = Icon::ScrollText;

    //! `missing`: the words for a missing log; empty: this one's own.
    static LogNotice of(const LogDocument& document, bool isLive, const QString& missing);
    //! `top`: of the icon, in pixels.
    void paint(QPainter& painter, const QRect& viewport, int top) const;
};

} // namespace shipdeck::ui
