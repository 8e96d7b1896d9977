// SPDX-License-Identifier: MIT
#pragma once
#include "theme/theme.h"

#include <memory>

class QPainter;
class QTextLayout;

namespace shipdeck::ui {

//! Text turned into glyphs, which is most of what measuring or drawing it costs. The same text in the same role is
//! shaped once and remembered until the fonts change. Characters that turn the order of text around are left out: the text
//! may be a name from outside.
class ShapedText {
public:
    //! One line, as wide as it is.
    static ShapedText line(const QString& text, FontRole role);
    //! Broken between words to fit `width`; "\n" begins a new line.
    static ShapedText paragraph(const QString& text, FontRole role, int width, Qt::Alignment alignment = Qt::AlignLeft);

    qreal width() const { return m_width; } //!< of the longest line
    qreal height() const { return m_height; }
    //! In the painter's pen.
    void paint(QPainter& painter, QPointF topLeft) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    qreal m_width = 0;
    qreal m_height = 0;
};

} // namespace shipdeck::ui
