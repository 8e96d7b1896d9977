// SPDX-License-Identifier: MIT
#include "targets/local/steps/steps.h"

#include "base/clock.h"
#include "build/tree/pool.h"
#include "store/store.h"
#include "targets/local/data.h"
#include "deploy/engine/world.h"
#include "deploy/steps/moving_current.h"
#include "deploy/steps/release_step.h"
#include "targets/local/steps/probing.h"
#include "targets/local/steps/serving.h"
#include "targets/local/steps/sharing.h"
#include "targets/local/place/stopped_sites.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/servers.h"

namespace shipdeck::deploy {
namespace {

//! Starts or updates nginx on this computer.
class ProvisionLocal final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return QStringLiteral("provision-local"); }
    QString stage() const override { return QStringLiteral("provision"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Make sure that nginx is running on this computer")),
                {{Change::Verb::Run,
                  say(QT_TRANSLATE_NOOP("core", "nginx, on 127.0.0.1 only, if it is not running yet"))}},
                {QStringLiteral("nginx -p <Shipdeck's folder>/local/nginx -c conf/nginx.conf")},
                say(QT_TRANSLATE_NOOP("core", "nginx is stopped if it serves nothing else."))};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        local::Nginx& nginx = placeOf(context->world).nginx();
        const Cancel cancel = context->cancel;
        const std::function<Task<Result<local::Nginx::State>>()> effect = [&nginx, cancel] {
            return nginx.ensure(cancel);
        };
        const QString command = nginx.startCommand();
        CO_TRY(const auto state, co_await context->calls->made(command, effect));
        context->note = say(QT_TRANSLATE_NOOP("core", "nginx answers on port %1"), {QString::number(state.port)});
        co_return QJsonObject{{QStringLiteral("port"), state.port}};
    }
    Task<Result<>> undo(Context context) override
    {
        local::LocalTarget& local = placeOf(context->world);
        if (!local.sites().isEmpty())
            co_return Result<>{};
        local::Nginx& nginx = local.nginx();
        const std::function<Task<Result<>>()> effect = [&nginx] { return nginx.stop(); };
        const QString command = nginx.stopCommand();
        co_return co_await context->calls->made(command, effect);
    }
};

//! Places the artifact for nginx, under the release's own address.
class PublishLocal final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return QStringLiteral("publish-local"); }
    QString stage() const override { return QStringLiteral("publish"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Give the release its own address")),
                {{Change::Verb::Create, verbatim(release().releaseAddress)}},
                {QStringLiteral("ln -s <artifact> releases/%1/site").arg(release().id)},
                say(QT_TRANSLATE_NOOP("core", "The release is removed."))};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World& world = context->world;
        CO_TRY(const local::ReleaseSpec spec, releaseSpec(world, context->project, context->deployment));
        CO_CHECK(
            context->calls->made(placeOf(world).placeCommand(spec), [&] { return placeOf(world).placeRelease(spec); }));
        CO_CHECK(local::serveAgain(local::Layout(world.paths), spec.slug, spec.id));
        // A site that is new, or changes between files and server, needs nginx's configuration.
        local::Nginx& nginx = placeOf(world).nginx();
        const Cancel cancel = context->cancel;
        const std::function<Task<Result<local::Nginx::State>>()> effect = [&nginx, cancel] {
            return nginx.ensure(cancel);
        };
        const QString command = nginx.reloadCommand();
        CO_CHECK(co_await context->calls->made(command, effect));
        context->deployment.url = nginx.address(spec.slug);
        context->deployment.releaseUrl = nginx.address(spec.slug, spec.id);
        CO_CHECK(context->save());
        co_return QJsonObject{{QStringLiteral("release"), spec.id}};
    }
    Task<Result<>> undo(Context context) override
    {
        local::LocalTarget& local = placeOf(context->world);
        const QString slug = slugHere(context);
        const QString id = context->deployment.id;
        // The release of a rollback was placed by its own deployment, and may be in use.
        if (context->operation.kind != store::Operation::Kind::Deploy || local.currentRelease(slug) == id)
            co_return Result<>{};
        const bool lastOne = local.currentRelease(slug).isEmpty() && local.releases(slug).size() <= 1;
        const std::function<Task<Result<>>()> effect = [&local, slug, id, lastOne] {
            return lastOne ? local.removeSite(slug) : local.removeRelease(slug, id);
        };
        const QString command = lastOne ? local.removeSiteCommand(slug) : local.removeReleaseCommand(slug, id);
        co_return co_await context->calls->made(command, effect);
    }
};

