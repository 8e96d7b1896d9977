// SPDX-License-Identifier: MIT
#include "agent/disk_budget.h"

#include "base/files.h"
#include "build/artifacts/artifact_store.h"
#include "build/sources/mirror.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "pictures/picture_files.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

#include <algorithm>

namespace shipdeck::agent {
namespace {

using Kind = DiskItem::Kind;

struct KnownKind {
    Kind kind;
    const char* name;
    const char* text; //!< nullptr: it is never deleted
};
constexpr KnownKind knownKinds[] = {
    {Kind::Log, "log", QT_TRANSLATE_NOOP("core", "Logs")},
    {Kind::Picture, "picture", QT_TRANSLATE_NOOP("core", "Pictures")},
    {Kind::Artifact, "release", QT_TRANSLATE_NOOP("core", "Old releases")},
    {Kind::Dependencies, "dependencies", QT_TRANSLATE_NOOP("core", "Build packages")},
    {Kind::Mirror, "repository", QT_TRANSLATE_NOOP("core", "Git repository")},
    {Kind::Tool, "tool", QT_TRANSLATE_NOOP("core", "Tool")},
    {Kind::Workspace, "workspace", nullptr},
};

constexpr qint64 defaultBudget = qint64(20) << 30;

//! The allocated size, which for a sparse file is less than its length.
qint64 bytesOnDisk(const QFileInfo& file)
{
    struct stat info = {};
    const bool isKnown = ::lstat(QFile::encodeName(file.filePath()).constData(), &info) == 0;
    return isKnown ? std::min(qint64(info.st_size), qint64(info.st_blocks) * 512) : 0;
}

//! The tools that a server is started with, as its deployment names them.
Result<> addServers(DiskFacts& facts, store::Database& db)
{
    for (const store::Holding& holding : std::as_const(facts.holdings)) {
        if (!holding.isNeeded)
            continue;
        SD_TRY(const store::Deployment deployment, store::deployment(db, holding.id));
        const auto snapshot = deploy::Snapshot::of(deployment);
        if (!snapshot.isServer() || !deploy::isHere(deployment.target))
            continue;
        facts.hasServers = true;
        for (const QString& tool : snapshot.toolVersions)
            facts.needed << tool;
    }
    return {};
}

QString ownerOf(const QString& fileName)
{
    return fileName.section(u'.', 0, 0);
}

QSet<QString> ownersIn(const QString& folder)
{
    QSet<QString> owners;
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Unsorted);
    for (const QString& name : names)
        owners << ownerOf(name);
    return owners;
}

//! One entry for the files of one deployment: those whose names begin with `<id>.`.
void addFiles(QList<DiskItem>& items, Kind kind, const QString& folder, const DiskFacts& facts)
{
    QHash<QString, const store::Holding*> owners;
    for (const store::Holding& holding : facts.holdings)
        owners.insert(holding.id, &holding);
    QHash<QString, qint64> sizes;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files)
        sizes[ownerOf(file.fileName())] += bytesOnDisk(file);
    for (auto it = sizes.begin(); it != sizes.end(); ++it) {
        const store::Holding* const owner = owners.value(it.key());
        DiskItem item{kind, it.key(), {}, it.value(), owner ? owner->seq : 0};
        item.isNeeded = facts.needs(item);
        items << item;
    }
}

void addArtifacts(QList<DiskItem>& items, const Paths& paths, const DiskFacts& facts)
{
    QHash<QString, qint64> lastUses;
    for (const store::Holding& holding : facts.holdings)
        lastUses[holding.artifact] = std::max(lastUses.value(holding.artifact), holding.seq);
    const QList<build::Artifact> artifacts = build::ArtifactStore(paths).list();
    for (const build::Artifact& artifact : artifacts)
        items << DiskItem{Kind::Artifact,
                          artifact.digest,
                          {},
                          artifact.bytes,
                          lastUses.value(artifact.digest),
                          facts.needed.contains(artifact.digest)};
}

void addFolder(QList<DiskItem>& items, DiskItem item, const DiskFacts& facts, const QList<DiskItem>& before)
{
    const QString path = item.path;
    item.lastUsed = facts.caches.value(path);
    item.isNeeded = facts.needs(item);
    const auto known = std::find_if(before.begin(), before.end(), [&item](const DiskItem& one) {
        return one.path == item.path && one.lastUsed == item.lastUsed && !one.isNeeded;
    });
    item.bytes = known == before.end() || item.isNeeded ? treeBytes(path) : known->bytes;
    items << item;
}

