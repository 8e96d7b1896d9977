// SPDX-License-Identifier: MIT
#include "theme/paint.h"

#include "theme/shaped_text.h"
#include "theme/status.h"

#include <QPainterPath>
#include <QRegularExpression>
#include <cmath>

namespace shipdeck::ui {
namespace {

struct Elevation {
    int y, blur;
    qreal light, dark;
};
// tokens.json, "elevation"
constexpr Elevation elevations[] = {{6, 18, 0.1, 0.45}, {18, 48, 0.18, 0.6}};
constexpr int shadowCorner = radius::xl;

const Elevation& elevationOf(int elevation)
{
    return elevations[elevation >= 3 ? 1 : 0];
}

// A square whose edges repeat: the falloff is that of the distance to a rounded box, close enough to a blur.
QPixmap shadowPatch(int elevation, qreal dpr)
{
    static QHash<int, QPixmap> cache;
    static quint32 generation = 0;
    if (std::exchange(generation, Theme::generation()) != Theme::generation())
        cache.clear();
    const int key = elevation * 1000 + qRound(dpr * 100);
    if (const auto found = cache.constFind(key); found != cache.constEnd())
        return *found;
    const Elevation& e = elevationOf(elevation);
    const int margin = shadowMargin(elevation);
    const int side = 2 * (margin + shadowCorner) + 2;
    const int device = qCeil(side * dpr);
    QImage image(device, device, QImage::Format_ARGB32_Premultiplied);
    const qreal half = side / 2.0 - margin - shadowCorner;
    const qreal peak = Theme::isDark() ? e.dark : e.light;
    for (int y = 0; y < device; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < device; ++x) {
            const qreal dx = std::max(0.0, std::abs((x + 0.5) / dpr - side / 2.0) - half);
            const qreal dy = std::max(0.0, std::abs((y + 0.5) / dpr - side / 2.0) - half);
            const qreal distance = std::hypot(dx, dy) - shadowCorner;
            const qreal near = qBound(0.0, 0.5 - distance / e.blur, 1.0);
            line[x] = qRgba(0, 0, 0, int(255 * peak * near * near * (3 - 2 * near)));
        }
    }
    image.setDevicePixelRatio(dpr);
    return *cache.insert(key, QPixmap::fromImage(image));
}

QString elided(const QString& text, FontRole role, int width)
{
    static QHash<QString, QString> cache;
    static quint32 generation = 0;
    if (std::exchange(generation, Theme::generation()) != Theme::generation() || cache.size() > 4000)
        cache.clear();
    const QString key = QChar(ushort(role) + 1) + QString::number(width) + QChar(u'\x1f') + text;
    if (const auto found = cache.constFind(key); found != cache.constEnd())
        return *found;
    return *cache.insert(key, QFontMetrics(Theme::font(role)).elidedText(text, Qt::ElideRight, width));
}

} // namespace

QColor mix(QColor from, QColor to, qreal amount)
{
    const auto part = [amount](int a, int b) { return qRound(a + (b - a) * amount); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()),
                  part(from.alpha(), to.alpha()));
}

