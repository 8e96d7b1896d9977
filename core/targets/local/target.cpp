// SPDX-License-Identifier: MIT
#include "targets/local/target.h"

#include "deploy/data_folders.h"
#include "targets/local/data.h"
#include "targets/local/place/nginx_processes.h"
#include "targets/local/place/shared_site.h"
#include "targets/local/serving_here.h"
#include "targets/local/steps/steps.h"
#include "targets/local/steps/release_command.h"
#include "targets/local/steps/removal.h"
#include "targets/local/steps/serving.h"
#include "targets/local/steps/sharing.h"
#include "targets/local/steps/stop_steps.h"

namespace shipdeck::deploy {
namespace {

class OnThisComputer final : public Target, public Running, public Rollouts, public ServesHere {
public:
    QString name() const override { return QStringLiteral("local"); }
    Text title() const override { return say(QT_TRANSLATE_NOOP("core", "This computer")); }
    Text price(const store::Project&, const insights::Currency&) const override
    {
        return say(QT_TRANSLATE_NOOP("core", "Free: it runs on this computer."));
    }

    const ServesHere* servesHere() const override { return this; }
    const Running* running() const override { return this; }
    const Rollouts* rollouts() const override { return this; }
    QStringList programs() const override { return {QStringLiteral("nginx")}; }
    PlannedRelease planned(const store::Project& project, const store::Deployment& deployment) const override
    {
        const Snapshot snapshot = Snapshot::of(deployment);
        PlannedRelease release;
        release.slug = siteSlug(project, deployment.environment);
        release.id = deployment.id;
        release.server = snapshot.isServer();
        release.startCommand = snapshot.detection.startCommand;
        release.releaseCommand = snapshot.detection.releaseCommand;
        if (const QStringList data = dataOf(snapshot); !data.isEmpty())
            release.remarks << say(QT_TRANSLATE_NOOP("core", "Data folders that all releases share: %1"),
                                   {data.join(QStringLiteral(", "))});
        release.address =
            deployment.url.isEmpty() ? QStringLiteral("http://%1.localhost").arg(release.slug) : deployment.url;
        release.releaseAddress = deployment.releaseUrl.isEmpty()
            ? QStringLiteral("http://%1--%2.localhost").arg(release.slug, release.id)
            : deployment.releaseUrl;
        return release;
    }
    Task<Result<PlannedRelease>> preview(PreviewContext context, store::Project, PlannedRelease release) const override
    {
        const local::Nginx nginx{local::Layout(context.paths)};
        release.address = nginx.address(release.slug);
        release.releaseAddress = nginx.address(release.slug, release.id);
        co_return release;
    }
    void addRelease(Steps& steps, const PlannedRelease& release, Move move) const override
    {
        steps.push_back(provisionLocal(release));
        steps.push_back(publishLocal(release));
        if (move != Move::Rollback)
            steps.push_back(releaseCommand(release, move));
        steps.push_back(startLocal(release));
        steps.push_back(verifyLocal(release));
        if (release.needsAudit && move == Move::Deploy)
            steps.push_back(auditLocal(release));
        const bool isShared = move == Move::Canary || (move == Move::Deploy && release.weight > 0);
        steps.push_back(isShared ? shareLocal(release, move) : assignLocal(release, move));
    }
    void addShare(Steps& steps, const PlannedRelease& release) const override
    {
        if (release.weight > 0)
            addRelease(steps, release, Move::Canary);
        else
            steps.push_back(shareLocal(release, Move::Canary));
    }
    void addRemoval(Steps& steps, const store::Project& project, const QString& environment) const override
    {
        steps.push_back(removeSites(project, environment));
        steps.push_back(removeData(project, environment));
    }
    QStringList leftovers(World& world, const store::Project& project, const QStringList& deployments) const override
    {
        return leftHere(world, project, deployments);
    }
    Task<Result<>> keepUp(World* world, store::Project project, store::Deployment deployment) const override
    {
        // A crashing server still has its launcher, which restarts it; a failed start here would stop both.
        if (placeOf(*world).server(deployment.id).state != local::Server::State::Gone)
            co_return Result<>();
        const Cancel never;
        CO_TRY(const local::ServerSpec spec, co_await serverSpec(world, project, deployment, never));
        CO_CHECK(co_await placeOf(*world).startServer(spec, never));
        co_return Result<>();
    }
    Task<Result<bool>> check(World* world, store::Project project, store::Deployment deployment,
                             Cancel cancel) const override
    {
        return checkServer(world, std::move(project), std::move(deployment), std::move(cancel));
    }
    Task<Result<>> drain(World* world, QString deployment, std::chrono::milliseconds limit) const override
    {
        if (placeOf(*world).server(deployment).state == local::Server::State::Gone)
            co_return Result<>();
        co_return co_await placeOf(*world).drainServer(deployment, limit);
    }
    void addStop(Steps& steps, const store::Project& project, const QString& environment) const override
    {
        steps.push_back(stopSite(project, environment));
    }
    void addStart(Steps& steps, const store::Project& project, const QString& environment) const override
    {
        steps.push_back(startSite(project, environment));
    }
    std::unique_ptr<Serving> serving(const Paths& paths) const override { return std::make_unique<ServingHere>(paths); }
    quint16 port(const Paths& paths) const override { return local::Nginx(local::Layout(paths)).port(); }
    Result<> checkPort(const Paths& paths, quint16 port) const override
    {
        return local::checkPort(local::Layout(paths).nginx(), port);
    }
    QString hashed(const QString& password) const override
    {
        return QString::fromLatin1(local::passwordLine(password));
    }
    QString shareCommand(const Paths& paths, const DeploymentId& release) const override
    {
        return local::SharedSite::startCommand(local::Layout(paths).sharedSite(release));
    }
    Text keepAdvice(const Paths& paths, const store::Deployment& deployment) const override
    {
        return deploy::keepAdvice(writtenOutsideData(paths, deployment));
    }

protected:
    Text dataLeftByRollback(const store::Deployment& current) const override
    {
        const Snapshot snapshot = Snapshot::of(current);
        if (!snapshot.isServer())
            return {};
        if (dataOf(snapshot).isEmpty())
            return say(QT_TRANSLATE_NOOP("core",
                                         "Files that a server wrote in its own folder belong to its release and are "
                                         "not carried over."));
        return say(
            QT_TRANSLATE_NOOP("core",
                              "Data folders are not rolled back: all releases share them. Files that a server wrote "
                              "elsewhere in its own folder belong to its release and are not carried over."));
    }
};

} // namespace

const Target& onThisComputer()
{
    static const OnThisComputer target;
    return target;
}

} // namespace shipdeck::deploy
