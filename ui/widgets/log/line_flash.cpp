// SPDX-License-Identifier: MIT
#include "widgets/log/line_flash.h"

#include "theme/theme.h"

namespace shipdeck::ui {
namespace {
constexpr int durationMs = 600;
} // namespace

LineFlash::LineFlash()
{
    m_frames.setInterval(33);
    connect(&m_frames, &QTimer::timeout, this, [this] {
        if (m_started.elapsed() > durationMs)
            stop();
        Q_EMIT changed();
    });
}

void LineFlash::start(qint64 line)
{
    if (Theme::isReducedMotion())
        return;
    m_line = line;
    m_started.start();
    m_frames.start();
}

void LineFlash::stop()
{
    m_line = -1;
    m_frames.stop();
}

qreal LineFlash::strength(qint64 line) const
{
    return line == m_line && line >= 0 ? qMax(0.0, 1 - qreal(m_started.elapsed()) / durationMs) : 0;
}

} // namespace shipdeck::ui
