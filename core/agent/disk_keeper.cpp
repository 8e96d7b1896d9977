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

using namespace Qt::StringLiterals;

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

QSet<QString> keysOf(const QList<DiskItem>& items)
{
    QSet<QString> keys;
    for (const DiskItem& item : items)
        keys << item.key();
    return keys;
}

//! For CleanUp::removed: one entry for each kind of each project, and for each tool.
QJsonArray recordOf(const QJsonArray& planned, const QSet<QString>& stillThere)
{
    using Key = std::pair<QString, QString>;
    QMap<Key, std::pair<int, qint64>> sums;
    for (const QJsonValue item : planned) {
        if (stillThere.contains(item[u"key"_s].toString()))
            continue;
        auto& [count, bytes] = sums[Key(item[u"kind"_s].toString(), item[u"name"_s].toString())];
        ++count;
        bytes += item[u"bytes"_s].toInteger();
    }
    QJsonArray record;
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        record << QJsonObject{{u"kind"_s, sum.key().first},
                              {u"name"_s, sum.key().second},
                              {u"count"_s, sum->first},
                              {u"bytes"_s, sum->second}};
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
                if (const auto dropped = co_await drop(going, read, budget); !dropped)
                    qCWarning(pruningLog).noquote() << dropped.error().render();
        }
    }
    m_isMeasuring = false;
}

Task<Result<>> DiskKeeper::drop(QList<DiskItem> going, DiskFacts facts, qint64 budget)
{
    CO_CHECK(m_world.store.write([&](store::Database& db) -> Result<> {
        for (const DiskItem& item : going)
            SD_CHECK(forget(db, item, budget));
        return {};
    }));
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
    co_return Result<>();
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

Result<> DiskKeeper::plan(CleanUp& asked, const DiskFacts& facts, const QList<DiskItem>& going)
{
    store::Database& db = m_world.store.database();
    SD_TRY(const DiskOwners owners, DiskOwners::of(m_world.paths, db, facts, going)); // before they are forgotten
    QSet<QString> known;
    for (const QJsonValue item : std::as_const(asked.planned))
        known << item[u"key"_s].toString();
    for (const DiskItem& item : going)
        if (!known.contains(item.key()))
            asked.planned << QJsonObject{{u"key"_s, item.key()},
                                         {u"kind"_s, item.kindName()},
                                         {u"name"_s, owners.nameOf(item)},
                                         {u"bytes"_s, item.bytes}};
    return m_world.store.write(
        [&](store::Database& inside) { return store::setSetting(inside, cleanUpSetting, asked.toText()); });
}

Task<CleanUp> DiskKeeper::deleteChosen(CleanUp asked)
{
    const Paths paths = m_world.paths;
    auto facts = diskFacts(paths, m_world.store.database());
    if (!facts) {
        asked.error = facts.error();
        co_return asked;
    }
    const DiskFacts first = *facts;
    const std::function<QList<DiskItem>()> measuring = [paths, first] { return diskItems(paths, first); };
    const QList<DiskItem> before = co_await build::onPool(measuring);
    facts = diskFacts(paths, m_world.store.database()); // a rollback to one of them may wait in the queue by now
    if (!facts) {
        asked.error = facts.error();
        co_return asked;
    }
    const DiskFacts now = *facts;
    QList<DiskItem> going;
    for (const DiskItem& item : before)
        if (asked.items.contains(item.key()) && !now.needs(item))
            going << item;
    asked.before = std::max(asked.before, sumOf(before));
    if (const auto planned = plan(asked, now, going); !planned) {
        asked.error = planned.error();
        co_return asked;
    }
    const qint64 byPerson = 0;
    if (const auto dropped = co_await drop(going, now, byPerson); !dropped)
        asked.error = dropped.error();
    co_await m_housekeeping.sweepArtifacts();
    const std::function<QList<DiskItem>()> again = [paths, now, before] { return diskItems(paths, now, before); };
    const QList<DiskItem> after = co_await build::onPool(again);
    const QSet<QString> there = keysOf(after);
    asked.freed = std::max<qint64>(0, asked.before - sumOf(after));
    asked.removed = recordOf(asked.planned, there);
    going.removeIf([&there](const DiskItem& item) { return !there.contains(item.key()); });
    if (!asked.error && !going.isEmpty())
        asked.error = stillThere(going);
    co_return asked;
}

} // namespace shipdeck::agent
