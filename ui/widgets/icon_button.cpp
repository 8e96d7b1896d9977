// SPDX-License-Identifier: MIT
#include "theme/paint.h"
#include "widgets/button.h"

#include <QKeyEvent>

namespace shipdeck::ui {

IconButton::IconButton(Icon icon, const QString& name, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setName(name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void IconButton::setGlyph(Icon icon)
{
    m_icon = icon;
    update();
}

void IconButton::setName(const QString& name, const QKeySequence& shortcut)
{
    setAccessibleName(name);
    setToolTip(shortcut.isEmpty() ? name
                                  : QStringLiteral("%1  %2").arg(name, shortcut.toString(QKeySequence::NativeText)));
}

void IconButton::setBadge(const QString& text)
{
    m_badge = text;
    updateGeometry();
    update();
}

QSize IconButton::sizeHint() const
{
    const int side = Theme::px(28);
    return {side + (m_badge.isEmpty() ? 0 : textWidth(m_badge, FontRole::Caption) + Theme::px(6)), side};
}

void IconButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool active = isDown() || isChecked();
    if (active || (underMouse() && isEnabled()))
        paintBox(painter, rect(), Theme::px(radius::md),
                 Theme::color(isDown()          ? Color::BgPressed
                                  : isChecked() ? Color::BgSelected
                                                : Color::BgHover));
    const QColor colour = Theme::color(!isEnabled()                 ? Color::TextDisabled
                                           : active || underMouse() ? Color::TextPrimary
                                                                    : Color::TextSecondary);
    paintIcon(painter, m_icon, QRect(0, 0, Theme::px(28), height()), colour, Theme::px(16));
    if (!m_badge.isEmpty())
        paintText(painter, rect().adjusted(Theme::px(26), 0, 0, 0), m_badge, FontRole::Caption, colour);
}

} // namespace shipdeck::ui
