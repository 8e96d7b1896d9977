// SPDX-License-Identifier: MIT
#include "agent/disk_budget.h"

#include "base/files.h"
#include "build/artifacts/artifact_store.h"
#include "build/sources/mirror.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

#include <algorithm>

namespace shipdeck::agent {
namespace {

using Kind = DiskItem::Kind;

constexpr qint64 defaultBudget = qint64(20) << 30;

//! The allocated size, which for a sparse file is less than its length.
qint64 bytesOnDisk(const QFileInfo& file)
{
    struct stat info = {};
    const bool isKnown = ::lstat(QFile::encodeName(file.filePath()).constData(), &info) == 0;
    return isKnown ? std::min(qint64(info.st_size), qint64(info.st_blocks) * 512) : 0;
}

//! One entry for the files of one log: `<id>.log`, `<id>.idx`, `<id>.server.log`, `<id>.server.idx`.
void addLogs(QList<DiskItem>& items, const Paths& paths, const DiskFacts& facts)
{
    QHash<QString, const store::Holding*> owners;
    for (const store::Holding& holding : facts.holdings)
        owners.insert(holding.id, &holding);
    QHash<QString, qint64> sizes;
    const QFileInfoList files = QDir(paths.logs()).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files)
        sizes[file.fileName().section(u'.', 0, 0)] += bytesOnDisk(file);
    for (auto it = sizes.begin(); it != sizes.end(); ++it) {
        const store::Holding* const owner = owners.value(it.key());
        items << DiskItem{Kind::Log,
                          it.key(),
                          {},
                          it.value(),
                          owner ? owner->seq : 0,
                          facts.busy.contains(it.key()) || (owner && owner->isNeeded)};
    }
}

void addArtifacts(QList<DiskItem>& items, const Paths& paths, const DiskFacts& facts)
{
    struct Use {
        qint64 last = 0;
        bool isNeeded = false;
    };
    QHash<QString, Use> uses;
    for (const store::Holding& holding : facts.holdings) {
        Use& use = uses[holding.artifact];
        use.last = std::max(use.last, holding.seq);
        use.isNeeded = use.isNeeded || holding.isNeeded;
    }
    const QList<build::Artifact> artifacts = build::ArtifactStore(paths).list();
    for (const build::Artifact& artifact : artifacts) {
        const Use use = uses.value(artifact.digest);
        items << DiskItem{Kind::Artifact, artifact.digest, {}, artifact.bytes, use.last, use.isNeeded};
    }
}

void addCache(QList<DiskItem>& items, const QString& path, const DiskFacts& facts, const QList<DiskItem>& before)
{
    DiskItem item{Kind::Cache, path.section(u'/', -1), path, 0, facts.caches.value(path), facts.busy.contains(path)};
    const auto known = std::find_if(before.begin(), before.end(), [&item](const DiskItem& one) {
        return one.path == item.path && one.lastUsed == item.lastUsed && !one.isNeeded;
    });
    item.bytes = known == before.end() || item.isNeeded ? treeBytes(path) : known->bytes;
    items << item;
}

//! Everything else is needed: toolchains by running servers, and which ones is not recorded.
void addRest(QList<DiskItem>& items, const Paths& paths)
{
    for (const QString& path : {paths.toolchains(), paths.builds()})
        items << DiskItem{Kind::Cache, path.section(u'/', -1), path, treeBytes(path), 0, true};
}

} // namespace

Result<DiskFacts> diskFacts(const Paths& paths, store::Database& db)
{
    DiskFacts facts;
    SD_TRY(facts.holdings, store::holdings(db));
    QHash<QString, qint64> lastOf;
    for (const store::Holding& holding : std::as_const(facts.holdings))
        lastOf[holding.project] = std::max(lastOf.value(holding.project), holding.seq);
    SD_TRY(const auto open, store::openOperations(db));
    QSet<QString> busyProjects;
    for (const store::Operation& operation : open) {
        busyProjects << operation.project;
        facts.busy << operation.id << operation.deployment;
    }
    SD_TRY(const auto projects, store::projects(db));
    for (const store::Project& project : projects)
        for (const QString& folder :
             {paths.dependencies() + u'/' + project.id, build::mirrorFolder(paths, project.location)}) {
            facts.caches[folder] = std::max(facts.caches.value(folder), lastOf.value(project.id));
            if (busyProjects.contains(project.id))
                facts.busy << folder;
        }
    return facts;
}

QList<DiskItem> diskItems(const Paths& paths, const DiskFacts& facts, const QList<DiskItem>& before)
{
    QList<DiskItem> items;
    addLogs(items, paths, facts);
    addArtifacts(items, paths, facts);
    for (const QString& folder : {paths.dependencies(), paths.mirrors()})
        for (const QString& name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            addCache(items, folder + u'/' + name, facts, before);
    addRest(items, paths);
    return items;
}

qint64 sumOf(const QList<DiskItem>& items)
{
    qint64 sum = 0;
    for (const DiskItem& item : items)
        sum += item.bytes;
    return sum;
}

QList<DiskItem> beyondBudget(QList<DiskItem> items, qint64 budget)
{
    qint64 sum = sumOf(items);
    const auto worth = [](const DiskItem& item) { return std::pair(item.kind == Kind::Artifact, item.lastUsed); };
    std::stable_sort(items.begin(), items.end(),
                     [&worth](const DiskItem& a, const DiskItem& b) { return worth(a) < worth(b); });
    QList<DiskItem> going;
    for (const DiskItem& item : std::as_const(items)) {
        if (sum <= budget)
            break;
        if (item.isNeeded)
            continue;
        sum -= item.bytes;
        going << item;
    }
    return going;
}

qint64 diskBudget(store::Database& db)
{
    const qint64 bytes = store::setting(db, QStringLiteral("diskBudget")).value_or(QString()).toLongLong();
    return bytes > 0 ? bytes : defaultBudget;
}

} // namespace shipdeck::agent
