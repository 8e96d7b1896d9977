// SPDX-License-Identifier: MIT
#include "deploy/steps/remove_steps.h"

#include "base/files.h"
#include "build/artifacts/artifact_store.h"
#include "build/tree/pool.h"
#include "deploy/bisect/bisection.h"
#include "deploy/data_folders.h"
#include "deploy/engine/world.h"
#include "deploy/steps/cleanup_step.h"
#include "deploy/steps/removal_step.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "github/project_settings.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/pushes.h"
#include "store/store.h"
#include "store/variables.h"

#include <QDir>

namespace shipdeck::deploy {
namespace {

Result<QList<store::Deployment>> allDeployments(World& world, const QString& project)
{
    store::DeploymentFilter filter;
    filter.project = ProjectId(project);
    filter.limit = std::numeric_limits<int>::max();
    return store::deployments(world.store.database(), filter);
}

QStringList existing(QStringList paths)
{
    paths.removeIf([](const QString& path) { return !QFile::exists(path); });
    return paths;
}

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
            paths << logFiles(world.paths, deployment.id);
        CO_TRY(const QStringList operations, store::operationIds(world.store.database(), id));
        for (const QString& operation : operations)
            if (operation != context->operation.id) // the removal's own log stays
                paths << logFiles(world.paths, operation) << bisectLogFiles(world.paths.logs(), operation);
        const std::function<Result<>()> work = [paths]() -> Result<> {
            for (const QString& path : paths)
                SD_CHECK(removeTree(path));
            return {};
        };
        const std::function<Task<Result<>>()> effect = [work] { return build::onPool(work); };
        const QString command = QStringLiteral("rm -r <logs and caches of %1>").arg(project().name);
        CO_CHECK(co_await context->calls->made(command, effect));
        // An artifact that another project has built too stays for that project.
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
        QStringList left;
        for (const Target* target : targets())
            left += target->leftovers(world, project(), ids);
        for (const QString& deployment : std::as_const(ids))
            left += existing(logFiles(world.paths, deployment));
        left += existing({dataHome(world.paths, id), world.paths.dependencies() + u'/' + id});
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

//! The environment's history stays with the project; none of its releases can be made Current any more.
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
