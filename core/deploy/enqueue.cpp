// SPDX-License-Identifier: MIT
#include "deploy/enqueue.h"

#include "base/clock.h"
#include "base/ids.h"
#include "base/user_name.h"
#include "deploy/approval.h"
#include "deploy/operations.h"
#include "deploy/previews.h"
#include "deploy/steps/moving_current.h"
#include "base/slug.h"
#include "github/project_settings.h"
#include "store/deployments.h"
#include "store/domains.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/variables.h"

namespace shipdeck::deploy {
namespace {

//! Reuses a project of this name that never had a successful deployment, for example one with a mistyped address. Its
//! variables were meant for the other source and are retired; its failed deployments stay in the history.
Result<bool> takeOverFailedTry(store::Database& db, store::Project& project)
{
    const auto failed = store::project(db, project.name);
    if (!failed)
        return false;
    SD_TRY(const bool isFree, store::cameToNothing(db, failed->id));
    if (!isFree)
        return false;
    SD_CHECK(store::retireVariables(db, failed->id));
    project.id = failed->id;
    project.name = failed->name;
    project.slug = failed->slug;
    SD_CHECK(store::updateProject(db, project));
    return true;
}

//! Stores a new project under a free name and slug. Two folders with the same last name become two projects; two
//! simultaneous commands on one folder become one.
Result<> insertNew(store::Database& db, store::Project& project, bool mayNumber)
{
    SD_TRY(const auto raced,
           store::projectOfSource(db, project.location, project.root, targetOf(project).name(),
                                  defaultTarget().name()));
    if (raced && mayNumber) {
        project = *raced;
        return {};
    }
    const QString wanted = project.name;
    SD_TRY(project.name, store::checkedProjectName(wanted));
    SD_TRY(const bool taken, takeOverFailedTry(db, project));
    if (taken)
        return {};
    for (int number = 2; mayNumber && store::project(db, project.name); ++number)
        project.name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    project.slug =
        slugOf(project.name, [&db](const QString& slug) { return store::slugTaken(db, slug).value_or(true); });
    return store::insertProject(db, project);
}

//! What others set since `spec` was read stays, a freeze or its lift for example, unless it is set here too.
Result<> updateMoved(store::Database& db, ProjectSpec& spec)
{
    SD_TRY(const store::Project today, store::project(db, spec.project.id));
    QJsonObject settings = today.settings;
    for (const QString& key : spec.before.keys() + spec.project.settings.keys()) {
        const QJsonValue wanted = spec.project.settings.value(key);
        if (wanted.isUndefined())
            settings.remove(key);
        else if (wanted != spec.before.value(key))
            settings.insert(key, wanted);
    }
    spec.project.settings = settings;
    return store::updateProject(db, spec.project);
}

QStringList namesOf(const QList<store::Variable>& variables)
{
    QStringList names;
    for (const store::Variable& variable : variables)
        names << variable.name;
    return names;
}

} // namespace

Result<> applySpec(store::Database& db, ProjectSpec& spec, const EnvironmentName& environment)
{
    if (spec.isNew) {
        SD_CHECK(insertNew(db, spec.project, spec.mayNumber));
    } else if (spec.isMoved) { // another folder, another branch
        SD_CHECK(updateMoved(db, spec));
    }
    SD_TRY(const auto where, store::environment(db, spec.project.id, environment));
    (void)where;
    for (store::Variable& variable : spec.variables) {
        variable.project = spec.project.id;
        SD_CHECK(store::setVariable(db, variable));
    }
    return {};
}

Result<store::Deployment> enqueue(store::Database& db, ProjectSpec spec, const DeploymentSpec& wanted)
{
    SD_CHECK(targetOf(spec.project).accepts(spec.project, wanted.environment));
    SD_CHECK(applySpec(db, spec, wanted.environment));
    if (!spec.isNew)
        SD_CHECK(store::recordChange(db, spec.project.id, wanted.environment, namesOf(spec.variables), {},
                                     wanted.deployedBy));
    Snapshot snapshot;
    snapshot.source = wanted.source;
    snapshot.source.credential.clear();

    store::Deployment deployment;
    deployment.id = DeploymentId(newId());
    deployment.project = spec.project.id;
    deployment.environment = wanted.environment;
    deployment.target = targetOf(spec.project).name();
    deployment.state = store::State::Queued;
    deployment.ref = wanted.ref.isEmpty() ? wanted.source.ref : wanted.ref;
    deployment.commit = wanted.commit;
    deployment.message = wanted.message;
    deployment.author = wanted.author;
    deployment.deployedBy = wanted.deployedBy;
    deployment.cause = wanted.cause;
    deployment.snapshot = snapshot.toJson();
    deployment.createdAt = nowUtc();
    SD_CHECK(store::insertDeployment(db, deployment));

    store::Operation operation;
    operation.id = OperationId(newId());
    operation.kind = store::Operation::Kind::Deploy;
    operation.project = deployment.project;
    operation.environment = deployment.environment;
    operation.deployment = deployment.id;
    operation.requestedBy = deployment.deployedBy;
    operation.params = wanted.params;
    // Anybody can open a pull request, and its author is not checked here: deployed by hand, it gets no secrets.
    UntrustedSource untrusted = UntrustedSource::of(operation);
    if (const int number = pullRequestOfRef(wanted.source.ref); number > 0 && !untrusted.isProposed) {
        untrusted.isProposed = true;
        untrusted.why = whyPullRequest(number);
        untrusted.writeTo(operation.params);
    }
    operation.createdAt = deployment.createdAt;
    const Target& target = targetOf(spec.project);
    SD_TRY(const PlannedRelease expected, target.expected(db, spec.project, target.planned(spec.project, deployment)));
    if (expected.isGuess)
        operation.plan.insert(foundInPlan, expected.found());
    SD_TRY(const QString pinnedTo, pinnedRelease(db, deployment.project, deployment.environment));
    if (!pinnedTo.isEmpty())
        operation.plan.insert(pinnedInPlan, pinnedTo);
    SD_TRY(const auto live, store::knownEnvironment(db, deployment.project, deployment.environment));
    if (pinnedTo.isEmpty() && live && !live->current.isEmpty() && needsApproval(spec.project, deployment)) {
        operation.plan.insert(pinnedInPlan, live->current);
        operation.plan.insert(approvalInPlan, true);
    }
    if (needsAudit(spec.project))
        operation.plan.insert(auditInPlan, true);
    SD_CHECK(insertWithPlan(db, operation, spec.project, deployment));
    return deployment;
}

Result<> insertWithPlan(store::Database& db, store::Operation operation, const store::Project& project,
                        const store::Deployment& deployment)
{
    operation.plan = planRecord(operation, project, deployment);
    if (operation.requestedBy.isEmpty())
        operation.requestedBy = userName();
    return store::insertOperation(db, operation);
}

Result<> stopOthers(store::Database& db, const store::Operation& except, const EnvironmentName& environment)
{
    SD_TRY(const auto open, store::openOperations(db));
    for (const auto& other : open)
        if (other.project == except.project && other.id != except.id
            && (environment.isEmpty() || other.environment == environment))
            SD_CHECK(store::requestCancel(db, other.id));
    return {};
}

Result<> checkCanary(store::Database& db, const store::Project& project, const EnvironmentName& environment, int weight)
{
    if (weight < 1 || weight > 99)
        return fail(Error::Kind::BadInput, "canary-weight",
                    say(QT_TRANSLATE_NOOP("core", "A canary takes 1 to 99 % of the visitors.")),
                    say(QT_TRANSLATE_NOOP(
                        "core",
                        "For all visitors: shipctl promote; to end the canary: shipctl canary <project> --end")));
    SD_CHECK(targetOf(project).rolloutsFor(project));
    SD_TRY(const auto known, store::knownEnvironment(db, project.id, environment));
    if (known && !known->current.isEmpty())
        return {};
    return canaryAlone(environment);
}

Result<> nameDomains(store::Database& db, store::Operation& removal, const EnvironmentName& environment)
{
    SD_TRY(const QList<store::Domain> known, store::domains(db, removal.project, environment));
    if (!known.isEmpty())
        setGoneDomains(removal, known);
    return {};
}

Result<store::Operation> enqueueRemoval(store::Database& db, const store::Project& project,
                                        const EnvironmentName& environment, const QString& requestedBy)
{
    store::Operation operation;
    operation.id = OperationId(newId());
    operation.kind = store::Operation::Kind::RemoveEnvironment;
    operation.requestedBy = requestedBy;
    operation.project = project.id;
    operation.environment = environment;
    operation.createdAt = nowUtc();
    SD_CHECK(nameDomains(db, operation, environment));
    SD_CHECK(insertWithPlan(db, operation, project, {}));
    SD_CHECK(stopOthers(db, operation, environment));
    return operation;
}

Result<UntrustedSource> untrustedIn(store::Database& db, const store::Deployment& deployment)
{
    SD_TRY(const auto making, store::makingOf(db, deployment.id));
    if (making)
        return UntrustedSource::of(*making);
    UntrustedSource untrusted;
    untrusted.isProposed = variablesOf(deployment.environment) == QStringLiteral("preview");
    if (untrusted.isProposed)
        untrusted.why =
            say(QT_TRANSLATE_NOOP("core", "Another computer deployed it, so Shipdeck cannot tell who wrote the code."));
    return untrusted;
}

Result<QJsonObject> paramsAfter(store::Database& db, const DeploymentId& earlier)
{
    QJsonObject params;
    SD_TRY(const store::Deployment deployment, store::deployment(db, earlier));
    // An approval is kept, as it is for one commit: the fetch refuses any other.
    SD_TRY(const UntrustedSource untrusted, untrustedIn(db, deployment));
    untrusted.writeTo(params);
    SD_TRY(const auto operation, store::makingOf(db, earlier));
    if (operation && operation->params.contains(QStringLiteral("ref")))
        params.insert(QStringLiteral("ref"), operation->params.value(QStringLiteral("ref")));
    return params;
}

build::SourceSpec sourceOf(const store::Project& project)
{
    build::SourceSpec source;
    source.kind = sourceKindFromName(project.sourceKind);
    source.location = project.location;
    source.ref = project.ref;
    source.root = project.root;
    source.account = github::linkOf(project.settings).account;
    return source;
}

} // namespace shipdeck::deploy
