// SPDX-License-Identifier: MIT
#include "pages/site_picture.h"

#include "theme/paint.h"
#include "widgets/cover.h"
#include "widgets/picture_file.h"

#include <QPainterPath>

namespace shipdeck::ui {
namespace {

constexpr int barHeight = 24;
constexpr QSize ratio{640, 400}, least{320, 200};

//! Fills the box; what is too wide or too high for it is left out, at the sides or at the end.
void paintImage(QPainter& painter, const QRect& box, const QImage& image)
{
    const QSizeF part = QSizeF(box.size()).scaled(image.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(box), image, QRectF(QPointF((image.width() - part.width()) / 2, 0), part));
}

} // namespace

SitePicture::SitePicture(Size fit, QWidget* parent) : QWidget(parent), m_size(fit)
{
    setObjectName(QStringLiteral("sitePicture"));
    if (fit == Size::Thumbnail) {
        setFixedSize(Theme::px(size::thumbWidth), Theme::px(size::thumbHeight));
    } else {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        setMinimumSize(Theme::px(least.width()), Theme::px(least.height()));
    }
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

void SitePicture::setImage(const std::optional<QImage>& image)
{
    m_image = image;
    update();
}

QRect SitePicture::frame() const
{
    if (m_size == Size::Thumbnail)
        return rect();
    const QSize bar(0, Theme::px(barHeight));
    const QSize fitted = ratio.scaled(size() - bar, Qt::KeepAspectRatio) + bar;
    return {QPoint((width() - fitted.width()) / 2, 0), fitted};
}

void SitePicture::paintPage(QPainter& painter, const QRect& page) const
{
    if (m_size == Size::Fitted && (!m_image || !m_image->isNull()))
        return m_image ? paintImage(painter, page, *m_image) : painter.fillRect(page, Theme::color(Color::BgSidebar));
    if (!paintPicture(painter, page, m_pictures.page))
        paintCover(painter, page, m_name, m_icon, m_framework);
}

void SitePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int bar = Theme::px(barHeight);
    const QRect all = frame();
    QPainterPath clip;
    clip.addRoundedRect(QRectF(all), Theme::px(radius::md), Theme::px(radius::md));
    painter.save();
    painter.setClipPath(clip);
    paintPage(painter, all.adjusted(0, bar, 0, 0));
    painter.fillRect(QRect(all.topLeft(), QSize(all.width(), bar)), Theme::color(Color::BgRaised));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Color::BorderDefault));
    for (int i = 0; i < 3; ++i)
        painter.drawEllipse(QPointF(all.left() + Theme::px(13 + 11 * i), bar / 2.0), Theme::px(3), Theme::px(3));
    const QRect field(all.left() + Theme::px(52), Theme::px(5), all.width() - Theme::px(64), bar - Theme::px(10));
    paintBox(painter, field, field.height() / 2.0, Theme::color(Color::BgHover));
    QRect address = field.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
    const int side = Theme::px(12);
    if (paintPicture(painter, QRect(address.left(), field.center().y() + 1 - side / 2, side, side), m_pictures.icon))
        address.setLeft(address.left() + side + Theme::px(5));
    paintText(painter, address, m_address, FontRole::Caption, Theme::color(Color::TextSecondary));
    painter.restore();
    paintBox(painter, all, Theme::px(radius::md), {}, Theme::color(Color::BorderDefault));
}

} // namespace shipdeck::ui
