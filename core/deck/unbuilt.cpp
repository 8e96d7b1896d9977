// SPDX-License-Identifier: MIT
#include "deck/unbuilt.h"

#include "build/sources/folder_source.h"
#include "build/tree/pool.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "edge/fingerprint.h"

#include <QDir>
#include <QDirIterator>

namespace shipdeck {
namespace {

using insights::SiteSize;

QString appOf(const build::Detection& detection)
{
    return detection.root.isEmpty() ? QStringLiteral(".") : detection.root;
}

QString outputOf(const build::Detection& detection)
{
    return QDir::cleanPath(appOf(detection) + u'/' + detection.outputDirectory);
}

Result<SiteSize> check(const deploy::Target& target, const build::SourceSpec& source, store::Deployment upcoming,
                       const Cancel& cancel)
{
    deploy::Snapshot snapshot = deploy::Snapshot::of(upcoming);
    const QString output = outputOf(snapshot.detection);
    const QString folder = QDir::cleanPath(source.location + u'/' + output);
    SD_TRY(const QList<QByteArray> files, build::publishedFiles(source, output, cancel));
    snapshot.sourceRules = target.remembered(source.location + u'/' + appOf(snapshot.detection));
    upcoming.snapshot = snapshot.toJson();
    SD_CHECK(target.canServe(upcoming, folder, files));
    return sizeOfFiles(folder, files);
}

SiteSize leftByABuild(const build::SourceSpec& source, const build::Detection& detection)
{
    if (detection.outputDirectory.isEmpty())
        return {};
    SiteSize size = sizeOfFolder(QDir::cleanPath(source.location + u'/' + outputOf(detection)));
    if (size.files == 0)
        return {};
    if (size.known == SiteSize::Known::Counted)
        size.known = SiteSize::Known::Built;
    return size;
}

} // namespace

bool isBuilt(const build::Detection& detection)
{
    return detection.needsChoice() || detection.outputDirectory.isEmpty() || !detection.installCommand.isEmpty()
        || !detection.buildCommand.isEmpty();
}

SiteSize sizeOfFiles(const QString& folder, const QList<QByteArray>& files, qsizetype most)
{
    SiteSize size{files.size() > most ? SiteSize::Known::AtLeast : SiteSize::Known::Counted, 0, 0};
    size.files = std::min(files.size(), most);
    for (const QByteArray& file : files.first(size.files)) {
        const QString path = u'/' + QFile::decodeName(file);
        size.bytes += QFileInfo(folder + path).size();
        size.shared += edge::isFingerprinted(path);
    }
    return size;
}

SiteSize sizeOfFolder(const QString& folder, qsizetype most)
{
    SiteSize size{SiteSize::Known::Counted, 0, 0};
    QDirIterator all(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        if (size.files == most) {
            size.known = SiteSize::Known::AtLeast;
            break;
        }
        ++size.files;
        size.bytes += all.fileInfo().size();
        size.shared += edge::isFingerprinted(all.filePath().mid(folder.size()));
    }
    return size;
}

Task<Result<SiteSize>> checkUnbuilt(const deploy::Target* target, build::SourceSpec source, store::Deployment upcoming,
                                    Cancel cancel)
{
    const deploy::Snapshot snapshot = deploy::Snapshot::of(upcoming);
    if (source.kind == build::SourceSpec::Kind::Git || snapshot.isServer())
        co_return SiteSize();
    const std::function<Result<SiteSize>()> work = [=]() -> Result<SiteSize> {
        if (isBuilt(snapshot.detection))
            return leftByABuild(source, snapshot.detection);
        return check(*target, source, upcoming, cancel);
    };
    co_return co_await build::onPool(work);
}

} // namespace shipdeck
