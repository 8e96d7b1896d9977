// SPDX-License-Identifier: MIT
#include "deploy/steps/remove_steps.h"

#include "base/files.h"
#include "build/tree/pool.h"
#include "deploy/data_folders.h"
#include "deploy/engine/world.h"
#include "deploy/steps/cleanup_step.h"
#include "deploy/steps/removal_step.h"
#include "deploy/steps/serving.h"
#include "deploy/target.h"
#include "github/project_settings.h"
#include "logs/log_file.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/pushes.h"
#include "store/variables.h"

#include <QDir>

namespace shipdeck::deploy {
namespace {

Result<QStringList> siteSlugs(World& world, const store::Project& project)
{
    SD_TRY(const auto environments, store::environments(world.store.database(), project.id));
    QStringList slugs;
    for (const auto& environment : environments)
        slugs << siteSlug(project, environment.name);
    return slugs;
}

Result<QList<store::Deployment>> allDeployments(World& world, const QString& project)
{
    store::DeploymentFilter filter;
    filter.project = project;
    filter.limit = std::numeric_limits<int>::max();
    return store::deployments(world.store.database(), filter);
}

QStringList filesOf(const Paths& paths, const QString& id)
{
    return {logs::logPath(paths.logs(), id), logs::indexPath(paths.logs(), id), serverLog(paths, id)};
}

class RemoveSites final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return QStringLiteral("remove-sites"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Remove the site from this computer")),
                {{Change::Verb::Delete, verbatim(QStringLiteral("http://%1.localhost").arg(slug()))}},
                {QStringLiteral("rm -r sites/%1 && nginx -s reload").arg(slug())},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World& world = context->world;
        local::LocalTarget& local = world.local;
        QStringList slugs{slug()};
        if (environment().isEmpty()) {
            CO_TRY(slugs, siteSlugs(world, project()));
        }
        for (const QString& slug : slugs) {
            const std::function<Task<Result<>>()> effect = [&local, slug] { return local.removeSite(slug); };
            const QString command = local.removeSiteCommand(slug);
            CO_CHECK(co_await context->calls->made(command, effect));
        }
        // nginx goes on only for other sites.
        local::Nginx& nginx = local.nginx();
        const Cancel none;
        if (!local.sites().isEmpty()) {
            const std::function<Task<Result<local::Nginx::State>>()> reload = [&nginx, none] {
                return nginx.ensure(none);
            };
            const QString command = nginx.reloadCommand();
            CO_CHECK(co_await context->calls->made(command, reload));
        }
        // Asked again: another removal may have ended it meanwhile, and this one has then started it anew.
        if (local.sites().isEmpty()) {
            const std::function<Task<Result<>>()> stop = [&nginx] { return nginx.stopIfUnused(); };
            const QString command = nginx.stopCommand();
            CO_CHECK(co_await context->calls->made(command, stop));
        }
        co_return QJsonObject{};
    }

private:
    QString slug() const { return environment().isEmpty() ? project().slug : siteSlug(project(), environment()); }
};

class RemoveData final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return QStringLiteral("remove-data"); }
    PlannedStep planned() const override
    {
        const QString home = environment().isEmpty() ? project().id : project().id + u'/' + environment();
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Delete data folders")),
                {},
                {QStringLiteral("rm -r appdata/%1").arg(home)},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const QString home = dataHome(context->world.paths, project().id, environment());
        const std::function<Result<>()> work = [home] { return removeTree(home); };
        const std::function<Task<Result<>>()> effect = [work] { return build::onPool(work); };
        const QString command = QStringLiteral("rm -r ") + shellQuoted(home);
        CO_CHECK(co_await context->calls->made(command, effect));
        co_return QJsonObject{};
    }
};

