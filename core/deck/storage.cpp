// SPDX-License-Identifier: MIT
#include "deck/storage.h"

#include "agent/agent_lock.h"
#include "agent/clean_up.h"
#include "agent/disk_owners.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/pause.h"
#include "base/sizes.h"
#include "base/user_name.h"
#include "build/tree/pool.h"
#include "deck/deck.h"
#include "deploy/data_folders.h"
#include "store/store.h"

#include <QFileInfo>

namespace shipdeck {
namespace {

using Kind = StorageGroup::Kind;
using agent::DiskFacts;
using agent::DiskItem;
using agent::DiskOwners;

Kind kindOf(const DiskItem& item)
{
    switch (item.kind) {
    case DiskItem::Kind::Log: return Kind::Logs;
    case DiskItem::Kind::Picture: return Kind::Pictures;
    case DiskItem::Kind::Artifact: return item.isNeeded ? Kind::Live : Kind::Releases;
    case DiskItem::Kind::Dependencies: return Kind::Dependencies;
    case DiskItem::Kind::Mirror: return Kind::Repository;
    case DiskItem::Kind::Tool: return Kind::Tool;
    case DiskItem::Kind::Workspace: break;
    }
    return Kind::Workspace;
}

Text costOf(Kind kind)
{
    switch (kind) {
    case Kind::Dependencies: return say(QT_TRANSLATE_NOOP("core", "The next build downloads its packages again."));
    case Kind::Repository: return say(QT_TRANSLATE_NOOP("core", "The next deployment fetches the repository again."));
    case Kind::Tool: return say(QT_TRANSLATE_NOOP("core", "A build that needs it downloads it again."));
    case Kind::Logs: return say(QT_TRANSLATE_NOOP("core", "Logs of earlier deployments. They cannot be restored."));
    case Kind::Pictures: return say(QT_TRANSLATE_NOOP("core", "The window draws a card instead of a picture."));
    case Kind::Releases:
        return say(QT_TRANSLATE_NOOP("core", "A rollback to one of them is no longer possible; redeploy it instead."));
    default: return {};
    }
}

Text reasonFor(Kind kind)
{
    switch (kind) {
    case Kind::Live:
        return say(
            QT_TRANSLATE_NOOP("core",
                              "Live, staged and running releases, and the one that a rollback restores. They stay."));
    case Kind::Logs: return say(QT_TRANSLATE_NOOP("core", "Logs of the releases that stay."));
    case Kind::Workspace:
        return say(QT_TRANSLATE_NOOP("core", "Running builds work here. It is deleted when they end."));
    case Kind::Data:
        return say(QT_TRANSLATE_NOOP("core", "Stored by its server. It is only deleted with the project."));
    case Kind::Records: return say(QT_TRANSLATE_NOOP("core", "Projects, history, variables and their backups."));
    case Kind::Tool: return say(QT_TRANSLATE_NOOP("core", "In use by a live server or a deployment."));
    default: return say(QT_TRANSLATE_NOOP("core", "In use by a deployment."));
    }
}

void add(QList<StorageGroup>& groups, StorageGroup one)
{
    for (StorageGroup& group : groups)
        if (group.kind == one.kind && group.project == one.project && group.mayGo() == one.mayGo()
            && (one.kind != Kind::Tool || group.name == one.name)) {
            group.bytes += one.bytes;
            group.count += one.count;
            group.items += one.items;
            return;
        }
    groups << one;
}

void addItems(QList<StorageGroup>& groups, const QList<DiskItem>& items, const DiskOwners& owners)
{
    for (const DiskItem& item : items) {
        if (item.bytes == 0 && item.isNeeded)
            continue;
        StorageGroup group;
        group.kind = kindOf(item);
        group.project = owners.projectOf(item);
        group.name = owners.nameOf(item);
        group.bytes = item.bytes;
        group.count = 1;
        if (!item.isNeeded)
            group.items << item.key();
        group.about = item.isNeeded ? reasonFor(group.kind) : costOf(group.kind);
        add(groups, group);
    }
}

//! What no clean-up touches, and no budget counts.
void addKept(QList<StorageGroup>& groups, const Paths& paths, const DiskOwners& owners)
{
    for (auto project = owners.projects().begin(); project != owners.projects().end(); ++project)
        for (const deploy::DataFolder& folder : deploy::dataFolders(paths, project.key(), {}))
            add(groups,
                {Kind::Data, project.key(), project.value(), treeBytes(folder.path), 1, {}, reasonFor(Kind::Data)});
    qint64 records = treeBytes(paths.data + QStringLiteral("/backups"));
    for (const QString& file : {paths.database(), paths.database() + QStringLiteral("-wal"), paths.secretsDatabase()})
        records += QFileInfo(file).size();
    add(groups, {Kind::Records, {}, {}, records, 1, {}, reasonFor(Kind::Records)});
}

void sort(QList<StorageGroup>& groups)
{
    std::stable_sort(groups.begin(), groups.end(), [](const StorageGroup& a, const StorageGroup& b) {
        return std::tuple(!a.mayGo(), a.kind, -a.bytes) < std::tuple(!b.mayGo(), b.kind, -b.bytes);
    });
}

} // namespace

QString storageKindName(Kind kind)
{
    switch (kind) {
    case Kind::Dependencies: return QStringLiteral("dependencies");
    case Kind::Repository: return QStringLiteral("repositories");
    case Kind::Tool: return QStringLiteral("tools");
    case Kind::Logs: return QStringLiteral("logs");
    case Kind::Pictures: return QStringLiteral("pictures");
    case Kind::Releases: return QStringLiteral("releases");
    case Kind::Live: return QStringLiteral("live");
    case Kind::Workspace: return QStringLiteral("builds");
    case Kind::Data: return QStringLiteral("data");
    case Kind::Records: break;
    }
    return QStringLiteral("records");
}

qint64 StorageUse::total() const
{
    qint64 sum = 0;
    for (const StorageGroup& group : groups)
        sum += group.bytes;
    return sum;
}

qint64 StorageUse::deletable() const
{
    qint64 sum = 0;
    for (const StorageGroup& group : groups)
        sum += group.mayGo() ? group.bytes : 0;
    return sum;
}

Task<Result<StorageUse>> measureStorage(Paths paths)
{
    const std::function<Result<StorageUse>()> measuring = [paths]() -> Result<StorageUse> {
        SD_TRY(const auto store, store::Store::open(paths));
        SD_TRY(const DiskFacts facts, agent::diskFacts(paths, store->database()));
        const QList<DiskItem> items = agent::diskItems(paths, facts);
        SD_TRY(const DiskOwners owners, DiskOwners::of(paths, store->database(), facts, items));
        StorageUse use;
        use.budget = agent::diskBudget(store->database());
        addItems(use.groups, items, owners);
        addKept(use.groups, paths, owners);
        sort(use.groups);
        use.freeOnDisk = freeBytes(paths.data);
        return use;
    };
    co_return co_await build::onPool(measuring);
}

Task<Result<>> checkDiskBudget(Paths paths, qint64 bytes)
{
    CO_TRY(const StorageUse use, co_await measureStorage(paths));
    qint64 needed = 0;
    for (const StorageGroup& group : use.groups)
        if (!group.mayGo() && group.kind != Kind::Data && group.kind != Kind::Records)
            needed += group.bytes;
    if (bytes >= needed)
        co_return Result<>();
    co_return fail(Error::Kind::BadInput, "budget-too-small",
                   say(QT_TRANSLATE_NOOP("core", "Live releases and what they need take %1."), {sizeText(needed)}),
                   say(QT_TRANSLATE_NOOP("core", "Use a larger budget.")));
}

CleanUpState newestCleanUp(const Deck& deck)
{
    const auto found = agent::CleanUp::fromText(deck.setting(agent::cleanUpSetting).value_or(QString()));
    return {found.id, found.isOpen(), found.freed, found.error};
}

Task<Result<QString>> askToCleanUp(Paths paths, QStringList items)
{
    if (items.isEmpty())
        co_return fail(Error::Kind::BadInput, "clean-nothing",
                       say(QT_TRANSLATE_NOOP("core", "There is nothing to delete.")),
                       say(QT_TRANSLATE_NOOP("core", "To see what is stored here: shipctl clean --list")));
    agent::CleanUp wanted;
    wanted.id = newId();
    wanted.by = userName();
    wanted.items = items;
    wanted.askedAt = nowUtc();
    const std::function<Result<>()> asking = [paths, wanted]() -> Result<> {
        SD_TRY(const auto store, store::Store::open(paths));
        return store->write([&](store::Database& db) { return agent::askForCleanUp(db, wanted); });
    };
    CO_CHECK(co_await build::onPool(asking));
    CO_CHECK(agent::ensureAgent(paths));
    co_return wanted.id;
}

Task<Result<CleanUpState>> endOfCleanUp(const Deck* deck, QString id, Cancel cancel)
{
    for (int turn = 1;; ++turn) {
        if (cancel) // first: then the deck may be gone
            co_return canceled();
        const CleanUpState state = newestCleanUp(*deck);
        if (state.id != id || !state.isOpen)
            co_return state;
        if (turn % 10 == 0)
            (void)agent::ensureAgent(deck->paths()); // it may have died
        co_await pause(std::chrono::milliseconds(100));
    }
}

} // namespace shipdeck
