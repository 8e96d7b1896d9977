// SPDX-License-Identifier: MIT
#include "deploy/aws/history/manifest_cache.h"

#include "base/files.h"

#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

constexpr qint64 largest = qint64(256) << 20;

std::optional<ReleaseManifest> copyIn(const QString& file, const QString& release)
{
    const auto json = readFile(file, largest);
    if (!json)
        return {};
    Result<ReleaseManifest> manifest = ReleaseManifest::fromJson(*json);
    if (!manifest || manifest->id != release)
        return {};
    return *std::move(manifest);
}

} // namespace

ManifestCache::ManifestCache(const QString& folder, const ReleaseStore& store)
    : m_folder(folder + u'/' + sha256Hex((store.bucket() + u'/' + store.prefix()).toUtf8()).left(32))
{
}

Task<Result<QList<ReleaseManifest>>> ManifestCache::read(const ReleaseStore* store, QStringList releases,
                                                         Cancel cancel) const
{
    QHash<QString, ReleaseManifest> all;
    QStringList missing;
    QSet<QString> wanted;
    for (const QString& release : std::as_const(releases)) {
        wanted << fileOf(release);
        if (auto copy = copyOf(release))
            all.insert(release, *std::move(copy));
        else
            missing << release;
    }
    const QDir folder(m_folder);
    for (const QString& name : folder.entryList(QDir::Files))
        if (!wanted.contains(folder.filePath(name)))
            QFile::remove(folder.filePath(name));
    const ManifestCache self = *this;
    CO_TRY(const QList<ReleaseManifest> fetched, co_await store->readableManifests(missing, cancel));
    for (const ReleaseManifest& manifest : fetched) {
        self.keep(manifest.id, manifest.toJson());
        all.insert(manifest.id, manifest);
    }
    QList<ReleaseManifest> ordered;
    for (const QString& release : std::as_const(releases))
        if (const auto found = all.constFind(release); found != all.constEnd())
            ordered << *found;
    co_return ordered;
}

void ManifestCache::keep(const QString& release, const QByteArray& json) const
{
    // Not synced: after a power failure the file may be missing or damaged, and is fetched again.
    QFile file(fileOf(release) + u".part"_s);
    if (!makeFolder(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush())
        return;
    file.close();
    ::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(fileOf(release)).constData());
}

std::optional<ReleaseManifest> ManifestCache::copyOf(const QString& release) const
{
    return copyIn(fileOf(release), release);
}

QString ManifestCache::fileOf(const QString& release) const
{
    return m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(release)) + u".json"_s;
}

} // namespace shipdeck::site
