// SPDX-License-Identifier: MIT
#include "widgets/status_pill.h"

#include "theme/paint.h"
#include "widgets/spinner.h"

namespace shipdeck::ui {

StatusPill::StatusPill(Status status, QWidget* parent) : QWidget(parent), m_status(status)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(statusName(status));
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void StatusPill::setStatus(Status status, const QString& note)
{
    m_status = status;
    m_note = note;
    setAccessibleName(note.isEmpty() ? statusName(status) : note);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return {statusPillWidth(m_status, m_note), Theme::px(size::statusPill)};
}

void StatusPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStatusPill(painter, {0, (height() - Theme::px(size::statusPill)) / 2}, m_status, m_note);
}

StatusIcon::StatusIcon(Status status, int px, Spin spin, QWidget* parent)
    : QWidget(parent), m_status(status), m_px(px), m_spin(spin)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(statusName(status));
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize StatusIcon::sizeHint() const
{
    return {Theme::px(m_px), Theme::px(m_px)};
}

void StatusIcon::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor colour = Theme::status(m_status).fg;
    if (m_spin == Spin::Yes && isRunning(m_status))
        paintSpinner(painter, QRectF(0, (height() - width()) / 2.0, width(), width()), colour);
    else
        paintIcon(painter, statusIcon(m_status), rect(), colour, Theme::px(m_px));
}

void StatusIcon::follow()
{
    if (m_spin == Spin::Yes && isRunning(m_status) && isVisible())
        SpinClock::instance().add(this);
    else
        SpinClock::instance().remove(this);
}

void StatusIcon::showEvent(QShowEvent*)
{
    follow();
}

void StatusIcon::hideEvent(QHideEvent*)
{
    SpinClock::instance().remove(this);
}

} // namespace shipdeck::ui
