// SPDX-License-Identifier: MIT
#include "widgets/picture_file.h"

#include <QCache>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int cacheBytes = 32 << 20; // what fits on a large screen, several times
constexpr QSize largest{640, 400};

//! As large as `size`, without what is too wide or too high for it.
QImage fitted(const QImage& image, const QSize& size)
{
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return scaled.copy((scaled.width() - size.width()) / 2, 0, size.width(), size.height());
}

//! Null: see paintPicture(). A release has its picture once and for all, so a file is read once.
QImage picture(const QString& path, const QSize& size)
{
    static QCache<QString, QImage> known(cacheBytes);
    const QString key = u"%1 %2 %3"_s.arg(size.width()).arg(size.height()).arg(path);
    if (const QImage* const found = known.object(key))
        return *found;
    QImage image = readPicture(path);
    if (image.isNull())
        return {};
    image = fitted(image, size);
    known.insert(key, new QImage(image), int(image.sizeInBytes()));
    return image;
}

} // namespace

QImage readPicture(const QString& path)
{
    QImageReader reader(path, "png");
    const QSize size = reader.size();
    return size.isValid() && size.boundedTo(largest) == size ? reader.read() : QImage();
}

bool paintPicture(QPainter& painter, const QRect& box, const QString& path)
{
    if (path.isEmpty() || box.isEmpty())
        return false;
    const QImage image = picture(path, (QSizeF(box.size()) * painter.device()->devicePixelRatioF()).toSize());
    if (!image.isNull())
        painter.drawImage(box, image);
    return !image.isNull();
}

} // namespace shipdeck::ui
