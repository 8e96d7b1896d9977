// SPDX-License-Identifier: MIT
#include "theme/fonts.h"

#include <QFontDatabase>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! Not where the system has the family: reading them costs a fifth of the start.
void load(const QString& family, const QStringList& files)
{
    if (QFontDatabase::families().contains(family)) // hasFamily() would also look for aliases of it
        return;
    for (const QString& file : files)
        QFontDatabase::addApplicationFont(u":/shipdeck/fonts/"_s + file);
}

} // namespace

void loadFonts()
{
    load(u"Inter"_s, {u"Inter-Regular.otf"_s, u"Inter-Medium.otf"_s, u"Inter-SemiBold.otf"_s});
    load(u"JetBrains Mono"_s,
         {u"JetBrainsMono-Regular.ttf"_s, u"JetBrainsMono-Medium.ttf"_s, u"JetBrainsMono-Bold.ttf"_s});
}

void drawFirstGlyph()
{
    QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(QFont(u"Inter"_s));
    painter.drawText(2, 12, u"a"_s);
}

} // namespace shipdeck::ui
