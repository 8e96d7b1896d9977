// SPDX-License-Identifier: MIT
#include "widgets/log/log_metrics.h"

#include "theme/theme.h"

#include <QFontMetricsF>

namespace shipdeck::ui {

LogMetrics LogMetrics::of(int zoom, LogTimes times, qint64 lines)
{
    LogMetrics metrics;
    metrics.times = times;
    metrics.font = Theme::font(FontRole::Log);
    const int plain = metrics.font.pixelSize();
    metrics.font.setPixelSize(qMax(8, plain + zoom));
    const QFontMetricsF font(metrics.font);
    // Hinting may round single advances; a long run has the advance that drawText uses.
    metrics.cell = font.horizontalAdvance(QString(64, QLatin1Char('0'))) / 64;
    metrics.row =
        qMax(Theme::metric(Metric::LogRow) * metrics.font.pixelSize() / qMax(1, plain), int(font.height()) + 1);
    metrics.header = qMax(Theme::metric(Metric::LogHeaderRow), metrics.row + 4);
    metrics.bar = Theme::px(3);
    metrics.levelWidth = Theme::px(18);
    const auto digits = QString::number(qMax(qint64(1), lines)).size();
    metrics.gutter = qMax(Theme::px(56), int(metrics.cell * qreal(digits)) + Theme::px(20));
    int x = metrics.gutter + Theme::px(6);
    if (times != LogTimes::Off) {
        metrics.time = x;
        x += int(metrics.cell * (times == LogTimes::Utc ? 9 : 8)) + Theme::px(10);
    }
    metrics.level = x;
    metrics.text = x + metrics.levelWidth + Theme::px(2);
    metrics.baseline = (metrics.row - font.height()) / 2 + font.ascent();
    return metrics;
}

} // namespace shipdeck::ui
