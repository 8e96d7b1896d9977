// SPDX-License-Identifier: MIT
// The agent's background work: keeps current releases running and deletes those that can no longer be restored.
#include "agent/agent.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/folder_claim.h"
#include "build/tree/pool.h"
#include "deploy/retention.h"
#include "deploy/snapshot.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/reserve.h"
#include "store/servers.h"
#include "store/stopped.h"
#include "store/variables.h"

#include <QDir>
#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(housekeepingLog, "shipdeck.agent.keeping", QtInfoMsg)

// How long the former server may take to finish its requests after a switch.
constexpr auto drainLimit = std::chrono::seconds(30);
constexpr auto checkAgainAfter = std::chrono::seconds(30);

//! Counts a background task while it is alive, so that the agent does not exit before it ends.
class Busy {
public:
    explicit Busy(int& count) : m_count(count) { ++m_count; }
    ~Busy() { --m_count; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

private:
    int& m_count;
};

//! Must not create the environment: a preview may have been removed meanwhile.
Result<DeploymentId> currentOf(store::Database& db, const ProjectId& project, const EnvironmentName& environment)
{
    SD_TRY(const auto where, store::knownEnvironment(db, project, environment));
    return where ? where->current : DeploymentId();
}

//! As far as they can be read now: what is missed comes with the next look.
QList<store::Environment> allEnvironments(store::Database& db)
{
    QList<store::Environment> all;
    for (const store::Project& project : store::projects(db).value_or(QList<store::Project>()))
        all << store::environments(db, project.id).value_or(QList<store::Environment>());
    return all;
}

} // namespace

QCoro::Task<> Agent::restoreServers()
{
    const Busy busy(m_background);
    if (!m_local->sites().isEmpty())
        if (const auto running = co_await m_local->nginx().ensure(); !running) {
            qCWarning(housekeepingLog).noquote() << "nginx:" << running.error().render();
            tryLater({});
        }
    const QList<store::Environment> environments = allEnvironments(m_store->database());
    for (const store::Environment& environment : environments) {
        const DeploymentId current = environment.current;
        if (!current.isEmpty())
            co_await restoreServer(current);
    }
}

QCoro::Task<> Agent::restoreServer(DeploymentId id)
{
    const Busy busy(m_background);
    const auto deployment = store::deployment(m_store->database(), id);
    const deploy::Running* const running = deployment ? deploy::runningOf(deployment->target) : nullptr;
    if (!running || deployment->role != store::ReleaseRole::Current || !deploy::Snapshot::of(*deployment).isServer())
        co_return;
    const auto project = store::project(m_store->database(), deployment->project);
    const auto removed = isUnderWay([&](const store::Operation& operation) {
        return operation.project == deployment->project
            && (operation.kind == store::Operation::Kind::Remove
                || (operation.kind == store::Operation::Kind::RemoveEnvironment
                    && operation.environment == deployment->environment));
    });
    const auto stopped = store::isStopped(m_store->database(), deployment->project, deployment->environment);
    if (!project || removed.value_or(true) || stopped.value_or(true))
        co_return;
    deploy::World* const world = m_world.get();
    const store::Project owner = *project;
    const store::Deployment current = *deployment;
    if (const auto kept = co_await running->keepUp(world, owner, current); !kept) {
        qCWarning(housekeepingLog).noquote() << "server of" << id << kept.error().render();
        noteDown(id, kept.error());
    }
}

//! Checks a live server, again later while that is no success. One that is being started is checked by that step.
QCoro::Task<> Agent::checkServer(DeploymentId id)
{
    const Busy busy(m_background);
    m_unwell.remove(id);
    const auto deployment = store::deployment(m_store->database(), id);
    if (!deployment || deployment->role != store::ReleaseRole::Current
        || store::isStopped(m_store->database(), deployment->project, deployment->environment).value_or(true))
        co_return;
    const auto project = store::project(m_store->database(), deployment->project);
    const deploy::Running* const running = deploy::runningOf(deployment->target);
    if (!project || !running)
        co_return;
    deploy::World* const world = m_world.get();
    const store::Project owner = *project;
    const store::Deployment current = *deployment;
    const Cancel none;
    if (!(co_await running->check(world, owner, current, none)).value_or(true))
        m_unwell.insert(id, (monotonicNow() + checkAgainAfter).count());
}

Result<bool> Agent::isUnderWay(const std::function<bool(const store::Operation&)>& which) const
{
    SD_TRY(const auto open, store::openOperations(m_store->database()));
    return std::any_of(open.begin(), open.end(), which);
}

QCoro::Task<> Agent::tidyAll()
{
    const Busy busy(m_background);
    co_await removeWorkspaces();
    const QList<store::Environment> environments = allEnvironments(m_store->database());
    for (const store::Environment& environment : environments) {
        const ProjectId project = environment.project;
        const EnvironmentName name = environment.name;
        co_await tidy(project, name);
    }
    m_pictures->sweep();
    if (m_jobs.empty() && !m_sweeping)
        co_await sweepArtifacts();
}

QCoro::Task<> Agent::housekeeping(ProjectId projectId, EnvironmentName environment)
{
    const Busy busy(m_background);
    co_await tidy(projectId, environment);
    m_pictures->sweep();
    co_await keepWithinBudget();
    if (m_jobs.empty() && !m_sweeping)
        co_await sweepArtifacts();
}

