// SPDX-License-Identifier: MIT
#include "pages/site_picture.h"

#include "theme/paint.h"
#include "widgets/cover.h"
#include "widgets/picture_file.h"

#include <QPainterPath>

namespace shipdeck::ui {
namespace {

constexpr int barHeight = 24;

} // namespace

SitePicture::SitePicture(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sitePicture"));
    setFixedSize(Theme::px(size::thumbWidth), Theme::px(size::thumbHeight));
}

void SitePicture::setSite(const QString& name, const QString& address, Icon icon, const QString& framework)
{
    m_icon = icon;
    m_framework = framework;
    m_name = name;
    m_address = address;
    setAccessibleName(tr("Picture of %1").arg(address.isEmpty() ? name : address));
    update();
}

void SitePicture::setPictures(const ReleasePictures& files)
{
    m_pictures = files;
    update();
}

void SitePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int bar = Theme::px(barHeight);
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()), Theme::px(radius::md), Theme::px(radius::md));
    painter.save();
    painter.setClipPath(clip);
    const QRect page = rect().adjusted(0, bar, 0, 0);
    if (!paintPicture(painter, page, m_pictures.page))
        paintCover(painter, page, m_name, m_icon, m_framework);
    painter.fillRect(QRect(0, 0, width(), bar), Theme::color(Color::BgRaised));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Color::BorderDefault));
    for (int i = 0; i < 3; ++i)
        painter.drawEllipse(QPointF(Theme::px(13 + 11 * i), bar / 2.0), Theme::px(3), Theme::px(3));
    const QRect field(Theme::px(52), Theme::px(5), width() - Theme::px(64), bar - Theme::px(10));
    paintBox(painter, field, field.height() / 2.0, Theme::color(Color::BgHover));
    QRect address = field.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
    const int side = Theme::px(12);
    if (paintPicture(painter, QRect(address.left(), field.center().y() + 1 - side / 2, side, side), m_pictures.icon))
        address.setLeft(address.left() + side + Theme::px(5));
    paintText(painter, address, m_address, FontRole::Caption, Theme::color(Color::TextSecondary));
    painter.restore();
    paintBox(painter, rect(), Theme::px(radius::md), {}, Theme::color(Color::BorderDefault));
}

} // namespace shipdeck::ui