QStringList foldersIn(const QString& path)
{
    return QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

void addCaches(QList<DiskItem>& items, Kind kind, const QString& folder, const DiskFacts& facts,
               const QList<DiskItem>& before)
{
    for (const QString& name : foldersIn(folder))
        addFolder(items, {kind, name, folder + u'/' + name}, facts, before);
}

//! One entry for each version of each tool.
void addTools(QList<DiskItem>& items, const Paths& paths, const DiskFacts& facts, const QList<DiskItem>& before)
{
    const QString folder = paths.toolchains();
    for (const QString& tool : foldersIn(folder))
        for (const QString& version : foldersIn(folder + u'/' + tool))
            addFolder(items, {Kind::Tool, tool + u' ' + version, folder + u'/' + tool + u'/' + version}, facts, before);
}

} // namespace

QString DiskItem::kindName() const
{
    for (const KnownKind& known : knownKinds)
        if (known.kind == kind)
            return QLatin1StringView(known.name);
    return {};
}

Text DiskItem::kindText(const QString& kindName)
{
    for (const KnownKind& known : knownKinds)
        if (known.text && kindName == QLatin1StringView(known.name))
            return say(known.text);
    return verbatim(kindName);
}

QString DiskItem::key() const
{
    return kindName() + u'/' + name;
}

bool DiskFacts::needs(const DiskItem& item) const
{
    // Tools whose version a deployment does not record are needed by any server.
    static const QStringList recorded{QStringLiteral("node"), QStringLiteral("npm"), QStringLiteral("pnpm"),
                                      QStringLiteral("yarn"), QStringLiteral("bun")};
    if (item.kind == Kind::Workspace)
        return true;
    if (item.kind == Kind::Picture) // a card is drawn instead
        return false;
    if (item.kind == Kind::Tool)
        return isBuilding || needed.contains(item.name)
            || (hasServers && !recorded.contains(item.name.section(u' ', 0, 0)));
    return needed.contains(item.path.isEmpty() ? item.name : item.path);
}

Result<DiskFacts> diskFacts(const Paths& paths, store::Database& db)
{
    DiskFacts facts;
    const QSet<QString> withFiles = ownersIn(paths.logs()) + ownersIn(picturesFolder(paths));
    QHash<QString, qint64> lastOf;
    SD_CHECK(store::eachHolding(db, [&](const store::Holding& holding) {
        qint64& last = lastOf[holding.project];
        last = std::max(last, holding.seq);
        if (holding.isNeeded || !holding.artifact.isEmpty() || withFiles.contains(holding.id))
            facts.holdings << holding;
        if (holding.isNeeded)
            facts.needed << holding.id << holding.artifact;
    }));
    SD_CHECK(addServers(facts, db));
    SD_TRY(const auto open, store::openOperations(db));
    QSet<QString> busyProjects;
    for (const store::Operation& operation : open) {
        busyProjects << operation.project;
        facts.needed << operation.id << operation.deployment;
        facts.isBuilding = true;
    }
    SD_TRY(const auto projects, store::projects(db));
    for (const store::Project& project : projects)
        for (const QString& folder :
             {paths.dependencies() + u'/' + project.id, build::mirrorFolder(paths, project.location)}) {
            facts.caches[folder] = std::max(facts.caches.value(folder), lastOf.value(project.id));
            if (busyProjects.contains(project.id))
                facts.needed << folder;
        }
    return facts;
}

QList<DiskItem> diskItems(const Paths& paths, const DiskFacts& facts, const QList<DiskItem>& before)
{
    QList<DiskItem> items;
    addFiles(items, Kind::Log, paths.logs(), facts);
    addFiles(items, Kind::Picture, picturesFolder(paths), facts);
    addArtifacts(items, paths, facts);
    addCaches(items, Kind::Dependencies, paths.dependencies(), facts, before);
    addCaches(items, Kind::Mirror, paths.mirrors(), facts, before);
    addTools(items, paths, facts, before);
    const QString builds = paths.builds();
    items << DiskItem{Kind::Workspace, builds.section(u'/', -1), builds, treeBytes(builds), 0, true};
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
        if (item.isNeeded || item.kind == Kind::Tool)
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