Task<> Agent::tidy(ProjectId projectId, EnvironmentName environment)
{
    co_await removeWorkspaces();
    store::keepReserve(m_paths);
    const auto project = store::project(m_store->database(), projectId);
    if (!project)
        co_return;
    const store::Project owner = *project;
    co_await drainFormer(projectId, environment);
    prune(owner, environment);
    co_await removeStrays(owner, environment);
}

//! Deletes build folders of ended operations and leftovers of killed detections.
Task<> Agent::removeWorkspaces()
{
    const QFileInfoList rooms = QDir(m_paths.builds()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& room : rooms) {
        const QString name = room.fileName();
        const QString folder = room.filePath();
        const auto used = isUnderWay([&](const store::Operation& operation) { return operation.id == name; });
        if (used.value_or(true) || FolderClaim::isHeld(folder))
            continue;
        const std::function<Result<>()> removal = [folder] { return removeTree(folder); };
        (void)co_await build::onPool(removal);
    }
}

//! Stops former servers, except the previous release's, so that a rollback is only a switch, and staged ones.
Task<> Agent::drainFormer(ProjectId projectId, EnvironmentName environment)
{
    const auto choices = store::rollbackChoices(m_store->database(), projectId, environment);
    if (!choices)
        co_return;
    deploy::World* const world = m_world.get();
    // The default target of a rollback is always kept ready.
    const auto former = store::lastShown(m_store->database(), projectId, environment);
    if (!former)
        co_return;
    for (const store::Deployment& deployment : *choices) {
        const DeploymentId id = deployment.id;
        const bool keepsServer = deployment.role == store::ReleaseRole::Staged || id == *former;
        const auto used = isUnderWay([&](const store::Operation& operation) { return operation.deployment == id; });
        if (keepsServer || used.value_or(true))
            continue;
        if (const deploy::Running* const running = deploy::runningOf(deployment.target))
            (void)co_await running->drain(world, id, drainLimit);
        (void)m_store->write([&](store::Database& inside) { return store::removeServer(inside, id); });
    }
}

//! Beyond the retention a release is first forgotten, so that nobody asks for it any more; then its files go.
void Agent::prune(const store::Project& project, const EnvironmentName& environment)
{
    // What cannot be read now is not pruned by guess.
    (void)m_store->write([&](store::Database& db) -> Result<> {
        SD_TRY(const auto failed, store::forgetFailedArtifacts(db, project.id, environment));
        for (const QString& artifact : failed) {
            SD_TRY(const bool served, store::isArtifactServed(db, artifact));
            if (!served)
                SD_CHECK(store::forgetArtifact(db, artifact));
        }
        const bool isPrunedThere = deploy::keepsThere(deploy::targetOf(project));
        return isPrunedThere ? Result<>() : deploy::forgetBeyondRetention(db, project, environment);
    });
}

//! Deletes placed releases that cannot be restored: pruned ones, and those that an undo left.
Task<> Agent::removeStrays(store::Project project, EnvironmentName environment)
{
    store::Database& db = m_store->database();
    const QString slug = deploy::siteSlug(project, environment);
    const auto here = [&](const store::Operation& operation) {
        return operation.project == project.id
            && (operation.environment == environment || operation.kind == store::Operation::Kind::Remove);
    };
    const QList<local::PlacedRelease> releases = m_local->releases(slug);
    for (const local::PlacedRelease& release : releases) {
        const DeploymentId id(release.id);
        const auto choices = store::rollbackChoices(db, project.id, environment);
        const auto current = currentOf(db, project.id, environment);
        const auto used = isUnderWay([&](const store::Operation& operation) {
            return operation.deployment == id || (here(operation) && operation.kind == store::Operation::Kind::Remove);
        });
        if (!choices || !current || used.value_or(true) || *current == id)
            continue;
        if (std::any_of(choices->begin(), choices->end(), [&](const auto& choice) { return choice.id == id; }))
            continue;
        if (release.current)
            (void)m_local->makeCurrent(slug, *current);
        if (const auto removed = co_await m_local->removeRelease(slug, id); !removed)
            qCWarning(housekeepingLog).noquote() << "removing" << id << removed.error().render();
        (void)m_store->write([&](store::Database& inside) { return store::removeServer(inside, id); });
    }
    if (!m_local->sites().contains(slug) || !m_local->releases(slug).isEmpty() || isUnderWay(here).value_or(true))
        co_return;
    if (const auto removed = co_await m_local->removeSite(slug); !removed)
        co_return;
    if (m_local->sites().isEmpty() && m_jobs.empty())
        (void)co_await m_local->nginx().stopIfUnused();
}

void Agent::takePictures()
{
    if (m_jobs.empty() && !m_isCleaning)
        m_pictures->poll();
}

Task<> Agent::sweepArtifacts()
{
    m_sweeping = true;
    const auto named = store::neededArtifacts(m_store->database(), deploy::namesOf(deploy::keepsThere));
    if (named) {
        const QSet<QString> keep(named->begin(), named->end());
        if (const auto swept = co_await m_artifacts->sweep(keep); !swept)
            qCWarning(housekeepingLog).noquote() << "artifacts:" << swept.error().render();
    }
    m_sweeping = false;
    QMetaObject::invokeMethod(this, &Agent::poll, Qt::QueuedConnection);
}

} // namespace shipdeck::agent
