// SPDX-License-Identifier: MIT
#include "targets/local/steps/stop_steps.h"

#include "deploy/engine/world.h"
#include "store/store.h"
#include "targets/local/steps/serving.h"
#include "targets/local/place/stopped_sites.h"
#include "store/deployments.h"
#include "store/stopped.h"

namespace shipdeck::deploy {
namespace {

class SiteStep : public Step {
public:
    SiteStep(store::Project project, QString environment)
        : m_project(std::move(project)), m_environment(std::move(environment))
    {
    }
    QString stage() const final { return QStringLiteral("assign"); }
    bool needsSlot() const final { return true; }

protected:
    QString slug() const { return siteSlug(m_project, m_environment); }
    Text address() const { return verbatim(QStringLiteral("http://%1.localhost").arg(slug())); }
    static local::Layout layout(const Context& context) { return local::Layout(context->world.paths); }
    static Result<> record(const Context& context, bool isStopped)
    {
        const QString project = context->project.id, environment = context->operation.environment;
        return context->world.store.write(
            [&](store::Database& db) { return store::setStopped(db, project, environment, isStopped); });
    }
    static Task<Result<>> ensureNginx(Context context)
    {
        local::Nginx& nginx = placeOf(context->world).nginx();
        const Cancel cancel = context->cancel;
        const std::function<Task<Result<local::Nginx::State>>()> effect = [&nginx, cancel] {
            return nginx.ensure(cancel);
        };
        const QString command = nginx.startCommand();
        CO_CHECK(co_await context->calls->made(command, effect));
        co_return Result<>();
    }

private:
    store::Project m_project;
    QString m_environment;
};

class StopSite final : public SiteStep {
public:
    using SiteStep::SiteStep;
    QString name() const override { return QStringLiteral("stop-site"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Stop the site and its servers")),
                {{Change::Verb::Change, address()}},
                {QStringLiteral("touch sites/%1/releases/*/control/stopped").arg(slug())},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        local::LocalTarget& local = placeOf(context->world);
        CO_CHECK(record(context, true)); // first, so that the agent does not restart it
        const QString site = slug();
        CO_CHECK(local::setStopped(layout(context), site, true));
        CO_CHECK(co_await ensureNginx(context));
        const QList<local::PlacedRelease> releases = local.releases(site);
        for (const local::PlacedRelease& release : releases) {
            if (release.server.state == local::Server::State::Gone)
                continue;
            const QString id = release.id;
            const std::function<Task<Result<>>()> effect = [&local, id] { return local.stopServer(id); };
            const QString command = local.stopServerCommand(id);
            CO_CHECK(co_await context->calls->made(command, effect));
        }
        co_return QJsonObject{};
    }
};

class StartSite final : public SiteStep {
public:
    using SiteStep::SiteStep;
    QString name() const override { return QStringLiteral("start-site"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Start the site and its server")),
                {{Change::Verb::Change, address()}},
                {QStringLiteral("rm sites/%1/releases/*/control/stopped").arg(slug())},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World* const world = &context->world;
        CO_CHECK(co_await ensureNginx(context));
        CO_TRY(const store::Environment environment, context->environment());
        CO_TRY(const store::Deployment current, store::deployment(world->store.database(), environment.current));
        CO_TRY(const auto canary,
               store::rolling(world->store.database(), context->project.id, context->operation.environment));
        CO_CHECK(co_await startServer(context, current));
        if (canary) {
            const store::Deployment beside = *canary;
            CO_CHECK(co_await startServer(context, beside));
        }
        CO_CHECK(record(context, false));
        CO_CHECK(local::setStopped(layout(context), slug(), false));
        if (Snapshot::of(current).isServer()) { // how it answers is shown; it runs in any case
            const Cancel cancel = context->cancel;
            const store::Project project = context->project;
            (void)co_await checkServer(world, project, current, cancel);
        }
        co_return QJsonObject{};
    }

private:
    static Task<Result<>> startServer(Context context, store::Deployment release)
    {
        if (!Snapshot::of(release).isServer())
            co_return Result<>();
        World* const world = &context->world;
        local::LocalTarget& local = placeOf(*world);
        const Cancel cancel = context->cancel;
        const store::Project project = context->project;
        CO_TRY(const local::ServerSpec spec, co_await serverSpec(world, project, release, cancel));
        const std::function<Task<Result<local::Server>>()> effect = [&local, spec, cancel] {
            return local.startServer(spec, cancel);
        };
        const QString command = local::LocalTarget::serverCommand(spec);
        CO_CHECK(co_await context->calls->made(command, effect));
        co_return Result<>();
    }
};

} // namespace

std::unique_ptr<Step> stopSite(const store::Project& project, const QString& environment)
{
    return std::make_unique<StopSite>(project, environment);
}

std::unique_ptr<Step> startSite(const store::Project& project, const QString& environment)
{
    return std::make_unique<StartSite>(project, environment);
}

} // namespace shipdeck::deploy
