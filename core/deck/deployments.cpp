// SPDX-License-Identifier: MIT
#include "deck/deployments.h"

#include "agent/agent_lock.h"
#include "base/command.h"
#include "base/user_name.h"
#include "deck/deployment_detail.h"
#include "deck/operations.h"
#include "deck/prepare.h"
#include "deck/projects.h"
#include "deck/stopping.h"
#include "deck/variables.h"
#include "deploy/approval.h"
#include "deploy/freeze.h"
#include "deploy/operations.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "deploy/target_change.h"
#include "store/builds.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/servers.h"
#include "store/stopped.h"

namespace shipdeck {

Result<QList<store::Deployment>> DeploymentService::list(const store::DeploymentFilter& filter) const
{
    store::Database& db = m_state.database();
    SD_TRY(auto found, store::deployments(db, filter));
    if (filter.state.compare(store::stateName(store::State::Waiting), Qt::CaseInsensitive) != 0)
        return found;
    store::DeploymentFilter staged = filter;
    staged.state = store::roleName(store::ReleaseRole::Staged);
    staged.limit = std::numeric_limits<int>::max();
    SD_TRY(const auto candidates, store::deployments(db, staged));
    for (const store::Deployment& deployment : candidates)
        if (deploy::isWaitingForApproval(db, deployment))
            found << deployment;
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.seq > b.seq; });
    if (found.size() > filter.limit) // callers take a full page to mean that there is more
        found.resize(filter.limit);
    return found;
}

Result<store::Deployment> DeploymentService::get(const QString& idOrPrefix) const
{
    return store::deployment(m_state.database(), idOrPrefix);
}

Result<DeploymentDetail> DeploymentService::detail(const QString& idOrPrefix) const
{
    store::Database& db = m_state.database();
    DeploymentDetail detail;
    SD_TRY(detail.deployment, store::deployment(db, idOrPrefix));
    SD_TRY(detail.project, store::project(db, detail.deployment.project));
    SD_TRY(detail.stages, store::stages(db, detail.deployment.id));
    SD_TRY(detail.calls, store::calls(db, detail.deployment.id));
    SD_TRY(detail.requests, store::requests(db, detail.deployment.id));
    SD_TRY(detail.operation, store::operationOf(db, detail.deployment.id));
    SD_TRY(const auto making, store::makingOf(db, detail.deployment.id));
    if (making)
        detail.untrusted = deploy::UntrustedSource::of(*making);
    SD_TRY(detail.expectedMs, store::expectedStageMs(db, detail.deployment.project));
    SD_TRY(detail.report, store::gitHubReport(db, detail.deployment.id));
    SD_TRY(detail.canary, store::canaryRecord(db, detail.deployment.id));
    SD_TRY(detail.audit, store::audit(db, detail.deployment.id));
    if (detail.audit && detail.audit->hasFigures()) {
        SD_TRY(detail.auditBefore, store::auditBefore(db, detail.deployment.id));
    }
    SD_TRY(const auto server, store::server(db, detail.deployment.id));
    detail.hasServer = canStop(detail.project) && deploy::Snapshot::of(detail.deployment).isServer();
    detail.isServerUp = detail.hasServer && isUp(server);
    detail.isServerAsleep = detail.isServerUp && server->state == ServerState::Asleep;
    SD_TRY(detail.health, health(detail.deployment));
    detail.artifactBytes = artifactBytes(detail.deployment);
    if (detail.operation) {
        const auto steps = detail.operation->plan.value(QStringLiteral("steps")).toArray();
        for (const auto& step : steps)
            detail.plan << deploy::PlannedStep::fromJson(step.toObject());
    }
    return detail;
}

Result<std::optional<Health>> DeploymentService::health(const store::Deployment& deployment) const
{
    if (deployment.role != store::ReleaseRole::Current)
        return std::nullopt;
    store::Database& db = m_state.database();
    SD_TRY(const auto project, store::project(db, deployment.project));
    if (store::isStopped(db, project.id, deployment.environment).value_or(false))
        return stoppedHealth(project.name, deployment.environment);
    SD_TRY(const auto stages, store::stages(db, deployment.id));
    SD_TRY(const auto server, store::server(db, deployment.id));
    return healthOf(deployment, project.name, stages, server);
}

qint64 DeploymentService::artifactBytes(const store::Deployment& deployment) const
{
    if (deployment.artifact.isEmpty())
        return 0;
    const auto made = store::build(m_state.database(), deployment.project, deploy::Snapshot::of(deployment).buildKey);
    return made && *made ? (*made)->bytes : 0;
}

QString DeploymentService::serverLogId(const DeploymentId& deployment)
{
    return deploy::serverLogId(deployment);
}

Task<Result<>> DeploymentService::checkRuns(store::Project project, build::SourceSpec source)
{
    const auto held = hold();
    const deploy::Target* const target = &deploy::targetOf(project);
    if (target == &deploy::defaultTarget()) // this computer, where everything runs
        co_return Result<>{};
    const Cancel never;
    const auto found = co_await detectAs(project, source, never);
    if (found && !found->needsChoice())
        co_return target->canRun(*found);
    co_return Result<>{};
}

