// SPDX-License-Identifier: MIT
#include "widgets/spinner.h"

#include "theme/paint.h"

#include <QTimerEvent>

namespace shipdeck::ui {
namespace {
constexpr int framesPerTurn = 27; // 900 ms (tokens.json, "spinner_period") at 30 a second
}

SpinClock& SpinClock::instance()
{
    static auto* clock = new SpinClock;
    return *clock;
}

void SpinClock::add(QWidget* widget)
{
    if (m_widgets.contains(widget))
        return;
    m_widgets.append(widget);
    connect(widget, &QObject::destroyed, this, [this, widget] { remove(widget); });
    if (!m_timer && !Theme::isReducedMotion())
        m_timer = startTimer(1000 / 30);
}

void SpinClock::remove(QWidget* widget)
{
    m_widgets.removeOne(widget);
    disconnect(widget, nullptr, this, nullptr);
    if (m_widgets.isEmpty() && m_timer) {
        killTimer(m_timer);
        m_timer = 0;
    }
}

qreal SpinClock::angle() const
{
    return Theme::isReducedMotion() ? 0 : m_frame * 360.0 / framesPerTurn;
}

bool SpinClock::isTurning() const
{
    return m_timer != 0;
}

void SpinClock::timerEvent(QTimerEvent*)
{
    m_frame = (m_frame + 1) % framesPerTurn;
    for (QWidget* widget : std::as_const(m_widgets))
        widget->update();
}

void paintSpinner(QPainter& painter, const QRectF& box, QColor colour)
{
    if (Theme::isReducedMotion())
        return paintIcon(painter, Icon::Clock, box, colour, qRound(box.width()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = std::max(1.5, box.width() / 9);
    const QRectF ring = box.adjusted(width, width, -width, -width);
    QColor faint = colour;
    faint.setAlphaF(0.2);
    painter.setPen(QPen(faint, width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, qRound(-SpinClock::instance().angle() * 16), 100 * 16);
    painter.restore();
}

Spinner::Spinner(const QString& name, int px, QWidget* parent) : QWidget(parent), m_px(px)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Spinner::sizeHint() const
{
    return {Theme::px(m_px), Theme::px(m_px)};
}

void Spinner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSpinner(painter, rect(), Theme::color(Color::AccentText));
}

void Spinner::showEvent(QShowEvent*)
{
    SpinClock::instance().add(this);
}

void Spinner::hideEvent(QHideEvent*)
{
    SpinClock::instance().remove(this);
}

} // namespace shipdeck::ui
