// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "pictures/picture_files.h"
#include "sample_pictures.h"
#include "sure.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace shipdeck::test {

using namespace Qt::StringLiterals;
namespace {

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

//! Blocks where a site has its heading, its picture and its text.
QImage pageIn(const QColor& colour)
{
    QImage page(largestPage, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.fillRect(0, 0, 640, 44, colour.darker(140));
    painter.fillRect(0, 44, 640, 180, colour);
    painter.fillRect(40, 90, 260, 26, Qt::white);
    painter.fillRect(40, 132, 180, 12, colour.lighter(150));
    for (int column = 0; column < 3; ++column)
        painter.fillRect(40 + 190 * column, 256, 170, 110, QColor(232, 234, 238));
    return page;
}

QImage iconIn(const QColor& colour)
{
    QImage icon(largestIcon, QImage::Format_ARGB32);
    icon.fill(Qt::transparent);
    QPainter painter(&icon);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(icon.rect());
    return icon;
}

} // namespace

void givePictures(SampleDeck& sample, const DeploymentId& release, const QColor& colour)
{
    const Paths& paths = sample.deck().paths();
    sure(makeFolder(picturesFolder(paths)));
    sure(writeFile(pagePicture(paths, release), pngOf(pageIn(colour))));
    sure(writeFile(iconPicture(paths, release), pngOf(iconIn(colour))));
    sample.edit(release, [](store::Deployment&) {});
}

} // namespace shipdeck::test
