// SPDX-License-Identifier: MIT
#include "deck/pictures.h"

#include "pictures/picture_files.h"

#include <QDir>
#include <QFileInfo>

namespace shipdeck {
namespace {

QString ifThere(const QString& file)
{
    return QFileInfo::exists(file) ? file : QString();
}

} // namespace

ReleasePictures picturesOf(const Paths& paths, const DeploymentId& release)
{
    if (release.isEmpty())
        return {};
    return {ifThere(pagePicture(paths, release)), ifThere(iconPicture(paths, release))};
}

QSet<QString> releasesWithPicture(const Paths& paths)
{
    QSet<QString> ids;
    const QStringList files = QDir(picturesFolder(paths)).entryList({QStringLiteral("*.page.png")}, QDir::Files);
    for (const QString& file : files)
        ids << file.section(u'.', 0, 0);
    return ids;
}

} // namespace shipdeck