class RemoveFiles final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return QStringLiteral("remove-files"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Remove artifacts, logs and caches")),
                {{Change::Verb::Delete,
                  say(QT_TRANSLATE_NOOP("core", "every artifact, log and cache of %1"), {project().name})}},
                {QStringLiteral("rm -r <artifacts, logs, caches>")},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World& world = context->world;
        const QString id = project().id;
        CO_TRY(const QList<store::Deployment> deployments, allDeployments(world, id));
        QStringList paths{world.paths.dependencies() + u'/' + id, dataHome(world.paths, id)};
        for (const store::Deployment& deployment : deployments)
            paths << filesOf(world.paths, deployment.id);
        CO_TRY(const QStringList operations, store::operationIds(world.store.database(), id));
        for (const QString& operation : operations)
            if (operation != context->operation.id) // its own log tells how this went
                paths << filesOf(world.paths, operation);
        const std::function<Result<>()> work = [paths]() -> Result<> {
            for (const QString& path : paths)
                SD_CHECK(removeTree(path));
            return {};
        };
        const std::function<Task<Result<>>()> effect = [work] { return build::onPool(work); };
        const QString command = QStringLiteral("rm -r <logs and caches of %1>").arg(project().name);
        CO_CHECK(co_await context->calls->made(command, effect));
        // Two projects may have made the very same artifact; it stays for the other one.
        CO_CHECK(world.store.write([&](store::Database& db) { return store::forgetProjectBuilds(db, id); }));
        CO_TRY(const QStringList named, store::artifactsOfOthers(world.store.database(), id));
        build::ArtifactStore& artifacts = world.artifacts;
        for (const store::Deployment& deployment : deployments) {
            const QString digest = deployment.artifact;
            if (digest.isEmpty() || named.contains(digest))
                continue;
            const std::function<Task<Result<>>()> removal = [&artifacts, digest] { return artifacts.remove(digest); };
            const QString line = QStringLiteral("rm -r artifacts/%1").arg(digest.left(12));
            CO_CHECK(co_await context->calls->made(line, removal));
        }
        co_return QJsonObject{};
    }
};

class RemoveRecords final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return QStringLiteral("remove-records"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Forget the project, its history and its secrets")),
                {{Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "the project %1"), {project().name})}},
                {},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World& world = context->world;
        const QString id = project().id;
        CO_TRY(const QStringList secrets, store::secretVersions(world.store.database(), id));
        for (const QString& secret : secrets)
            CO_CHECK(co_await world.vault.remove(secret));
        CO_TRY(const QList<store::Deployment> deployments, allDeployments(world, id));
        QStringList ids;
        for (const store::Deployment& deployment : deployments)
            ids << deployment.id;
        const QStringList left = leftovers(world, project(), ids);
        if (!left.isEmpty())
            co_return fail(Error::Kind::Provider, "removal-incomplete",
                           say(QT_TRANSLATE_NOOP("core", "Parts of %1 are still there: %2"),
                               {project().name, left.join(QStringLiteral(", "))}),
                           say(QT_TRANSLATE_NOOP("core", "Run `shipctl remove` again.")));
        CO_CHECK(world.store.write([&](store::Database& db) { return store::deleteProject(db, id); }));
        co_return QJsonObject{};
    }
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        Reconciled found;
        if (!store::project(context->world.store.database(), project().id))
            found.answer = Reconciled::Answer::Done;
        co_return found;
    }
};

//! The history of an environment stays with its project; nothing of it is served or can be made Current any more.
class RemoveEnvironment final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return QStringLiteral("remove-environment"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Forget the environment %1 and its releases"), {environment()}),
                {{Change::Verb::Delete, verbatim(environment())}},
                {},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World& world = context->world;
        CO_CHECK(world.store.write([&](store::Database& db) -> Result<> {
            SD_CHECK(store::forgetPushes(db, project().id, environment()));
            return store::forgetEnvironment(db, project().id, environment());
        }));
        co_return QJsonObject{};
    }
};

} // namespace

QStringList leftovers(World& world, const store::Project& project, const QStringList& deployments)
{
    QStringList left;
    const QStringList sites = world.local.sites();
    for (const QString& site : sites)
        if (site == project.slug)
            left << QStringLiteral("http://%1.localhost").arg(site);
    for (const QString& id : deployments) {
        if (world.local.server(id).state != local::Server::State::Gone)
            left << QStringLiteral("server of %1").arg(id);
        for (const QString& path : filesOf(world.paths, id))
            if (QFile::exists(path))
                left << path;
    }
    if (QFile::exists(dataHome(world.paths, project.id)))
        left << dataHome(world.paths, project.id);
    if (QFile::exists(world.paths.dependencies() + u'/' + project.id))
        left << world.paths.dependencies() + u'/' + project.id;
    return left;
}

std::unique_ptr<Step> removeSites(const store::Project& project, const QString& environment)
{
    return std::make_unique<RemoveSites>(project, environment);
}

std::unique_ptr<Step> removeData(const store::Project& project, const QString& environment)
{
    return std::make_unique<RemoveData>(project, environment);
}

void addRemoval(Steps& steps, const store::Project& project)
{
    targetOf(project).addRemoval(steps, project, {});
    if (!github::linkOf(project.settings).account.isEmpty())
        steps.push_back(cleanupStep(project));
    steps.push_back(std::make_unique<RemoveFiles>(project));
    steps.push_back(std::make_unique<RemoveRecords>(project));
}

void addEnvironmentRemoval(Steps& steps, const store::Project& project, const QString& environment)
{
    targetOf(project).addRemoval(steps, project, environment);
    steps.push_back(std::make_unique<RemoveEnvironment>(project, environment));
}

} // namespace shipdeck::deploy