Task<Result<store::Deployment>> DeploymentService::deploy(DeployRequest request)
{
    const auto held = hold();
    const Cancel never;
    DeckState* const state = &m_state;
    CO_TRY(const Prepared prepared, co_await prepare(state, request, PrepareFor::Deploy, never));
    request = prepared.request;
    deploy::ProjectSpec spec = prepared.spec;
    const build::SourceSpec source = prepared.source;
    const TrustedRequest trust = prepared.trust;
    CO_CHECK(deploy::checkFreeze(spec.project, trust.environment)); // before anything is looked at or written
    CO_TRY(const bool isKnownToRun, deploy::isPlaced(m_state.database(), spec.project));
    if (!isKnownToRun) {
        const store::Project project = spec.project;
        CO_CHECK(co_await checkRuns(project, source));
    }
    CO_TRY(spec, co_await connected(state, spec, request, never));
    const ProjectId id = spec.isNew ? ProjectId() : spec.project.id;
    const EnvironmentName environment = trust.environment;
    if (request.canary != 0)
        CO_CHECK(deploy::checkCanary(m_state.database(), spec.project, environment, request.canary));
    const QList<NewVariable> wanted = request.variables;
    // Secrets first: where there is no keyring nothing else may be left behind.
    CO_TRY(spec.variables, co_await m_state.variables->newVersions(id, environment, wanted));
    const ProjectId like = request.like;
    CO_TRY(spec.variables, co_await m_state.variables->withCopies(like, spec.variables));
    QJsonObject params{{QStringLiteral("force"), request.force}, {QStringLiteral("noCache"), request.noCache}};
    if (request.replace)
        params.insert(QStringLiteral("replace"), true);
    if (request.canary != 0)
        params.insert(QStringLiteral("canary"), request.canary);
    trust.untrusted.writeTo(params);
    const store::Cause cause{store::Cause::Kind::Deploy};
    co_return co_await enqueue(spec, environment, source, params, cause);
}

Task<Result<store::Project>> ProjectService::save(DeployRequest request)
{
    const auto held = hold();
    const Cancel never;
    DeckState* const state = &m_state;
    CO_TRY(const Prepared prepared, co_await prepare(state, request, PrepareFor::Save, never));
    request = prepared.request;
    deploy::ProjectSpec spec = prepared.spec;
    if (!spec.isNew && !request.source.location.isEmpty() && spec.project.ref != request.source.ref) {
        spec.project.ref = request.source.ref;
        spec.isMoved = true;
    }
    spec.project.settings[QStringLiteral("kept")] = true; // shown, also while nothing of it was ever deployed
    const ProjectId id = spec.isNew ? ProjectId() : spec.project.id;
    const EnvironmentName usual(deploy::pullRequestOfRef(request.source.ref) > 0 ? QStringLiteral("preview")
                                                                                 : QStringLiteral("production"));
    const EnvironmentName environment = request.environment.isEmpty() ? usual : request.environment;
    const QList<NewVariable> wanted = request.variables;
    CO_TRY(spec.variables, co_await m_state.variables->newVersions(id, environment, wanted));
    const ProjectId like = request.like;
    CO_TRY(spec.variables, co_await m_state.variables->withCopies(like, spec.variables));
    store::Project project;
    std::function<Result<>(store::Database&)> work = [spec, environment, &project](store::Database& db) -> Result<> {
        deploy::ProjectSpec kept = spec;
        SD_CHECK(deploy::applySpec(db, kept, environment));
        project = kept.project;
        return {};
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    co_return project;
}

Task<Result<store::Deployment>> DeploymentService::redeploy(DeploymentId id, bool noCache)
{
    const auto held = hold();
    CO_TRY(const store::Deployment earlier, store::deployment(m_state.database(), id));
    const EnvironmentName environment = earlier.environment;
    co_return co_await repeat(id, environment, noCache);
}

namespace {

//! Conflict `promote-untrusted`: code from outside that was not approved stays where it was deployed to.
Result<> checkTrusted(store::Database& db, const store::Deployment& deployment, const EnvironmentName& to)
{
    SD_TRY(const deploy::UntrustedSource untrusted, deploy::untrustedIn(db, deployment));
    if (untrusted.getsSecrets())
        return {};
    SD_TRY(const store::Project project, store::project(db, deployment.project));
    return fail(Error::Kind::Conflict, "promote-untrusted",
                say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted to %2: its code is not trusted and not approved."),
                    {deployment.id, to}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Merge it, or review this commit and approve it: shipctl deploy --project %1 "
                                      "--ref %2 --env %3 --with-secrets"),
                    {shellQuoted(project.name), deployment.commit, to}),
                untrusted.why);
}

} // namespace

