// SPDX-License-Identifier: MIT
#include "pictures/picture_files.h"

#include <QDir>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr qint64 mostAttempts = 2;

} // namespace

QString picturesFolder(const Paths& paths)
{
    return paths.data + u"/pictures"_s;
}

QString pagePicture(const Paths& paths, const DeploymentId& release)
{
    return picturesFolder(paths) + u'/' + release + u".page.png"_s;
}

QString iconPicture(const Paths& paths, const DeploymentId& release)
{
    return picturesFolder(paths) + u'/' + release + u".icon.png"_s;
}

QString pictureRequest(const Paths& paths, const DeploymentId& release)
{
    return picturesFolder(paths) + u'/' + release + u".request"_s;
}

QStringList pictureFiles(const Paths& paths, const DeploymentId& release)
{
    return {pagePicture(paths, release), iconPicture(paths, release), pictureRequest(paths, release)};
}

QList<DeploymentId> pictureRequests(const Paths& paths)
{
    QList<DeploymentId> wanted;
    const QFileInfoList files = QDir(picturesFolder(paths)).entryInfoList({u"*.request"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        if (file.size() < mostAttempts)
            wanted << DeploymentId(file.completeBaseName());
        else
            QFile::remove(file.filePath());
    }
    return wanted;
}

QSize pngSize(const QByteArray& bytes)
{
    static const QByteArray start = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    if (!bytes.startsWith(start) || bytes.size() < start.size() + 8)
        return {};
    const char* const at = bytes.constData() + start.size();
    const auto width = qFromBigEndian<quint32>(at), height = qFromBigEndian<quint32>(at + 4);
    constexpr quint32 most = std::numeric_limits<int>::max();
    return width == 0 || height == 0 || width > most || height > most ? QSize() : QSize(int(width), int(height));
}

} // namespace shipdeck
