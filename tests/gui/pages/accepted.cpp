// SPDX-License-Identifier: MIT
#include "accepted.h"

#include "support/paths.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

constexpr int tolerated = 24; // of 255, of the mean of four pixels

QString fileOf(const QString& name)
{
    return inSource(u"tests/gui/pages/accepted/%1.png"_s.arg(name));
}

QImage reduced(const QImage& picture)
{
    return picture.scaled(picture.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

bool isAccepted(const QString& name)
{
    static const QStringList pages{u"start"_s,
                                   u"projects"_s,
                                   u"overview"_s,
                                   u"rollback"_s,
                                   u"settings"_s,
                                   u"variables"_s,
                                   u"preferences"_s,
                                   u"storage"_s,
                                   u"cost"_s,
                                   u"deployments"_s,
                                   u"compare"_s,
                                   u"activity"_s,
                                   u"palette"_s,
                                   u"deployment-building"_s,
                                   u"deployment-failed"_s,
                                   u"deployment-current"_s};
    return pages.contains(name.section(u'.', 0, 0)) && (name.endsWith(u".light.en"_s) || name.endsWith(u".dark.ko"_s));
}

void accept(const QImage& picture, const QString& name)
{
    QDir().mkpath(fileOf(name).section(u'/', 0, -2));
    reduced(picture).save(fileOf(name));
}

double changeOf(const QImage& picture, const QString& name)
{
    const QImage now = reduced(picture), before = QImage(fileOf(name)).convertToFormat(QImage::Format_Grayscale8);
    if (now.size() != before.size() || now.isNull())
        return 100;
    qint64 changed = 0;
    for (int y = 0; y < now.height(); ++y)
        for (int x = 0; x < now.width(); ++x)
            changed += std::abs(qGray(now.pixel(x, y)) - qGray(before.pixel(x, y))) > tolerated;
    return 100.0 * double(changed) / double(now.width() * now.height());
}

} // namespace shipdeck::test
