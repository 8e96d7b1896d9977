// SPDX-License-Identifier: MIT
#include "widgets/log/log_notice.h"

#include "theme/paint.h"

#include <QCoreApplication>
#include <QPainter>

namespace shipdeck::ui {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogNotice)
};
} // namespace

LogNotice LogNotice::of(const LogDocument& document, bool isLive, const QString& missing)
{
    const LogDocument::State state = document.state();
    if (state == LogDocument::State::Closed)
        return {};
    if (state == LogDocument::State::Failed)
        return {document.error().render(), Icon::CircleAlert};
    if (isLive && missing.isEmpty())
        return {Words::tr("Waiting for the first line, usually under 2 s"), Icon::Clock};
    if (state == LogDocument::State::Missing)
        return {missing.isEmpty() ? Words::tr("This log is not on this computer") : missing, Icon::FileText};
    return {Words::tr("Nothing was written to this log"), Icon::ScrollText};
}

void LogNotice::paint(QPainter& painter, const QRect& viewport, int top) const
{
    if (words.isEmpty())
        return;
    paintIcon(painter, icon, QRectF(0, top, viewport.width(), Theme::px(20)), Theme::color(Color::TextTertiary),
              Theme::px(20));
    int y = top + Theme::px(30);
    const auto lines = words.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QRect box(Theme::px(16), y, viewport.width() - Theme::px(32), Theme::line(FontRole::Body));
        paintText(painter, box, line, FontRole::Body, Theme::color(Color::TextSecondary), Qt::AlignHCenter);
        y += Theme::line(FontRole::Body);
    }
}

} // namespace shipdeck::ui
