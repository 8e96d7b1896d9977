// SPDX-License-Identifier: MIT
#include "widgets/skeleton.h"

#include "theme/paint.h"

namespace shipdeck::ui {

Skeleton::Skeleton(Shape shape, int count, QWidget* parent) : QWidget(parent), m_shape(shape), m_count(count)
{
    setAccessibleName(tr("Loading"));
}

QSize Skeleton::sizeHint() const
{
    const int row = Theme::metric(Metric::DeploymentRow);
    switch (m_shape) {
    case Shape::Rows: return {Theme::px(480), m_count * row};
    case Shape::Text: return {Theme::px(240), m_count * Theme::px(20)};
    case Shape::Cards: return {Theme::px(640), Theme::px(460)};
    }
    return {};
}

void Skeleton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor shape = Theme::color(Color::BgSelected);
    const auto bar = [&](int x, int y, int width, int height = 10) {
        paintBox(painter, QRect(x, y, width, Theme::px(height)), Theme::px(4), shape);
    };
    if (m_shape == Shape::Cards) {
        const int columns = std::max(1, width() / Theme::px(300));
        const int gap = Theme::px(space::gutter);
        const int cardWidth = (width() - gap * (columns - 1)) / columns;
        const int cardHeight = Theme::px(212);
        for (int i = 0; i < m_count; ++i) {
            const int x = i % columns * (cardWidth + gap);
            const int y = i / columns * (cardHeight + gap);
            paintBox(painter, QRect(x, y, cardWidth, cardHeight), Theme::px(radius::lg), Theme::color(Color::BgSurface),
                     Theme::color(Color::BorderSubtle));
            bar(x + Theme::px(16), y + Theme::px(140), cardWidth / 2);
            bar(x + Theme::px(16), y + Theme::px(162), cardWidth * 2 / 3);
        }
        return;
    }
    const int step = m_shape == Shape::Rows ? Theme::metric(Metric::DeploymentRow) : Theme::px(20);
    for (int i = 0; i < m_count; ++i) {
        const int y = i * step + step / 2 - Theme::px(5);
        if (m_shape == Shape::Text) {
            bar(0, y, width() * (i % 3 == 2 ? 5 : 8) / 10);
            continue;
        }
        bar(Theme::px(12), y, Theme::px(90));
        bar(Theme::px(136), y, std::max(Theme::px(80), width() / 3 - i % 3 * Theme::px(30)));
        bar(width() - Theme::px(70), y, Theme::px(58));
    }
}

} // namespace shipdeck::ui