//! Warns about files of the running server that the new release will not see.
Task<> warnOfFormer(Context context)
{
    const auto environment = context->environment();
    if (!environment || environment->current.isEmpty() || environment->current == context->deployment.id)
        co_return;
    const auto current = store::deployment(context->world.store.database(), environment->current);
    if (!current)
        co_return;
    const Paths paths = context->world.paths;
    const store::Deployment former = *current;
    const std::function<QStringList()> look = [paths, former] { return writtenOutsideData(paths, former); };
    const QStringList written = co_await build::onPool(look);
    if (const Text advice = keepAdvice(written); !advice.isEmpty())
        context->say(advice, logs::Level::Warning);
}

//! Starts the release's server next to the live one.
class StartLocal final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return QStringLiteral("start-local"); }
    QString stage() const override { return QStringLiteral("release"); }
    PlannedStep planned() const override
    {
        if (!release().server)
            return {name(), stage(), say(QT_TRANSLATE_NOOP("core", "Nothing to start: files are served by nginx")),
                    {},     {},      {}};
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Start the new server next to the running one")),
                {{Change::Verb::Run, say(QT_TRANSLATE_NOOP("core", "a process in a sandbox with its own network"))}},
                {release().startCommand},
                say(QT_TRANSLATE_NOOP("core", "The server is stopped."))};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        if (!Snapshot::of(context->deployment).isServer()) {
            context->stageSkipped = Snapshot::of(context->deployment).detection.releaseCommand.isEmpty();
            co_return QJsonObject{};
        }
        World& world = context->world;
        const Cancel cancel = context->cancel;
        const store::Project project = context->project;
        const store::Deployment deployment = context->deployment;
        CO_TRY(const local::ServerSpec spec, co_await serverSpec(&world, project, deployment, cancel));
        co_await warnOfFormer(context);
        local::LocalTarget& local = placeOf(world);
        const std::function<Task<Result<local::Server>>()> effect = [&local, spec, cancel] {
            return local.startServer(spec, cancel);
        };
        const QString command = local::LocalTarget::serverCommand(spec);
        context->say(say(QT_TRANSLATE_NOOP("core", "Starting `%1`"), {spec.command}));
        CO_TRY(const local::Server server, co_await context->calls->made(command, effect));
        for (const Text& note : server.notes())
            context->say(note);
        CO_CHECK(world.store.write([&](store::Database& db) {
            const QJsonObject facts{{QStringLiteral("at"), store::toIso(nowUtc())},
                                    {QStringLiteral("port"), server.port}};
            return store::setServer(db, {deployment.id, project.id, server.state, facts});
        }));
        context->note = say(QT_TRANSLATE_NOOP("core", "listening on port %1"), {QString::number(server.port)});
        co_return QJsonObject{{QStringLiteral("port"), server.port}};
    }
    Task<Result<>> undo(Context context) override
    {
        World& world = context->world;
        const QString id = context->deployment.id;
        const bool isCanary = context->deployment.role == store::ReleaseRole::Rolling; // its share was to change
        if (!Snapshot::of(context->deployment).isServer() || isCanary
            || placeOf(world).currentRelease(slugHere(context)) == id)
            co_return Result<>{};
        local::LocalTarget& local = placeOf(world);
        const std::function<Task<Result<>>()> effect = [&local, id] { return local.stopServer(id); };
        const QString command = local.stopServerCommand(id);
        CO_CHECK(co_await context->calls->made(command, effect));
        co_return world.store.write([&](store::Database& db) { return store::removeServer(db, id); });
    }
};

