// SPDX-License-Identifier: MIT
#include "widgets/log/spin_mark.h"

#include "base/clock.h"
#include "theme/theme.h"

#include <QPainter>
#include <QWidget>
#include <utility>

namespace shipdeck::ui {
namespace {
constexpr int periodMs = 900; // tokens.json, motion.spinner_period
constexpr int stillMs = 210;  // the gap at the upper right, as in the design
} // namespace

SpinMark::SpinMark()
{
    m_timer.setInterval(33);
    connect(&m_timer, &QTimer::timeout, this, &SpinMark::tick);
}

void SpinMark::paint(QPainter& painter, QWidget* widget, const QRect& box, QColor colour)
{
    static SpinMark spinner;
    const bool still = Theme::isReducedMotion();
    const qint64 phase = still ? stillMs : monotonicNow().count() % periodMs;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, Theme::px(15) / 10.0, Qt::SolidLine, Qt::RoundCap));
    const qreal inset = Theme::px(2) - 0.25;
    painter.drawArc(QRectF(box).adjusted(inset, inset, -inset, -inset), int(-phase * 360 * 16 / periodMs) + 90 * 16,
                    290 * 16);
    painter.restore();
    if (still)
        return;
    spinner.m_requests.push_back({widget, box});
    if (!spinner.m_timer.isActive())
        spinner.m_timer.start();
}

void SpinMark::tick()
{
    const auto repaints = std::exchange(m_requests, {});
    if (repaints.empty())
        m_timer.stop();
    for (const Repaint& repaint : repaints) {
        if (repaint.widget && repaint.widget->isVisible())
            repaint.widget->update(repaint.box);
    }
}

} // namespace shipdeck::ui
