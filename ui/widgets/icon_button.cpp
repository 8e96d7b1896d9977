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

void IconButton::setName(const QString& name, const QKeySequence& shortcut)
{
    setAccessibleName(name);
    setToolTip(shortcut.isEmpty() ? name
                                  : QStringLiteral("%1  %2").arg(name, shortcut.toString(QKeySequence::NativeText)));
}

QSize IconButton::sizeHint() const
{
    return {Theme::px(28), Theme::px(28)};
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
    paintIcon(painter, m_icon, rect(), colour, Theme::px(16));
}

} // namespace shipdeck::ui
