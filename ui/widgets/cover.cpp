// SPDX-License-Identifier: MIT
#include "widgets/cover.h"

#include "theme/paint.h"

namespace shipdeck::ui {
namespace {

constexpr int tile = 44, glyph = 22, grid = 16, gap = 10, line = 18;

int hueOf(const QString& name)
{
    uint sum = 7;
    for (const QChar letter : name)
        sum = sum * 33 + letter.unicode();
    return int(sum % 360);
}

//! A grid of dots, symmetric to the middle.
void paintDots(QPainter& painter, const QRect& box)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Color::BorderSubtle));
    const int step = Theme::px(grid);
    const QPoint middle = box.center();
    for (int y = middle.y() % step; y < box.bottom(); y += step)
        for (int x = middle.x() % step; x < box.right(); x += step)
            if (box.contains(x, y))
                painter.drawEllipse(QPointF(x, y), 1, 1);
}

} // namespace

void paintCover(QPainter& painter, const QRect& box, const QString& name, Icon icon, const QString& words)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(box, Qt::IntersectClip);
    painter.fillRect(box, Theme::color(Color::BgSidebar));
    if (!Theme::isHighContrast())
        paintDots(painter, box);

    const bool dark = Theme::isDark();
    const int hue = hueOf(name);
    const int side = Theme::px(tile);
    const int below = words.isEmpty() ? 0 : Theme::px(gap + line);
    const QRect square(box.center().x() - side / 2, box.top() + (box.height() - side - below) / 2, side, side);
    const QColor ground = QColor::fromHsl(hue, dark ? 64 : 110, dark ? 44 : 232);
    const QColor ink = QColor::fromHsl(hue, dark ? 150 : 130, dark ? 190 : 84);
    const bool plain = Theme::isHighContrast();
    paintBox(painter, square, Theme::px(radius::lg), plain ? Theme::color(Color::BgSurface) : ground,
             plain ? Theme::color(Color::BorderStrong) : QColor());
    paintIcon(painter, icon, square, plain ? Theme::color(Color::TextPrimary) : ink, Theme::px(glyph));
    if (!words.isEmpty())
        paintText(painter, QRect(box.left(), square.bottom() + Theme::px(gap), box.width(), Theme::px(line)), words,
                  FontRole::Small, Theme::color(Color::TextSecondary), Qt::AlignHCenter);
    painter.restore();
}

} // namespace shipdeck::ui