Task<Result<store::Deployment>> DeploymentService::deployTo(EnvironmentName environment, DeploymentId id)
{
    const auto held = hold();
    CO_TRY(const store::Deployment earlier, store::deployment(m_state.database(), id));
    CO_CHECK(m_state.projects->checkEnvironment(earlier.project, environment));
    CO_CHECK(checkTrusted(m_state.database(), earlier, environment));
    co_return co_await repeat(id, environment, false);
}

Task<Result<store::Deployment>> DeploymentService::repeat(DeploymentId id, EnvironmentName environment, bool noCache)
{
    const auto held = hold();
    CO_TRY(const store::Deployment earlier, store::deployment(m_state.database(), id));
    CO_TRY(const store::Project project, store::project(m_state.database(), earlier.project));
    build::SourceSpec source = deploy::Snapshot::of(earlier).source;
    if (source.kind == build::SourceSpec::Kind::Git && !earlier.commit.isEmpty())
        source.ref = source.commit = earlier.commit;
    CO_TRY(QJsonObject params, deploy::paramsAfter(m_state.database(), earlier.id));
    params.insert(QStringLiteral("force"), true);
    params.insert(QStringLiteral("noCache"), noCache);
    params.insert(QStringLiteral("from"), earlier.id);
    deploy::ProjectSpec spec;
    spec.project = project;
    const store::Cause cause{store::Cause::Kind::Redeploy, earlier.id};
    co_return co_await enqueue(spec, environment, source, params, cause);
}

Task<Result<store::Deployment>> DeploymentService::retry(DeploymentId id)
{
    const auto held = hold();
    CO_TRY(const store::Deployment earlier, store::deployment(m_state.database(), id));
    if (!store::isFinal(earlier.state) || earlier.state == store::State::Ready)
        co_return fail(Error::Kind::Conflict, "nothing-to-retry",
                       say(QT_TRANSLATE_NOOP("core", "%1 is %2; there is nothing to retry."),
                           {earlier.id, store::stateName(earlier.state)}),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl redeploy %1` deploys it again."), {earlier.id}));
    CO_TRY(const store::Project project, store::project(m_state.database(), earlier.project));
    build::SourceSpec source = deploy::Snapshot::of(earlier).source;
    if (deploy::Snapshot::of(earlier).sourceDigest.isEmpty()) // it may have been impossible to fetch
        source.commit.clear();
    CO_TRY(QJsonObject params, deploy::paramsAfter(m_state.database(), earlier.id));
    params.insert(QStringLiteral("force"), true);
    CO_TRY(const auto making, store::makingOf(m_state.database(), earlier.id));
    if (const int weight = making ? deploy::canaryWeightOf(*making) : 0; weight > 0)
        params.insert(QStringLiteral("canary"), weight);
    deploy::ProjectSpec spec;
    spec.project = project;
    const EnvironmentName environment = earlier.environment;
    const store::Cause cause{store::Cause::Kind::Retry, earlier.id};
    co_return co_await enqueue(spec, environment, source, params, cause);
}

Task<Result<>> DeploymentService::cancel(DeploymentId id)
{
    const auto held = hold();
    CO_TRY(const store::Deployment deployment, store::deployment(m_state.database(), id));
    CO_TRY(const auto operation, store::operationOf(m_state.database(), deployment.id));
    using State = store::Operation::State;
    if (!operation
        || (operation->state != State::Queued && operation->state != State::Running
            && operation->state != State::Waiting))
        co_return fail(Error::Kind::Conflict, "nothing-to-cancel",
                       say(QT_TRANSLATE_NOOP("core", "%1 is %2; there is nothing to cancel."),
                           {deployment.id, store::stateName(deployment.state)}),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl rollback` rolls back to a previous release.")));
    const OperationId open = operation->id;
    co_return co_await m_state.operations->cancel(open);
}

Task<Result<store::Deployment>> DeploymentService::enqueue(deploy::ProjectSpec spec, EnvironmentName environment,
                                                           build::SourceSpec source, QJsonObject params,
                                                           store::Cause cause)
{
    const auto held = hold();
    CO_CHECK(m_state.checkAgentFor(spec.project));
    deploy::DeploymentSpec wanted;
    wanted.environment = environment;
    wanted.source = source;
    wanted.commit = CommitId(source.commit);
    wanted.params = params;
    wanted.cause = cause;
    wanted.deployedBy = userName();
    store::Deployment deployment;
    std::function<Result<>(store::Database&)> work = [spec, wanted, &deployment](store::Database& db) -> Result<> {
        SD_TRY(deployment, deploy::enqueue(db, spec, wanted));
        SD_TRY(const store::Project asked, store::project(db, deployment.project)); // that of a failed try, it may be
        SD_CHECK(deploy::checkFreeze(asked, wanted.environment));                   // as it is set now
        return keepAwsEnvironmentOf(db, asked);
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    CO_CHECK(agent::ensureAgent(m_state.paths()));
    co_return deployment;
}

} // namespace shipdeck
