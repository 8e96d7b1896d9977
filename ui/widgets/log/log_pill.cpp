// SPDX-License-Identifier: MIT
#include "widgets/log/log_pill.h"

#include "theme/paint.h"
#include "widgets/log/log_follow.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogPill)
};

QString linesText(qint64 lines)
{
    return lines == 1 ? Words::tr("1 new line") : Words::tr("%1 new lines").arg(QLocale().toString(lines));
}

//! Empty without errors.
QString errorsText(qint64 errors)
{
    if (errors <= 0)
        return {};
    return errors == 1 ? Words::tr("1 error") : Words::tr("%1 errors").arg(QLocale().toString(errors));
}

} // namespace

LogPill LogPill::of(const LogFollow& follow)
{
    return {follow.newLines(), follow.newErrors()};
}

QRect LogPill::rectIn(const QRect& viewport) const
{
    if (lines <= 0)
        return {};
    int width =
        Theme::px(12) + textWidth(linesText(lines), FontRole::Caption) + Theme::px(8) + Theme::px(14) + Theme::px(11);
    if (const QString text = errorsText(errors); !text.isEmpty())
        width += Theme::px(8) + textWidth(text, FontRole::Caption);
    const int height = Theme::px(26);
    return {viewport.width() - width - Theme::px(13), viewport.height() - height - Theme::px(12), width, height};
}

void LogPill::paint(QPainter& painter, const QRect& viewport) const
{
    const QRect box = rectIn(viewport);
    if (box.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintShadow(painter, box, 2);
    paintBox(painter, box, box.height() / 2.0, Theme::color(Color::BgOverlay), Theme::color(Color::BorderStrong));
    int x = box.x() + Theme::px(12);
    const auto word = [&](const QString& text, Color colour) {
        x += paintText(painter, QRect(x, box.y(), box.right() - x, box.height()), text, FontRole::Caption,
                       Theme::color(colour))
            + Theme::px(8);
    };
    word(linesText(lines), Color::TextPrimary);
    if (const QString text = errorsText(errors); !text.isEmpty())
        word(text, Color::AnsiRed);
    paintIcon(painter, Icon::ArrowDown, QRectF(x, box.y(), Theme::px(14), box.height()),
              Theme::color(Color::TextPrimary), Theme::px(14));
}

} // namespace shipdeck::ui
