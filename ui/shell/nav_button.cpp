// SPDX-License-Identifier: MIT
#include "shell/nav_button.h"

#include "theme/paint.h"
#include "widgets/cut_text.h"

#include <QKeyEvent>

namespace shipdeck::ui {

NavButton::NavButton(Icon icon, const QString& text, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
    name();
}

void NavButton::name()
{
    QStringList parts{text()};
    if (m_status)
        parts.append(statusName(*m_status));
    if (!m_count.isEmpty())
        parts.append(m_count);
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setToolTip(m_collapsed ? parts.join(QStringLiteral(", ")) : QString());
}

void NavButton::setStatus(Status status)
{
    m_status = status;
    name();
    update();
}

void NavButton::setCount(const QString& count)
{
    m_count = count;
    name();
    update();
}

void NavButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    name();
    update();
}

QSize NavButton::sizeHint() const
{
    return {Theme::px(180), Theme::metric(Metric::Nav)};
}

QSize NavButton::minimumSizeHint() const
{
    return {Theme::px(36), Theme::metric(Metric::Nav)};
}

void NavButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (isChecked() || underMouse() || isDown())
        paintBox(painter, rect(), Theme::px(radius::md),
                 Theme::color(isChecked() || isDown() ? Color::BgSelected : Color::BgHover));
    const bool high = isChecked() && Theme::isHighContrast();
    const QColor text = Theme::color(high              ? Color::AccentOnSolid
                                         : isChecked() ? Color::TextPrimary
                                                       : Color::TextSecondary);
    const int icon = Theme::px(m_status ? 14 : 16);
    const QRect box = m_collapsed ? rect() : QRect(Theme::px(11), 0, Theme::px(16), height());
    paintIcon(painter, m_status ? statusIcon(*m_status) : m_icon, box, m_status ? Theme::status(*m_status).fg : text,
              icon);
    if (m_collapsed)
        return;
    const int right = width() - Theme::px(8);
    const int count = paintText(painter, QRect(width() / 2, 0, right - width() / 2, height()), m_count,
                                FontRole::Caption, Theme::color(Color::TextTertiary), Qt::AlignRight);
    const int left = Theme::px(37);
    const FontRole role = isChecked() ? FontRole::BodyStrong : FontRole::Body;
    const int used = paintText(painter, QRect(left, 0, right - count - left - Theme::px(count ? 8 : 0), height()),
                               this->text(), role, text);
    tellCutText(this, this->text(), used < textWidth(this->text(), role));
}

void NavButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return click();
    case Qt::Key_Down: focusNextChild(); return;
    case Qt::Key_Up: focusPreviousChild(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

} // namespace shipdeck::ui
