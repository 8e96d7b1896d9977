// SPDX-License-Identifier: MIT
#include "build/tree/stat_cache.h"

#include "base/files.h"

#include <QDataStream>
#include <QFileInfo>

namespace shipdeck::build {
namespace {

constexpr quint32 format = 0x53434831;           // "SCH1"
constexpr qint64 coarsestTickNs = 2'000'000'000; // FAT has a resolution of two seconds

} // namespace

FileStamp stampOf(const struct stat& info)
{
    constexpr qint64 second = 1'000'000'000;
    return {qint64(info.st_size), info.st_mtim.tv_sec * second + info.st_mtim.tv_nsec,
            info.st_ctim.tv_sec * second + info.st_ctim.tv_nsec, quint64(info.st_ino)};
}

StatCache::StatCache(QString file, qint64 nowNs) : m_file(std::move(file)), m_settledNs(nowNs - coarsestTickNs)
{
    const auto bytes = readFile(m_file, 256 << 20);
    if (!bytes)
        return;
    QDataStream in(*bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 kind = 0;
    in >> kind;
    while (kind == format && !in.atEnd()) {
        QByteArray path;
        Known known;
        in >> path >> known.stamp.size >> known.stamp.mtimeNs >> known.stamp.ctimeNs >> known.stamp.inode
            >> known.digest;
        if (in.status() != QDataStream::Ok || known.digest.size() != 64)
            break;
        m_before.insert(path, known);
    }
}

QByteArray StatCache::digest(const QByteArray& path, const FileStamp& stamp) const
{
    // m_before is not written after the constructor, so reading it needs no lock.
    const auto known = m_before.constFind(path);
    return known != m_before.constEnd() && known->stamp == stamp ? known->digest : QByteArray();
}

void StatCache::remember(const QByteArray& path, const FileStamp& stamp, const QByteArray& digest)
{
    if (std::max(stamp.mtimeNs, stamp.ctimeNs) >= m_settledNs)
        return;
    const std::lock_guard lock(m_guard);
    m_now.insert(path, {stamp, digest});
}

void StatCache::save() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << format;
    for (auto it = m_now.begin(); it != m_now.end(); ++it)
        out << it.key() << it->stamp.size << it->stamp.mtimeNs << it->stamp.ctimeNs << it->stamp.inode << it->digest;
    // Only a cache: without it the next run reads the files again.
    if (makeFolder(QFileInfo(m_file).path()))
        (void)writeFile(m_file, bytes);
}

} // namespace shipdeck::build
