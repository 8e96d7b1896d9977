// SPDX-License-Identifier: MIT
#include "agent/disk_keeper.h"

#include "agent/disk_owners.h"
#include "agent/open_operations.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/sizes.h"
#include "build/tree/pool.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "pictures/picture_files.h"
#include "store/builds.h"
#include "store/projects.h"
#include "store/store.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(pruningLog, "shipdeck.agent.pruning", QtInfoMsg)

using Kind = DiskItem::Kind;

//! Before its deletion: it can no longer be chosen, and a reader of the log is told why it is missing. `budget` 0: a
//! person chose it.
Result<> forget(store::Database& db, const DiskItem& item, qint64 budget)
{
    if (item.kind == Kind::Log)
        return store::setLogPruned(db, item.name, budget);
    if (item.kind != Kind::Artifact)
        return {};
    SD_CHECK(store::forgetReleasesOf(db, item.name, deploy::namesOf(deploy::keepsThere)));
    return store::forgetArtifact(db, item.name);
}

//! Moves what is still there out of `going`.
QList<DiskItem> takeLeft(QList<DiskItem>& going, const QList<DiskItem>& after)
{
    QSet<QString> there;
    for (const DiskItem& item : after)
        there << item.key();
    const auto left = std::stable_partition(going.begin(), going.end(),
                                            [&](const DiskItem& item) { return !there.contains(item.key()); });
    const QList<DiskItem> items(left, going.end());
    going.erase(left, going.end());
    return items;
}

//! For CleanUp::removed: one entry for each kind of each project, and for each tool.
QJsonArray recordOf(const QList<DiskItem>& removed, const DiskOwners& owners)
{
    using Key = std::pair<QString, QString>;
    QMap<Key, std::pair<int, qint64>> sums;
    for (const DiskItem& item : removed) {
        auto& [count, bytes] = sums[Key(item.kindName(), owners.nameOf(item))];
        ++count;
        bytes += item.bytes;
    }
    QJsonArray record;
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        record << QJsonObject{{QStringLiteral("kind"), sum.key().first},
                              {QStringLiteral("name"), sum.key().second},
                              {QStringLiteral("count"), sum->first},
                              {QStringLiteral("bytes"), sum->second}};
    return record;
}

Error stillThere(const QList<DiskItem>& left)
{
    const QString path = left.first().path.isEmpty() ? left.first().key() : left.first().path;
    return fail(Error::Kind::Provider, "clean-up-incomplete",
                say(QT_TRANSLATE_NOOP("core", "%1 of the selected items could not be deleted, for example %2."),
                    {QString::number(left.size()), path}),
                say(QT_TRANSLATE_NOOP("core", "Check that the files are yours, then delete them again.")))
        .value();
}

} // namespace

DiskKeeper::DiskKeeper(deploy::World& world, const Queue& queue, Housekeeping& housekeeping, Background& background)
    : m_world(world), m_queue(queue), m_housekeeping(housekeeping), m_background(background)
{
}

Task<> DiskKeeper::keepWithinBudget()
{
    if (m_isMeasuring)
        co_return;
    m_isMeasuring = true;
    const auto facts = diskFacts(m_world.paths, m_world.store.database());
    if (facts) {
        const Paths paths = m_world.paths;
        const DiskFacts read = *facts;
        const QList<DiskItem> before = m_onDisk;
        const std::function<QList<DiskItem>()> measuring = [paths, read, before] {
            return diskItems(paths, read, before);
        };
        m_onDisk = co_await build::onPool(measuring);
        // An operation that began meanwhile may need what looked unused; after it, this runs again.
        const auto begun = isUnderWay(m_world.store.database(), [](const store::Operation& operation) {
            return operation.state != store::Operation::State::Waiting;
        });
        if (m_queue.isEmpty() && !begun.value_or(true)) {
            const qint64 budget = diskBudget(m_world.store.database());
            const QList<DiskItem> going = beyondBudget(m_onDisk, budget);
            if (!going.isEmpty())
                co_await drop(going, read, budget);
        }
    }
    m_isMeasuring = false;
}

