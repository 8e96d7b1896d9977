// SPDX-License-Identifier: MIT
// The agent's standing duties: what was Current runs, what nobody can go back to any more goes.
#include "agent/agent.h"

#include "base/files.h"
#include "build/tree/pool.h"
#include "deploy/steps/serving.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/variables.h"

#include <QDir>
#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(keepingLog, "shipdeck.agent.keeping", QtInfoMsg)

// Releases beside the current one that stay ready for a rollback, unless the project's settings say otherwise.
constexpr int defaultRetention = 10;
// After a switch, how long requests that the former server is still answering may take.
constexpr auto drainLimit = std::chrono::seconds(30);

//! Counts background work for as long as it lives, so that the agent does not leave in the middle of it.
class Busy {
public:
    explicit Busy(int& count) : m_count(count) { ++m_count; }
    ~Busy() { --m_count; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

private:
    int& m_count;
};

} // namespace

QCoro::Task<> Agent::restoreServers()
{
    const Busy busy(m_background);
    if (!m_local->sites().isEmpty())
        if (const auto running = co_await m_local->nginx().ensure(); !running)
            qCWarning(keepingLog).noquote() << "nginx:" << running.error().render();
    const auto projects = store::projects(m_store->database());
    if (!projects)
        co_return;
    for (const auto& project : *projects) {
        const auto environments = store::environments(m_store->database(), project.id);
        if (!environments)
            continue;
        for (const auto& environment : *environments) {
            const QString current = environment.current;
            if (!current.isEmpty())
                co_await restoreServer(current);
        }
    }
}

QCoro::Task<> Agent::restoreServer(QString id)
{
    const Busy busy(m_background);
    const auto deployment = store::deployment(m_store->database(), id);
    if (!deployment || deployment->face != store::Face::Current || !deploy::Snapshot::of(*deployment).isServer())
        co_return;
    const auto project = store::project(m_store->database(), deployment->project);
    if (!project)
        co_return;
    deploy::World* const world = m_world.get();
    const store::Project owner = *project;
    const store::Deployment current = *deployment;
    const Cancel none;
    const auto spec = co_await deploy::serverSpec(world, owner, current, none);
    if (!spec) {
        qCWarning(keepingLog).noquote() << "server of" << id << spec.error().render();
        co_return;
    }
    const local::ServerSpec wanted = *spec;
    const auto started = co_await m_local->startServer(wanted, none);
    if (!started)
        qCWarning(keepingLog).noquote() << "server of" << id << started.error().render();
}

QCoro::Task<> Agent::housekeeping(QString projectId, QString environment)
{
    const Busy busy(m_background);
    store::Database& db = m_store->database();
    const auto project = store::project(db, projectId);
    if (!project)
        co_return;
    const auto open = store::openOperations(db);
    if (!open)
        co_return;
    QStringList inUse; // deployments that an open operation works on
    QStringList rooms;
    for (const auto& operation : *open) {
        inUse << operation.deployment;
        rooms << operation.id;
    }
    // Build folders of operations that ended.
    const QStringList built = QDir(m_paths.builds()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& room : built) {
        if (rooms.contains(room))
            continue;
        const QString folder = m_paths.builds() + u'/' + room;
        const std::function<Result<>()> removal = [folder] { return removeTree(folder); };
        (void)co_await build::onPool(removal);
    }

    const auto choices = store::rollbackChoices(db, projectId, environment);
    if (!choices)
        co_return;
    const int retention = project->settings.value(QStringLiteral("retention")).toInt(defaultRetention);
    const QString slug = deploy::siteSlug(*project, environment);
    int kept = 0;
    bool warm = false;
    for (const store::Deployment& deployment : *choices) {
        if (inUse.contains(deployment.id))
            continue;
        const QString id = deployment.id;
        const bool staged = deployment.face == store::Face::Staged;
        // The release before the current one keeps its server, so that going back is a switch and no start.
        const bool keepsServer = staged || !warm;
        warm = warm || !staged;
        if (!keepsServer && m_local->server(id).state != local::Server::State::Gone) {
            (void)co_await m_local->drainServer(id, drainLimit);
            (void)m_store->write([&](store::Database& inside) { return store::removeServer(inside, id); });
        }
        if (++kept <= retention)
            continue;
        if (const auto removed = co_await m_local->removeRelease(slug, id); !removed) {
            qCWarning(keepingLog).noquote() << "pruning" << id << removed.error().render();
            continue;
        }
        store::Deployment pruned = deployment;
        pruned.artifact.clear();
        pruned.releaseUrl.clear();
        (void)m_store->write([&](store::Database& inside) -> Result<> {
            SD_CHECK(store::updateDeployment(inside, pruned));
            SD_TRY(const bool named, store::isArtifactServed(inside, deployment.artifact));
            return named ? Result<>() : store::forgetArtifact(inside, deployment.artifact);
        });
        const auto named = store::namedArtifacts(db);
        const QString digest = deployment.artifact;
        if (named && !named->contains(digest))
            (void)co_await m_artifacts->remove(digest);
    }
}

} // namespace shipdeck::agent
