// SPDX-License-Identifier: MIT
#include "deck/unbuilt.h"

#include "build/sources/folder_source.h"
#include "build/tree/pool.h"
#include "deploy/snapshot.h"

#include <QDir>

namespace shipdeck {
namespace {

Result<> check(const deploy::Target& target, const build::SourceSpec& source, store::Deployment upcoming,
               const Cancel& cancel)
{
    deploy::Snapshot snapshot = deploy::Snapshot::of(upcoming);
    const QString app = snapshot.detection.root.isEmpty() ? QStringLiteral(".") : snapshot.detection.root;
    const QString output = QDir::cleanPath(app + u'/' + snapshot.detection.outputDirectory);
    SD_TRY(const QList<QByteArray> files, build::publishedFiles(source, output, cancel));
    snapshot.sourceRules = target.remembered(source.location + u'/' + app);
    upcoming.snapshot = snapshot.toJson();
    return target.canServe(upcoming, QDir::cleanPath(source.location + u'/' + output), files);
}

} // namespace

bool isBuilt(const build::Detection& detection)
{
    return detection.needsChoice() || detection.outputDirectory.isEmpty() || !detection.installCommand.isEmpty()
        || !detection.buildCommand.isEmpty();
}

Task<Result<>> checkUnbuilt(const deploy::Target* target, build::SourceSpec source, store::Deployment upcoming,
                            Cancel cancel)
{
    const deploy::Snapshot snapshot = deploy::Snapshot::of(upcoming);
    if (source.kind == build::SourceSpec::Kind::Git || snapshot.isServer() || isBuilt(snapshot.detection))
        co_return Result<>();
    const std::function<Result<>()> work = [=] { return check(*target, source, upcoming, cancel); };
    co_return co_await build::onPool(work);
}

} // namespace shipdeck