Task<> DiskKeeper::drop(QList<DiskItem> going, DiskFacts facts, qint64 budget)
{
    const auto forgotten = m_world.store.write([&](store::Database& db) -> Result<> {
        for (const DiskItem& item : going)
            SD_CHECK(forget(db, item, budget));
        return {};
    });
    if (!forgotten) {
        qCWarning(pruningLog).noquote() << forgotten.error().render();
        co_return;
    }
    qCInfo(pruningLog).noquote() << "deleting" << going.size() << "items of" << sizeWords(sumOf(going));
    (void)makeFolder(m_world.paths.builds()); // nothing may have been built yet
    QStringList files;
    QSet<QString> digests;
    for (const DiskItem& item : going) {
        if (item.kind == Kind::Log)
            files << deploy::logFiles(m_world.paths, item.name);
        else if (item.kind == Kind::Picture)
            files << pictureFiles(m_world.paths, DeploymentId(item.name));
        else if (item.kind == Kind::Artifact)
            digests << item.name;
        else // renamed, so that no build finds half of it; removeWorkspaces() deletes it
            (void)renamePath(item.path, m_world.paths.builds() + u'/' + newId());
    }
    const std::function<bool()> removal = [files] {
        for (const QString& file : files)
            QFile::remove(file);
        return true;
    };
    (void)co_await build::onPool(removal);
    co_await m_housekeeping.removeWorkspaces();
    co_await removeReleasesOf(digests, facts);
}

//! Of deleted artifacts; a sweep deletes the artifacts themselves.
Task<> DiskKeeper::removeReleasesOf(QSet<QString> artifacts, DiskFacts facts)
{
    QSet<QString> owners;
    for (const store::Holding& holding : std::as_const(facts.holdings))
        if (artifacts.contains(holding.artifact))
            owners << holding.project;
    for (const QString& id : std::as_const(owners)) {
        const auto project = store::project(m_world.store.database(), id);
        const auto environments = store::environments(m_world.store.database(), id);
        if (!project || !environments)
            continue;
        const store::Project owner = *project;
        for (const store::Environment& environment : *environments) {
            const EnvironmentName name = environment.name;
            co_await m_housekeeping.removeStrays(owner, name);
        }
    }
}

void DiskKeeper::cleanUpIfAsked()
{
    if (!m_queue.isEmpty() || m_housekeeping.isSweeping() || m_isCleaning)
        return;
    const CleanUp asked = newestCleanUp(m_world.store.database());
    if (asked.isOpen())
        cleanUp(asked);
}

QCoro::Task<> DiskKeeper::cleanUp(CleanUp asked)
{
    const Busy busy(m_background);
    m_isCleaning = true;
    const CleanUp done = co_await deleteChosen(asked);
    const auto ended = m_world.store.write([&](store::Database& db) { return endCleanUp(db, done); });
    if (!ended)
        qCWarning(pruningLog).noquote() << "clean-up:" << ended.error().render();
    m_isCleaning = false;
    Q_EMIT cleaned();
}

Task<CleanUp> DiskKeeper::deleteChosen(CleanUp asked)
{
    const Paths paths = m_world.paths;
    auto facts = diskFacts(paths, m_world.store.database());
    const QList<DiskItem> unknown;
    const std::function<QList<DiskItem>()> measuring = [paths, facts, unknown] {
        return facts ? diskItems(paths, *facts, unknown) : unknown;
    };
    const QList<DiskItem> before = co_await build::onPool(measuring);
    facts = diskFacts(paths, m_world.store.database()); // a rollback to one of them may wait in the queue by now
    if (!facts) {
        asked.error = facts.error();
        co_return asked;
    }
    QList<DiskItem> going;
    for (const DiskItem& item : before)
        if (asked.items.contains(item.key()) && !facts->needs(item))
            going << item;
    const DiskFacts now = *facts;
    const qint64 byPerson = 0;
    const auto owners = DiskOwners::of(paths, m_world.store.database(), now, going); // before they are forgotten
    co_await drop(going, now, byPerson);
    co_await m_housekeeping.sweepArtifacts();
    const std::function<QList<DiskItem>()> again = [paths, now, before] { return diskItems(paths, now, before); };
    const QList<DiskItem> after = co_await build::onPool(again);
    asked.freed = std::max<qint64>(0, sumOf(before) - sumOf(after));
    const QList<DiskItem> left = takeLeft(going, after);
    asked.removed = recordOf(going, owners.value_or(DiskOwners()));
    if (!left.isEmpty())
        asked.error = stillThere(left);
    co_return asked;
}

} // namespace shipdeck::agent
