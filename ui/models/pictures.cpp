// SPDX-License-Identifier: MIT
#include "models/pictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int side = 64; // twice the drawn size, for high-density screens
constexpr int largestSide = 2048;

QPixmap roundPicture(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    static const QList<QByteArray> formats{"png", "jpeg", "jpg", "gif", "webp"};
    const QSize size = reader.size();
    // Only common formats of a sane size are decoded, as the address is not trusted.
    if (!formats.contains(reader.format()) || size.isEmpty() || size.width() > largestSide
        || size.height() > largestSide)
        return {};
    reader.setScaledSize({side, side});
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath circle;
    circle.addEllipse(0, 0, side, side);
    painter.setClipPath(circle);
    painter.drawImage(0, 0, image);
    return picture;
}

} // namespace

Pictures::Pictures(GitHubService& github, QObject* parent) : QObject(parent), m_github(github) {}

Pictures::~Pictures()
{
    m_stop.request();
}

QPixmap Pictures::of(const QUrl& address)
{
    if (!address.isValid() || address.isEmpty())
        return {};
    if (const auto known = m_known.constFind(address); known != m_known.constEnd())
        return *known;
    m_known.insert(address, {});
    QCoro::connect(m_github.avatar(address, m_stop.token()), this, [this, address](const Result<QByteArray>& bytes) {
        if (!bytes)
            return;
        const QPixmap picture = roundPicture(*bytes);
        if (picture.isNull())
            return;
        m_known[address] = picture;
        Q_EMIT arrived();
    });
    return {};
}

} // namespace shipdeck::ui
