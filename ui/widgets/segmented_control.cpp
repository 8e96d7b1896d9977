// SPDX-License-Identifier: MIT
#include "widgets/segmented_control.h"

#include "theme/focus_ring.h"
#include "theme/paint.h"
#include "widgets/accessible_role.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

namespace shipdeck::ui {

SegmentedControl::SegmentedControl(const QString& name, QWidget* parent) : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::ComboBox); // one of several, which the arrow keys change
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

int SegmentedControl::addSegment(const QString& text, Icon icon, Color iconColour)
{
    m_segments.append({text, icon, iconColour});
    follow();
    return int(m_segments.size()) - 1;
}

void SegmentedControl::clear()
{
    m_segments.clear();
    m_current = 0;
    m_hover = -1;
    follow();
}

void SegmentedControl::setText(int index, const QString& text)
{
    m_segments[index].text = text;
    follow();
}

void SegmentedControl::setCurrent(int index)
{
    if (index < 0 || index >= m_segments.size() || index == m_current)
        return;
    m_current = index;
    follow();
    Q_EMIT currentChanged(index);
}

void SegmentedControl::follow()
{
    // Screen readers announce the choice as a change of the description.
    setAccessibleDescription(m_segments.isEmpty() ? QString() : m_segments[m_current].text);
    updateGeometry();
    update();
}

int SegmentedControl::widthOf(const Segment& segment) const
{
    int width = Theme::px(24) + textWidth(segment.text, FontRole::BodyStrong);
    if (segment.icon != Icon::None)
        width += Theme::px(segment.text.isEmpty() ? 8 : 20);
    return width;
}

QRect SegmentedControl::rectOf(int index) const
{
    int x = 0;
    for (int i = 0; i < index; ++i)
        x += widthOf(m_segments[i]);
    return {x, 0, widthOf(m_segments[index]), height()};
}

int SegmentedControl::indexAt(QPoint point) const
{
    for (int i = 0; i < m_segments.size(); ++i)
        if (rectOf(i).contains(point))
            return i;
    return -1;
}

QSize SegmentedControl::sizeHint() const
{
    int width = 0;
    for (const Segment& segment : m_segments)
        width += widthOf(segment);
    return {width, Theme::px(28)};
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const qreal round = Theme::px(radius::md);
    for (int i = 0; i < m_segments.size(); ++i) {
        const Segment& segment = m_segments[i];
        const QRect box = rectOf(i);
        const bool on = i == m_current;
        if (on || i == m_hover)
            paintBox(painter, box.adjusted(1, 1, -1, -1), round, Theme::color(on ? Color::BgSelected : Color::BgHover));
        if (on && isKeyboardFocused(this))
            paintFocusRing(painter, box.adjusted(1, 1, -1, -1), round, 0);
        const bool high = on && Theme::isHighContrast();
        int x = box.left() + Theme::px(12);
        if (segment.icon != Icon::None) {
            const int px = Theme::px(16);
            const QRect place = segment.text.isEmpty() ? box : QRect(x - Theme::px(2), 0, px, height());
            paintIcon(painter, segment.icon, place, Theme::color(high ? Color::AccentOnSolid : segment.colour), px);
            x += Theme::px(20);
        }
        paintText(painter, QRect(x, 0, box.right() - x, height()), segment.text,
                  on ? FontRole::BodyStrong : FontRole::Body,
                  Theme::color(high               ? Color::AccentOnSolid
                                   : on           ? Color::TextPrimary
                                   : !isEnabled() ? Color::TextDisabled
                                                  : Color::TextSecondary));
    }
}

void SegmentedControl::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setCurrent(indexAt(event->position().toPoint()));
}

void SegmentedControl::mouseMoveEvent(QMouseEvent* event)
{
    const int now = indexAt(event->position().toPoint());
    if (std::exchange(m_hover, now) != now)
        update();
}

void SegmentedControl::leaveEvent(QEvent*)
{
    m_hover = -1;
    update();
}

void SegmentedControl::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(m_current - 1);
    case Qt::Key_Right: return setCurrent(m_current + 1);
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(int(m_segments.size()) - 1);
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace shipdeck::ui