//! Moves Current: the point of no return.
class AssignLocal final : public ReleaseStep {
public:
    AssignLocal(PlannedRelease release, Move move) : ReleaseStep(std::move(release)), m_move(move) {}
    QString name() const override { return QStringLiteral("assign-local"); }
    QString stage() const override { return QStringLiteral("assign"); }
    bool isPointOfNoReturn() const override { return true; }
    PlannedStep planned() const override
    {
        PlannedStep step{
            name(),
            stage(),
            say(QT_TRANSLATE_NOOP("core", "Switch traffic to the new release")),
            {{Change::Verb::Change, verbatim(release().address)}},
            {QStringLiteral("ln -s releases/%1 current.new && mv -T current.new current").arg(release().id)},
            say(QT_TRANSLATE_NOOP("core", "Traffic is switched back to the previous release."))};
        planStaging(step, release());
        return step;
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World& world = context->world;
        const QString slug = slugHere(context);
        const QString id = context->deployment.id;
        CO_TRY(const auto environment, context->environment());
        if (m_move == Move::Deploy && staysStaged(context, environment))
            co_return stageInstead(context, environment);
        CO_CHECK(context->calls->made(placeOf(world).switchCommand(slug, id),
                                      [&] { return placeOf(world).makeCurrent(slug, id); }));
        // Deploying or rolling back also starts a stopped site.
        CO_CHECK(local::setStopped(local::Layout(world.paths), slug, false));
        CO_CHECK(endCanary(context));
        const local::ProbeRequest request = probeOf(context->project, context->deployment, ProbeAt::Site);
        CO_TRY(const local::ProbeAnswer answer, co_await probed(context, request));
        CO_CHECK(recordMove(context, m_move));
        context->note = say(QT_TRANSLATE_NOOP("core", "%1 answers with this release in %2 ms"),
                            {context->deployment.url, QString::number(answer.took.count())});
        co_return QJsonObject{{QStringLiteral("former"), environment.current}};
    }
    Task<Result<>> undo(Context context) override
    {
        World& world = context->world;
        const QString slug = slugHere(context);
        CO_TRY(const auto environment, context->environment());
        // The store is updated last, so it still names the previous release and its canary.
        CO_CHECK(restoreCanaryHere(context));
        if (placeOf(world).currentRelease(slug) != context->deployment.id
            || environment.current == context->deployment.id)
            co_return Result<>{};
        co_return context->calls->made(placeOf(world).switchCommand(slug, environment.current),
                                       [&] { return placeOf(world).makeCurrent(slug, environment.current); });
    }
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        if (placeOf(context->world).currentRelease(slugHere(context)) != context->deployment.id)
            co_return Reconciled{};
        co_return reconcileMove(context);
    }

private:
    static Result<> endCanary(const Context& context)
    {
        SD_TRY(const auto rolling,
               store::rolling(context->world.store.database(), context->project.id, context->operation.environment));
        if (rolling && rolling->id != context->deployment.id)
            context->say(say(QT_TRANSLATE_NOOP("core", "This also ends the canary %1: all visitors get this release."),
                             {rolling->id}));
        return endCanaryHere(context);
    }

    Move m_move;
};

} // namespace

std::unique_ptr<Step> provisionLocal(const PlannedRelease& release)
{
    return std::make_unique<ProvisionLocal>(release);
}

std::unique_ptr<Step> publishLocal(const PlannedRelease& release)
{
    return std::make_unique<PublishLocal>(release);
}

std::unique_ptr<Step> startLocal(const PlannedRelease& release)
{
    return std::make_unique<StartLocal>(release);
}

std::unique_ptr<Step> assignLocal(const PlannedRelease& release, Move move)
{
    return std::make_unique<AssignLocal>(release, move);
}

} // namespace shipdeck::deploy
