// SPDX-License-Identifier: MIT
//! shipdeck-picture page|icon: reads a picture of any common kind from standard input and prints it as a small PNG file
//! without anything but its pixels. Exit code 1: it cannot be read, or is too large.
#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

namespace {

constexpr qint64 largestInput = 16 << 20, largestPage = 200 << 10, largestIcon = 32 << 10;
constexpr int largestSide = 4096, pageWidth = 640, pageHeight = 400, iconSide = 64;

QImage readRaster(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader::setAllocationLimit(128);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    static const QList<QByteArray> formats{"png", "ico", "jpeg", "gif", "webp"};
    if (!formats.contains(reader.format()) || size.isEmpty() || size.width() > largestSide
        || size.height() > largestSide)
        return {};
    QImage best = reader.read();
    for (int i = 1; i < std::min(reader.imageCount(), 16) && reader.format() == "ico"; ++i) // several sizes
        if (const QImage other = reader.read(); other.width() > best.width())
            best = other;
    return best;
}

QImage readVector(const QByteArray& bytes)
{
    QSvgRenderer renderer(bytes);
    if (!renderer.isValid())
        return {};
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QImage image(iconSide, iconSide, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", 0); // as small as it gets
    return bytes;
}

//! The upper part, on white; smaller if it has too many details for its size.
QByteArray pageOf(const QImage& image)
{
    for (const int width : {pageWidth, pageWidth * 3 / 4, pageWidth / 2}) {
        const QSize size(width, width * pageHeight / pageWidth);
        const QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        QImage page(size, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter(&page).drawImage((size.width() - scaled.width()) / 2, 0, scaled);
        if (const QByteArray bytes = pngOf(page); bytes.size() <= largestPage)
            return bytes;
    }
    return {};
}

QByteArray iconOf(const QImage& image)
{
    const bool isLarge = image.width() > iconSide || image.height() > iconSide;
    const QImage scaled =
        isLarge ? image.scaled(iconSide, iconSide, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
    QImage icon(scaled.size(), QImage::Format_ARGB32);
    icon.fill(Qt::transparent);
    QPainter(&icon).drawImage(0, 0, scaled);
    const QByteArray bytes = pngOf(icon);
    return bytes.size() <= largestIcon ? bytes : QByteArray();
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv); // for text in a vector picture
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 1;
    const QByteArray bytes = input.read(largestInput);
    const bool isPage = argc > 1 && QByteArrayView(argv[1]) == "page";
    QImage image = readRaster(bytes);
    if (image.isNull() && !isPage)
        image = readVector(bytes);
    if (image.isNull())
        return 1;
    const QByteArray small = isPage ? pageOf(image) : iconOf(image);
    return !small.isEmpty() && output.write(small) == small.size() && output.flush() ? 0 : 1;
}
