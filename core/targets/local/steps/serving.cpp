// SPDX-License-Identifier: MIT
#include "targets/local/steps/serving.h"

#include "base/clock.h"
#include "build/artifacts/artifact_store.h"
#include "build/tree/pool.h"
#include "store/servers.h"
#include "store/store.h"
#include "targets/local/data.h"
#include "deploy/isolation_rule.h"
#include "deploy/previews.h"
#include "deploy/steps/build_workspace.h"

namespace shipdeck::deploy {
namespace {

//! The data folders of a release; new ones get the release's own files. BadInput `data-needs-sandbox`.
Task<Result<QList<local::Share>>> dataShares(World* world, QString project, store::Deployment deployment, QString tree,
                                             Cancel cancel)
{
    const Snapshot snapshot = Snapshot::of(deployment);
    const QStringList names = dataOf(snapshot);
    const QString root = snapshot.detection.root;
    QList<local::Share> shares;
    if (!names.isEmpty() && !world->sandbox.isIsolated())
        co_return fail(Error::Kind::BadInput, "data-needs-sandbox",
                       say(QT_TRANSLATE_NOOP("core",
                                             "Data folders need a sandbox, which this computer does not allow.")),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl doctor` shows how to allow it.")));
    for (const QString& name : names) {
        const DataFolder folder = dataFolder(world->paths, project, deployment.environment, name);
        const QString place = root.isEmpty() ? name : root + u'/' + name;
        const QString release = tree + u'/' + place;
        const std::function<Result<>()> work = [folder, release, cancel] {
            return fillDataFolder(folder, release, cancel);
        };
        CO_CHECK(co_await build::onPool(work));
        shares << local::Share{folder.path, workspace::inside + u'/' + place, true};
    }
    co_return shares;
}

//! For ServerRecord::facts.
QJsonObject checkOf(const Result<local::ProbeAnswer>& answer, bool needsSuccess)
{
    const int status = answer ? answer->status : 0;
    const bool passed = needsSuccess ? status >= 200 && status <= 399 : status > 0 && status < 500;
    QJsonObject check{{QStringLiteral("at"), store::toIso(nowUtc())}, {QStringLiteral("passed"), passed}};
    if (answer) {
        check.insert(QStringLiteral("status"), status);
        check.insert(QStringLiteral("ms"), qint64(answer->took.count()));
    } else {
        check.insert(QStringLiteral("error"), answer.error().toJson());
    }
    return check;
}

} // namespace

Result<local::ReleaseSpec> releaseSpec(World& world, const store::Project& project, const store::Deployment& deployment)
{
    SD_TRY(const build::Artifact artifact, world.artifacts.open(deployment.artifact));
    const Snapshot snapshot = Snapshot::of(deployment);
    local::ReleaseSpec spec;
    spec.slug = siteSlug(project, deployment.environment);
    spec.id = deployment.id;
    spec.kind = snapshot.isServer() ? local::Kind::Server : local::Kind::Static;
    spec.tree = artifact.folder;
    spec.fallback = snapshot.detection.spaFallback;
    return spec;
}

Task<Result<local::ServerSpec>> serverSpec(World* world, store::Project project, store::Deployment deployment,
                                           Cancel cancel)
{
    const QString command = Snapshot::of(deployment).detection.startCommand;
    if (command.isEmpty())
        co_return fail(Error::Kind::Build, "start-command-missing",
                       say(QT_TRANSLATE_NOOP("core", "No start command was found for this app.")),
                       say(QT_TRANSLATE_NOOP(
                           "core", "Add a `start` script to package.json, a Procfile, or `start:` to shipdeck.yml.")));
    co_return co_await runSpec(world, project, deployment, command, cancel);
}

Task<Result<local::ServerSpec>> runSpec(World* world, store::Project project, store::Deployment deployment,
                                        QString command, Cancel cancel)
{
    CO_CHECK(checkIsolation(world->store.database(), world->sandbox, build::Network::Outbound));
    CO_TRY(const build::Artifact artifact, world->artifacts.open(deployment.artifact));
    const Snapshot snapshot = Snapshot::of(deployment);
    const build::Detection& detection = snapshot.detection;
    CO_TRY(const build::Toolchain tools, co_await toolsOf(world, snapshot, cancel));
    const QString environment = deployment.environment;
    CO_TRY(const QList<VariableValue> variables, co_await variablesFor(world, snapshot, environment));

    local::ServerSpec spec;
    spec.slug = siteSlug(project, deployment.environment);
    spec.release = deployment.id;
    spec.command = command;
    spec.tree = artifact.folder;
    spec.mountAt = workspace::inside; // a venv and some bundles contain the path at which they were built
    spec.folder = detection.root;
    spec.limits = build::Limits::forServers();
    if (const qint64 memory = project.settings.value(QStringLiteral("memory")).toInteger(); memory > 0)
        spec.limits.memoryBytes = memory;
    spec.reachesLan = mayReachLan(project, deployment.environment, detection);
    for (const build::Mount& mount : tools.mounts)
        spec.shares << local::Share{mount.host, mount.inside, mount.writable};
    const QString id = project.id, tree = artifact.folder;
    CO_TRY(const QList<local::Share> data, co_await dataShares(world, id, deployment, tree, cancel));
    spec.shares << data;
    for (const QString& name : tools.environment.keys())
        spec.environment.insert(name, tools.environment.value(name));
    for (auto it = detection.runEnvironment.begin(); it != detection.runEnvironment.end(); ++it)
        spec.environment.insert(it.key(), it.value());
    spec.environment.insert(QStringLiteral("HOST"), QStringLiteral("0.0.0.0"));
    spec.environment.insert(QStringLiteral("HOSTNAME"), QStringLiteral("0.0.0.0"));
    spec.environment.insert(QStringLiteral("NODE_ENV"), QStringLiteral("production"));
    for (const VariableValue& entry : variables) {
        if (entry.variable.scope == VariableScope::Build)
            continue;
        auto& values = entry.variable.secret ? spec.secrets : spec.environment;
        values.insert(entry.variable.name, QString::fromUtf8(entry.value));
    }
    const QString app = detection.root.isEmpty() ? workspace::inside : workspace::inside + u'/' + detection.root;
    QStringList path{app + QStringLiteral("/node_modules/.bin"),
                     workspace::inside + QStringLiteral("/node_modules/.bin"), app + QStringLiteral("/.venv/bin")};
    path += tools.binFolders;
    path << QStringLiteral("/usr/local/bin") << QStringLiteral("/usr/bin") << QStringLiteral("/bin");
    spec.environment.insert(QStringLiteral("PATH"), path.join(u':'));
    if (detection.port > 0)
        spec.port = detection.port;
    spec.portVariable = detection.portVariable;
    spec.logFile = serverLog(world->paths, deployment.id);
    co_return spec;
}

local::ProbeRequest probeOf(const store::Project& project, const store::Deployment& deployment, ProbeAt at)
{
    const Snapshot snapshot = Snapshot::of(deployment);
    local::ProbeRequest request;
    request.slug = siteSlug(project, deployment.environment);
    if (at == ProbeAt::Release)
        request.release = deployment.id;
    request.path = snapshot.healthPath.isEmpty() ? QStringLiteral("/") : snapshot.healthPath;
    request.expectRelease = deployment.id;
    request.expectSuccess = !snapshot.healthPath.isEmpty();
    return request;
}

Task<Result<bool>> checkServer(World* world, store::Project project, store::Deployment deployment, Cancel cancel)
{
    local::ProbeRequest request = probeOf(project, deployment, ProbeAt::Release);
    const bool needsSuccess = std::exchange(request.expectSuccess, false); // the status is stored in any case
    const auto answer = co_await placeOf(*world).probe(request, cancel);
    CO_TRY(const auto server, store::server(world->store.database(), deployment.id));
    if (!server || server->state != ServerState::Listening)
        co_return true; // ended meanwhile, which is stored already
    const QJsonObject check = checkOf(answer, needsSuccess);
    QJsonObject facts = server->facts;
    facts.insert(QStringLiteral("check"), check);
    CO_CHECK(world->store.write(
        [&](store::Database& db) { return store::noteServer(db, deployment.id, ServerState::Listening, facts); }));
    co_return check[QStringLiteral("passed")].toBool();
}

} // namespace shipdeck::deploy
