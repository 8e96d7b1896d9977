// SPDX-License-Identifier: MIT
#include "build/artifacts/artifact_store.h"

#include "base/files.h"
#include "base/folder_claim.h"
#include "base/ids.h"
#include "build/artifacts/manifest.h"
#include "build/artifacts/pack.h"
#include "build/tree/copy.h"
#include "build/tree/pool.h"
#include "build/tree/scan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

constexpr qint64 largestManifest = 512 << 20;

bool isDigest(const QString& name)
{
    static const QRegularExpression digest(u"^[0-9a-f]{64}$"_s);
    return digest.match(name).hasMatch();
}

Text buildAnew()
{
    return say(QT_TRANSLATE_NOOP("core", "Deploy again to rebuild the artifact."));
}

//! Renamed first, so that half an artifact is never found under its digest.
Result<> removeArtifact(const QString& artifacts, const QString& digest)
{
    const QString folder = artifacts + u'/' + digest;
    if (!isDigest(digest) || !QFileInfo::exists(folder))
        return {};
    const QString rubbish = artifacts + u'/' + unfinishedPrefix() + newId();
    SD_CHECK(renamePath(folder, rubbish));
    return removeTree(rubbish);
}

QList<QByteArray> differences(const TreeEntries& wanted, const TreeEntries& found)
{
    const auto signature = [](const TreeEntry& entry) {
        return entry.path + '\0' + char('0' + int(entry.type)) + (entry.executable ? 'x' : '-') + entry.digest
            + entry.target;
    };
    QHash<QByteArray, QByteArray> missing; // by signature
    for (const TreeEntry& entry : wanted)
        missing.insert(signature(entry), entry.path);
    QSet<QByteArray> different;
    for (const TreeEntry& entry : found)
        if (missing.remove(signature(entry)) == 0)
            different << entry.path;
    for (const QByteArray& path : std::as_const(missing))
        different << path;
    QList<QByteArray> sorted = different.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

Result<> verifyFolder(const QString& folder, const QString& digest, const Cancel& cancel)
{
    SD_TRY(const QByteArray json, readFile(folder + u"/manifest.json"_s, largestManifest));
    if (sha256Hex(json) != digest)
        return fail(Error::Kind::Conflict, "artifact-damaged",
                    say(QT_TRANSLATE_NOOP("core", "The list of the artifact's files has been changed.")), buildAnew());
    SD_TRY(const Manifest manifest, Manifest::fromJson(json));
    ScanRules rules;
    rules.maxFiles = std::numeric_limits<qint64>::max();
    rules.maxBytes = std::numeric_limits<qint64>::max();
    rules.allowedLinkTargets << ""; // any absolute target: the manifest says which is right
    SD_TRY(Scan scan, scanTree(folder + u"/tree"_s, rules, cancel));
    SD_CHECK(hashEntries(folder + u"/tree"_s, scan.entries, cancel));
    const QList<QByteArray> wrong = differences(manifest.entries, scan.entries);
    if (wrong.isEmpty())
        return {};
    return fail(Error::Kind::Conflict, "artifact-damaged",
                say(QT_TRANSLATE_NOOP("core", "%1 files of the artifact differ from what was built: %2."),
                    {QString::number(wrong.size()), firstFew(wrong)}),
                buildAnew());
}

} // namespace

ArtifactStore::ArtifactStore(Paths paths) : m_paths(std::move(paths)) {}

Task<Result<Artifact>> ArtifactStore::pack(UntrustedFolder copy, QString output, PackOptions options, Cancel cancel)
{
    auto packing = [paths = m_paths, copy, output, options, cancel] {
        return packFolder(paths, copy, output, options, cancel);
    };
    co_return co_await onPool(std::move(packing));
}

Result<Artifact> ArtifactStore::open(const QString& digest) const
{
    const QString folder = m_paths.artifacts() + u'/' + digest;
    const QString list = folder + u"/manifest.json"_s;
    if (!isDigest(digest) || !QFileInfo(list).isFile())
        return fail(Error::Kind::NotFound, code::artifactMissing,
                    say(QT_TRANSLATE_NOOP("core", "The artifact %1 is no longer available."), {digest.left(12)}),
                    buildAnew());
    QFile file(list);
    SD_TRY(Artifact artifact, Manifest::headline(file.open(QIODevice::ReadOnly) ? file.readLine(4096) : QByteArray()));
    artifact.digest = digest;
    artifact.folder = folder + u"/tree"_s;
    artifact.mtimeSeconds = QFileInfo(list).lastModified().toSecsSinceEpoch();
    return artifact;
}

Result<TreeEntries> ArtifactStore::entries(const QString& digest) const
{
    SD_CHECK(open(digest));
    SD_TRY(const QByteArray json, readFile(m_paths.artifacts() + u'/' + digest + u"/manifest.json"_s, largestManifest));
    SD_TRY(Manifest manifest, Manifest::fromJson(json));
    return std::move(manifest.entries);
}

Task<Result<>> ArtifactStore::verify(QString digest, Cancel cancel)
{
    CO_TRY(const Artifact artifact, open(digest));
    const QString folder = artifact.folder.section(u'/', 0, -2);
    auto checking = [folder, digest, cancel] { return verifyFolder(folder, digest, cancel); };
    co_return co_await onPool(std::move(checking));
}

Task<Result<>> ArtifactStore::remove(QString digest)
{
    auto removing = [artifacts = m_paths.artifacts(), digest] { return removeArtifact(artifacts, digest); };
    co_return co_await onPool(std::move(removing));
}

QList<Artifact> ArtifactStore::list() const
{
    QList<Artifact> artifacts;
    for (const QString& name : QDir(m_paths.artifacts()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (auto artifact = open(name))
            artifacts << *std::move(artifact);
    return artifacts;
}

Task<Result<int>> ArtifactStore::sweep(QSet<QString> keepDigests)
{
    auto sweeping = [artifacts = m_paths.artifacts(), keepDigests]() -> Result<int> {
        int removed = 0;
        for (const QString& name : QDir(artifacts).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString folder = artifacts + u'/' + name;
            if (name.startsWith(unfinishedPrefix())) {
                if (!FolderClaim::isHeld(folder)) // else a pack() is still writing it
                    SD_CHECK(removeTree(folder));
            } else if (isDigest(name) && !keepDigests.contains(name)) {
                SD_CHECK(removeArtifact(artifacts, name));
                ++removed;
            }
        }
        return removed;
    };
    co_return co_await onPool(std::move(sweeping));
}

} // namespace shipdeck::build