void paintBox(QPainter& painter, const QRectF& rect, qreal radius, QColor fill, QColor line, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (line.isValid()) {
        painter.setPen(QPen(line, width));
        const qreal inset = width / 2;
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void paintDashedFrame(QPainter& painter, const QRect& rect, int radius, QColor line)
{
    painter.save();
    painter.setPen(QPen(line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF path = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal across = 2 * radius - 1;
    constexpr int quarter = 90 * 16;
    painter.drawArc(QRectF(path.right() - across, path.top(), across, across), 0, quarter);
    painter.drawArc(QRectF(path.left(), path.top(), across, across), quarter, quarter);
    painter.drawArc(QRectF(path.left(), path.bottom() - across, across, across), 2 * quarter, quarter);
    painter.drawArc(QRectF(path.right() - across, path.bottom() - across, across, across), 3 * quarter, quarter);
    // Straight dashes are rectangles: stroking them as a path takes a thirtieth of the window's start.
    constexpr int dash = 6, gap = 5;
    const auto along = [&](int length, const auto& fill) {
        const int inner = length - 2 * radius;
        const int count = (inner - gap) / (dash + gap);
        const int first = radius + (inner - count * (dash + gap) + gap) / 2;
        for (int i = 0; i < count; ++i)
            fill(first + i * (dash + gap));
    };
    along(rect.width(), [&](int x) {
        painter.fillRect(rect.left() + x, rect.top(), dash, 1, line);
        painter.fillRect(rect.left() + x, rect.bottom(), dash, 1, line);
    });
    along(rect.height(), [&](int y) {
        painter.fillRect(rect.left(), rect.top() + y, 1, dash, line);
        painter.fillRect(rect.right(), rect.top() + y, 1, dash, line);
    });
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRectF& control, qreal radius, int offset)
{
    const qreal out = offset > 0 ? offset + 2 : 0;
    paintBox(painter, control.adjusted(-out, -out, out, out), radius + out, {}, Theme::color(Color::AccentFocus), 2);
}

int shadowMargin(int elevation)
{
    const Elevation& e = elevationOf(elevation);
    return e.blur / 2 + e.y;
}

void paintShadow(QPainter& painter, const QRect& box, int elevation)
{
    if (Theme::isHighContrast())
        return;
    const Elevation& e = elevationOf(elevation);
    const qreal dpr = painter.device()->devicePixelRatioF();
    const QPixmap patch = shadowPatch(elevation, dpr);
    const int margin = shadowMargin(elevation);
    const int edge = margin + shadowCorner;
    const QRect outer = box.adjusted(-margin, -margin, margin, margin).translated(0, e.y);
    const int xs[] = {outer.left(), outer.left() + edge, outer.right() + 1 - edge};
    const int ys[] = {outer.top(), outer.top() + edge, outer.bottom() + 1 - edge};
    const int ws[] = {edge, outer.width() - 2 * edge, edge};
    const int hs[] = {edge, outer.height() - 2 * edge, edge};
    const int sources[] = {0, edge, edge + 2};
    const int lengths[] = {edge, 2, edge};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            if ((row != 1 || column != 1) || elevation < 3)
                painter.drawPixmap(QRectF(xs[column], ys[row], ws[column], hs[row]), patch,
                                   QRectF(sources[column] * dpr, sources[row] * dpr, lengths[column] * dpr,
                                          lengths[row] * dpr));
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression mark(QStringLiteral("\\s*\\(&[^&]\\)|&(.?)"));
    return text.replace(mark, QStringLiteral("\\1"));
}

QString menuText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

int textWidth(const QString& text, FontRole role)
{
    if (text.isEmpty())
        return 0; // without loading the font: parts that are hidden yet are asked too
    return qCeil(ShapedText::line(text, role).width());
}

int paintText(QPainter& painter, const QRect& box, const QString& lines, FontRole role, QColor colour,
              Qt::Alignment alignment)
{
    if (lines.isEmpty() || box.width() <= 0)
        return 0;
    QString text = lines;
    text.replace(u'\n', u' ');
    // What textWidth() says always fits: elidedText() rounds otherwise and would cut whole words.
    const bool fits = textWidth(text, role) <= box.width();
    const QString shown = fits ? text : elided(text, role, box.width());
    const int width = std::min(box.width(), textWidth(shown, role));
    const ShapedText line = ShapedText::line(shown, role);
    qreal x = box.left();
    if (alignment & Qt::AlignRight)
        x += box.width() - width;
    else if (alignment & Qt::AlignHCenter)
        x += (box.width() - width) / 2.0;
    painter.setPen(colour);
    line.paint(painter, QPointF(x, qRound(box.top() + (box.height() - line.height()) / 2)));
    return width;
}

void paintAvatar(QPainter& painter, const QRectF& box, const QString& name)
{
    // White letters stay above 4.5:1 on each of these.
    static const QColor colours[] = {QColor(0x8a6a1f), QColor(0x8a4fa3), QColor(0x5b5fc7), QColor(0xb4552d),
                                     QColor(0x2f7d4f), QColor(0xa8476b), QColor(0x4a6a8a), QColor(0x1f7a8c)};
    uint sum = 0;
    for (const QChar letter : name.toCaseFolded())
        sum = sum * 31 + letter.unicode();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::isHighContrast() ? QPen(Theme::color(Color::TextPrimary)) : QPen(Qt::NoPen));
    painter.setBrush(Theme::isHighContrast() ? Theme::color(Color::BgSurface) : colours[sum % std::size(colours)]);
    painter.drawEllipse(box);
    QFont font = Theme::font(FontRole::Caption);
    font.setPixelSize(std::max(8, int(box.height() * 0.52)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Theme::isHighContrast() ? Theme::color(Color::TextPrimary) : QColor(Qt::white));
    painter.drawText(box, Qt::AlignCenter, name.left(1).toUpper());
    painter.restore();
}

void paintProgress(QPainter& painter, const QRectF& track, qreal fraction, QColor colour)
{
    const qreal r = track.height() / 2;
    if (Theme::isHighContrast())
        paintBox(painter, track, r, Theme::color(Color::BgSurface), Theme::color(Color::BorderDefault));
    else
        paintBox(painter, track, r, Theme::color(Color::BorderDefault));
    if (fraction <= 0)
        return;
    QRectF done = track;
    done.setWidth(std::max(track.height(), track.width() * std::min(1.0, fraction)));
    paintBox(painter, done, r, colour);
}

int statusPillWidth(Status status, const QString& text)
{
    return Theme::px(8 + 14 + 5 + 9) + textWidth(text.isEmpty() ? statusName(status) : text, FontRole::Caption);
}

int paintStatusPill(QPainter& painter, QPoint topLeft, Status status, const QString& text)
{
    const StatusColors& colours = Theme::status(status);
    const int width = statusPillWidth(status, text);
    const int height = Theme::px(size::statusPill);
    const QRect box(topLeft, QSize(width, height));
    paintBox(painter, box, height / 2.0, colours.bg, Theme::isHighContrast() ? colours.border : QColor());
    const int icon = Theme::px(14);
    paintIcon(painter, statusIcon(status), QRect(box.left() + Theme::px(8), box.top(), icon, height), colours.fg, icon);
    paintText(painter, box.adjusted(Theme::px(27), 0, 0, 0), text.isEmpty() ? statusName(status) : text,
              FontRole::Caption, colours.fg);
    return width;
}

} // namespace shipdeck::ui
