// SPDX-License-Identifier: MIT
#include "theme/icons.h"

#include "theme/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QMutex>
#include <QPainter>
#include <QSvgRenderer>
#include <cmath>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr const char* files[] = {"",
#define SHIPDECK_ICON(name, file) file,
                                 SHIPDECK_ICONS(SHIPDECK_ICON)
#undef SHIPDECK_ICON
};

QHash<quint64, QPixmap>& cache()
{
    static QHash<quint64, QPixmap> pixmaps;
    return pixmaps;
}

quint64 sizeKey(int px, qreal dpr)
{
    return quint64(px & 0xfff) << 8 | quint64(qRound(dpr * 100) & 0xfff) << 20;
}

QImage render(const QByteArray& svg, int px, qreal dpr)
{
    const int device = qRound(px * dpr);
    QImage image(device, device, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, device, device));
    painter.end();
    image.setDevicePixelRatio(dpr);
    return image;
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! In black, whatever colours it is wanted in later.
QByteArray source(Icon icon)
{
    if (icon == Icon::None)
        return content(u":/shipdeck/app/shipdeck.svg"_s);
    QByteArray svg = content(u":/shipdeck/icons/%1.svg"_s.arg(QLatin1StringView(iconFile(icon))));
    svg.replace("currentColor", "#000");
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

//! Drawn once; None is Shipdeck's mark. In any thread.
QImage shape(Icon icon, int px, qreal dpr)
{
    static QMutex guard;
    static QHash<quint64, QImage> drawn;
    const QMutexLocker lock(&guard);
    const quint64 key = quint64(icon) | sizeKey(px, dpr);
    if (const auto found = drawn.constFind(key); found != drawn.constEnd())
        return *found;
    return *drawn.insert(key, render(source(icon), px, dpr));
}

//! Gives menus, actions and windows an icon that is tinted when drawn, so that it follows the theme.
class TintedIcon final : public QIconEngine {
public:
    TintedIcon(Icon icon, Color color) : m_icon(icon), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, m_icon, rect, tint(mode), std::min(rect.width(), rect.height()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_icon, tint(mode), std::min(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return iconPixmap(m_icon, tint(mode), qRound(std::min(size.width(), size.height()) / scale), scale);
    }
    QIconEngine* clone() const override { return new TintedIcon(*this); }
    QString key() const override { return u"shipdeck"_s; }

private:
    QColor tint(QIcon::Mode mode) const
    {
        switch (mode) {
        case QIcon::Disabled: return Theme::color(Color::TextDisabled);
        case QIcon::Selected: return Theme::color(Color::TextPrimary);
        default: return Theme::color(m_color);
        }
    }
    Icon m_icon;
    Color m_color;
};

} // namespace

const char* iconFile(Icon icon)
{
    return files[std::size_t(icon)];
}

QPixmap iconPixmap(Icon icon, QColor colour, int px, qreal dpr)
{
    if (icon == Icon::None || px <= 0)
        return {};
    const quint64 key = quint64(icon) | sizeKey(px, dpr) | quint64(colour.rgb()) << 32;
    if (const auto found = cache().constFind(key); found != cache().constEnd())
        return *found;
    if (cache().size() > 2000) // themes and text sizes that are gone
        cache().clear();
    QImage image = shape(icon, px, dpr);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, px, px), QColor(colour.rgb()));
    painter.end();
    return *cache().insert(key, QPixmap::fromImage(std::move(image)));
}

void prepareIcons(const QList<Icon>& icons, int px, qreal dpr)
{
    for (const Icon icon : icons)
        (void)shape(icon, px, dpr);
}

void paintIcon(QPainter& painter, Icon icon, const QRectF& box, QColor colour, int px)
{
    const qreal dpr = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = iconPixmap(icon, colour, px, dpr);
    if (pixmap.isNull())
        return;
    const auto whole = [dpr](qreal at) { return std::floor(at * dpr + 0.5) / dpr; };
    painter.drawPixmap(QPointF(whole(box.center().x() - px / 2.0), whole(box.center().y() - px / 2.0)), pixmap);
}

QIcon themedIcon(Icon icon, Color colour)
{
    return QIcon(new TintedIcon(icon, colour));
}

QPixmap appMark(int px, qreal dpr)
{
    const quint64 key = sizeKey(px, dpr);
    if (const auto found = cache().constFind(key); found != cache().constEnd())
        return *found;
    return *cache().insert(key, QPixmap::fromImage(shape(Icon::None, px, dpr)));
}

QIcon appIcon()
{
    QIcon icon;
    for (const int px : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(appMark(px, 1));
    return icon;
}

} // namespace shipdeck::ui
