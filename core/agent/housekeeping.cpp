// SPDX-License-Identifier: MIT
#include "agent/housekeeping.h"

#include "agent/environments.h"
#include "agent/open_operations.h"
#include "base/files.h"
#include "base/folder_claim.h"
#include "build/artifacts/artifact_store.h"
#include "build/tree/pool.h"
#include "deploy/retention.h"
#include "deploy/serving.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/reserve.h"
#include "store/servers.h"
#include "store/store.h"

#include <QDir>
#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(housekeepingLog, "shipdeck.agent.keeping", QtInfoMsg)

// How long the former server may take to finish its requests after a switch.
constexpr auto drainLimit = std::chrono::seconds(30);

//! Must not create the environment: a preview may have been removed meanwhile.
Result<DeploymentId> currentOf(store::Database& db, const ProjectId& project, const EnvironmentName& environment)
{
    SD_TRY(const auto where, store::knownEnvironment(db, project, environment));
    return where ? where->current : DeploymentId();
}

} // namespace

Housekeeping::Housekeeping(deploy::World& world, const Queue& queue, Background& background)
    : m_world(world), m_queue(queue), m_background(background)
{
}

QCoro::Task<> Housekeeping::tidyAll()
{
    const Busy busy(m_background);
    co_await removeWorkspaces();
    const QList<store::Environment> environments = allEnvironments(m_world.store.database());
    for (const store::Environment& environment : environments) {
        const ProjectId project = environment.project;
        const EnvironmentName name = environment.name;
        co_await tidy(project, name);
    }
    co_await sweepIfIdle();
}

Task<> Housekeeping::tidy(ProjectId projectId, EnvironmentName environment)
{
    co_await removeWorkspaces();
    store::keepReserve(m_world.paths);
    const auto project = store::project(m_world.store.database(), projectId);
    if (!project)
        co_return;
    const store::Project owner = *project;
    co_await drainFormer(projectId, environment);
    prune(owner, environment);
    co_await removeStrays(owner, environment);
}

//! Deletes build folders of ended operations and leftovers of killed detections.
Task<> Housekeeping::removeWorkspaces()
{
    const QFileInfoList rooms = QDir(m_world.paths.builds()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& room : rooms) {
        const QString name = room.fileName();
        const QString folder = room.filePath();
        const auto used = isUnderWay(m_world.store.database(),
                                     [&](const store::Operation& operation) { return operation.id == name; });
        if (used.value_or(true) || FolderClaim::isHeld(folder))
            continue;
        const std::function<Result<>()> removal = [folder] { return removeTree(folder); };
        (void)co_await build::onPool(removal);
    }
}

//! Stops former servers, except the previous release's, so that a rollback is only a switch, staged ones and a canary.
Task<> Housekeeping::drainFormer(ProjectId projectId, EnvironmentName environment)
{
    const auto choices = store::rollbackChoices(m_world.store.database(), projectId, environment);
    if (!choices)
        co_return;
    deploy::World* const world = &m_world;
    // The default target of a rollback is always kept ready.
    const auto former = store::lastShown(m_world.store.database(), projectId, environment);
    if (!former)
        co_return;
    for (const store::Deployment& deployment : *choices) {
        const DeploymentId id = deployment.id;
        const bool hasServer =
            deployment.role == store::ReleaseRole::Staged || deployment.role == store::ReleaseRole::Rolling;
        const bool keepsServer = hasServer || id == *former;
        const auto used = isUnderWay(m_world.store.database(),
                                     [&](const store::Operation& operation) { return operation.deployment == id; });
        if (keepsServer || used.value_or(true))
            continue;
        if (const deploy::Running* const running = deploy::runningOf(deployment.target))
            (void)co_await running->drain(world, id, drainLimit);
        (void)m_world.store.write([&](store::Database& inside) { return store::removeServer(inside, id); });
    }
}

//! Beyond the retention a release is first forgotten, so that nobody asks for it any more; then its files go.
void Housekeeping::prune(const store::Project& project, const EnvironmentName& environment)
{
    // What cannot be read now is not pruned by guess.
    (void)m_world.store.write([&](store::Database& db) -> Result<> {
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

bool Housekeeping::isStray(const store::Project& project, const EnvironmentName& environment,
                           const DeploymentId& release) const
{
    store::Database& db = m_world.store.database();
    const auto choices = store::rollbackChoices(db, project.id, environment);
    const auto current = currentOf(db, project.id, environment);
    const auto used = isUnderWay(db, [&](const store::Operation& operation) {
        return operation.deployment == release
            || (operation.project == project.id && operation.kind == store::Operation::Kind::Remove);
    });
    if (!choices || !current || used.value_or(true) || *current == release)
        return false;
    return std::none_of(choices->begin(), choices->end(), [&](const auto& choice) { return choice.id == release; });
}

//! Deletes placed releases that cannot be restored: pruned ones, and those that an undo left.
Task<> Housekeeping::removeStrays(store::Project project, EnvironmentName environment)
{
    store::Database& db = m_world.store.database();
    deploy::Serving& here = m_world.serving;
    const QString slug = deploy::siteSlug(project, environment);
    const QList<deploy::PlacedRelease> releases = here.releases(slug);
    for (const deploy::PlacedRelease& release : releases) {
        const DeploymentId id = release.id;
        if (!isStray(project, environment, id))
            continue;
        if (const auto current = currentOf(db, project.id, environment); release.isCurrent && current)
            (void)here.makeCurrent(slug, *current);
        if (const auto removed = co_await here.removeRelease(slug, id); !removed)
            qCWarning(housekeepingLog).noquote() << "removing" << id << removed.error().render();
        (void)m_world.store.write([&](store::Database& inside) { return store::removeServer(inside, id); });
    }
    const auto used = isUnderWay(db, [&](const store::Operation& operation) {
        return operation.project == project.id
            && (operation.environment == environment || operation.kind == store::Operation::Kind::Remove);
    });
    if (!here.sites().contains(slug) || !here.releases(slug).isEmpty() || used.value_or(true))
        co_return;
    if (const auto removed = co_await here.removeSite(slug); !removed)
        co_return;
    if (here.sites().isEmpty() && m_queue.isEmpty())
        (void)co_await here.stopIfUnused();
}

Task<> Housekeeping::sweepIfIdle()
{
    if (m_queue.isEmpty() && !m_sweeping)
        co_await sweepArtifacts();
}

Task<> Housekeeping::sweepArtifacts()
{
    m_sweeping = true;
    const auto named = store::neededArtifacts(m_world.store.database(), deploy::namesOf(deploy::keepsThere));
    if (named) {
        const QSet<QString> keep(named->begin(), named->end());
        if (const auto swept = co_await m_world.artifacts.sweep(keep); !swept)
            qCWarning(housekeepingLog).noquote() << "artifacts:" << swept.error().render();
    }
    m_sweeping = false;
    Q_EMIT swept();
}

} // namespace shipdeck::agent
