// SPDX-License-Identifier: MIT
#include "pages/site_picture.h"

#include "theme/paint.h"

#include <QLinearGradient>
#include <QPainterPath>

namespace shipdeck::ui {
namespace {

constexpr int barHeight = 24;

// The same hue for the same name, everywhere (as in the grid of projects).
int hueOf(const QString& name)
{
    uint sum = 7;
    for (const QChar letter : name)
        sum = sum * 33 + letter.unicode();
    return int(sum % 360);
}

} // namespace

SitePicture::SitePicture(QWidget* parent) : QWidget(parent)
{
    setFixedSize(Theme::px(size::thumbWidth), Theme::px(size::thumbHeight));
}

void SitePicture::setSite(const QString& name, const QString& address)
{
    m_name = name;
    m_address = address;
    setAccessibleName(tr("Picture of %1").arg(address.isEmpty() ? name : address));
    update();
}

void SitePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = Theme::isDark();
    const int hue = hueOf(m_name);
    const int bar = Theme::px(barHeight);
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()), Theme::px(radius::md), Theme::px(radius::md));
    painter.save();
    painter.setClipPath(clip);
    QLinearGradient sky(0, bar, width(), height());
    sky.setColorAt(0, QColor::fromHsl(hue, dark ? 84 : 150, dark ? 56 : 222));
    sky.setColorAt(1, QColor::fromHsl((hue + 48) % 360, dark ? 80 : 140, dark ? 30 : 200));
    painter.fillRect(rect(), Theme::isHighContrast() ? QBrush(Theme::color(Color::BgSurface)) : QBrush(sky));
    painter.fillRect(QRect(0, 0, width(), bar), Theme::color(Color::BgRaised));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Color::BorderDefault));
    for (int i = 0; i < 3; ++i)
        painter.drawEllipse(QPointF(Theme::px(13 + 11 * i), bar / 2.0), Theme::px(3), Theme::px(3));
    const QRect field(Theme::px(52), Theme::px(5), width() - Theme::px(64), bar - Theme::px(10));
    paintBox(painter, field, field.height() / 2.0, Theme::color(Color::BgHover));
    paintText(painter, field.adjusted(Theme::px(8), 0, -Theme::px(8), 0), m_address, FontRole::Caption,
              Theme::color(Color::TextSecondary));
    QColor ink = Theme::color(Color::TextPrimary);
    ink.setAlphaF(dark ? 0.86f : 0.72f);
    paintText(painter, QRect(0, bar, width(), height() - bar), m_name, FontRole::Display, ink, Qt::AlignHCenter);
    painter.restore();
    paintBox(painter, rect(), Theme::px(radius::md), {}, Theme::color(Color::BorderDefault));
}

} // namespace shipdeck::ui
