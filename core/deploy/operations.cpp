// SPDX-License-Identifier: MIT
#include "deploy/operations.h"

#include "aws/error_codes.h"
#include "deploy/bisect/bisect_step.h"
#include "deploy/previews.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/refused_step.h"
#include "deploy/steps/remove_steps.h"
#include "store/projects.h"

#include <QJsonArray>

namespace shipdeck::deploy {
namespace {

const QString domainsParam = QStringLiteral("domains");
const QString redirectParam = QStringLiteral("redirectTo");
const QString formerParam = QStringLiteral("former");
const QString movedParam = QStringLiteral("moved");
const QString writtenAtParam = QStringLiteral("writtenAt");
const QString certificateParam = QStringLiteral("certificate");
const QString zonesParam = QStringLiteral("zones"); // by domain
const QString stepBackParam = QStringLiteral("stepBack");

PlannedRelease plannedFor(const store::Operation& operation, const store::Project& project,
                          const store::Deployment& deployment)
{
    PlannedRelease release = targetOf(project).planned(project, deployment);
    release.weight = canaryWeightOf(operation);
    return release;
}

Steps refused(const Error& error)
{
    Steps steps;
    steps.push_back(refusedStep(error));
    return steps;
}

//! Kinds that move Current, or what visitors get beside it.
OperationKind moving(store::Operation::Kind kind, Move move)
{
    return {kind, [move](const auto& operation, const auto& project, const auto& deployment) {
                Steps steps;
                targetOf(project).addRelease(steps, plannedFor(operation, project, deployment), move);
                return steps;
            }};
}

Steps deploySteps(const store::Operation& operation, const store::Project& project, const store::Deployment& deployment)
{
    const Snapshot snapshot = Snapshot::of(deployment);
    PlannedRelease release = plannedFor(operation, project, deployment);
    release.takeFound(operation.plan[foundInPlan].toObject());
    release.pinnedTo = operation.plan[pinnedInPlan].toString();
    release.needsApproval = operation.plan[approvalInPlan].toBool();
    release.needsAudit = operation.plan[auditInPlan].toBool();
    Steps steps;
    addBuild(steps, snapshot.source, snapshot.detection);
    targetOf(project).addRelease(steps, release, Move::Deploy);
    return steps;
}

//! Of an operation on an environment that concerns no release.
PlannedRelease plannedOf(const store::Operation& operation, const store::Project& project)
{
    store::Deployment none;
    none.environment = operation.environment;
    return targetOf(project).planned(project, none);
}

//! Nothing if the operation names no domains.
void addDomainRemoval(Steps& steps, const store::Operation& operation, const store::Project& project)
{
    const QList<GoneDomain> gone = goneDomainsOf(operation);
    if (const Domains* const domains = targetOf(project).domains(); domains && !gone.isEmpty())
        domains->addDomainRemoval(steps, plannedOf(operation, project), gone);
}

Steps addDomainSteps(const store::Operation& operation, const store::Project& project, const store::Deployment&)
{
    const auto domains = targetOf(project).domainsFor(project, operation.environment);
    if (!domains)
        return refused(domains.error());
    Steps steps;
    (*domains)->addDomain(steps, plannedOf(operation, project), newDomainOf(operation));
    return steps;
}

Steps bisectSteps(const store::Operation& operation, const store::Project&, const store::Deployment&)
{
    Steps steps;
    addBisect(steps, operation);
    return steps;
}

Steps removeDomainSteps(const store::Operation& operation, const store::Project& project, const store::Deployment&)
{
    Steps steps;
    addDomainRemoval(steps, operation, project);
    return steps;
}

Steps removeSteps(const store::Operation& operation, const store::Project& project, const store::Deployment&)
{
    Steps steps;
    addDomainRemoval(steps, operation, project);
    addRemoval(steps, project);
    return steps;
}

Steps removeEnvironmentSteps(const store::Operation& operation, const store::Project& project, const store::Deployment&)
{
    Steps steps;
    addDomainRemoval(steps, operation, project);
    addEnvironmentRemoval(steps, project, operation.environment);
    return steps;
}

Steps shareSteps(const store::Operation& operation, const store::Project& project, const store::Deployment& deployment)
{
    const auto rollouts = targetOf(project).rolloutsFor(project);
    if (!rollouts)
        return refused(rollouts.error());
    Steps steps;
    (*rollouts)->addShare(steps, plannedFor(operation, project, deployment));
    return steps;
}

Steps accessSteps(const store::Operation& operation, const store::Project& project, const store::Deployment& deployment)
{
    const auto access = targetOf(project).accessFor(project);
    if (!access)
        return refused(access.error());
    Steps steps;
    (*access)->addAccess(steps, plannedFor(operation, project, deployment),
                         operation.params.value(QStringLiteral("access")).toObject());
    return steps;
}

using AddSteps = void (Running::*)(Steps&, const store::Project&, const QString&) const;

template <AddSteps... add>
Steps runningSteps(const store::Operation& operation, const store::Project& project, const store::Deployment&)
{
    const auto running = targetOf(project).runningFor(project);
    if (!running)
        return refused(running.error());
    Steps steps;
    (((*running)->*add)(steps, project, operation.environment), ...);
    return steps;
}

//! The kinds that every target has, and those that single targets add.
const QList<OperationKind>& kinds()
{
    using Kind = store::Operation::Kind;
    static const QList<OperationKind> all = [] {
        QList<OperationKind> made{moving(Kind::Promote, Move::Promote),
                                  moving(Kind::Rollback, Move::Rollback),
                                  {Kind::Deploy, deploySteps},
                                  {Kind::Canary, shareSteps},
                                  {Kind::Access, accessSteps},
                                  {Kind::AddDomain, addDomainSteps},
                                  {Kind::RemoveDomain, removeDomainSteps},
                                  {Kind::Stop, runningSteps<&Running::addStop>},
                                  {Kind::Start, runningSteps<&Running::addStart>},
                                  {Kind::Restart, runningSteps<&Running::addStop, &Running::addStart>},
                                  {Kind::Remove, removeSteps},
                                  {Kind::RemoveEnvironment, removeEnvironmentSteps},
                                  {Kind::Bisect, bisectSteps}};
        for (const Target* target : targets())
            made += target->kinds();
        return made;
    }();
    return all;
}

//! Null: only a newer version knows it.
const OperationKind* kindOf(const store::Operation& operation)
{
    const auto known = std::find_if(kinds().begin(), kinds().end(),
                                    [&](const OperationKind& kind) { return kind.kind == operation.kind; });
    return known == kinds().end() ? nullptr : &*known;
}

} // namespace

int canaryWeightOf(const store::Operation& operation)
{
    return operation.params.value(QStringLiteral("canary")).toInt();
}

QStringList domainsOf(const store::Operation& operation)
{
    return operation.params.value(domainsParam).toVariant().toStringList();
}

QList<GoneDomain> goneDomainsOf(const store::Operation& operation)
{
    const QJsonObject zones = operation.params.value(zonesParam).toObject();
    QList<GoneDomain> gone;
    for (const QString& name : domainsOf(operation))
        gone.append({name, zones[name].toString()});
    return gone;
}

void setGoneDomains(store::Operation& operation, const QList<store::Domain>& domains)
{
    QJsonArray names;
    QJsonObject zones;
    for (const store::Domain& one : domains) {
        names << one.name;
        zones[one.name] = one.zone;
    }
    operation.params.insert(domainsParam, names);
    operation.params.insert(zonesParam, zones);
}

NewDomain newDomainOf(const store::Operation& operation)
{
    return {domainsOf(operation).value(0), operation.params.value(redirectParam).toString(),
            operation.params.value(movedParam).toBool(), operation.params.value(writtenAtParam).toString(),
            OwnCertificate::fromJson(operation.params.value(certificateParam).toObject())};
}

void setNewDomain(store::Operation& operation, const NewDomain& domain)
{
    operation.params.insert(domainsParam, QJsonArray{domain.name});
    if (!domain.redirectTo.isEmpty())
        operation.params.insert(redirectParam, domain.redirectTo);
    if (domain.isMoved)
        operation.params.insert(movedParam, true);
    if (!domain.writtenAt.isEmpty())
        operation.params.insert(writtenAtParam, domain.writtenAt);
    if (!domain.certificate.isNone())
        operation.params.insert(certificateParam, domain.certificate.toJson());
}

std::optional<store::Domain> formerDomainOf(const store::Operation& operation)
{
    const QJsonObject former = operation.params.value(formerParam).toObject();
    return former.isEmpty() ? std::nullopt : std::optional(store::Domain::fromJson(former));
}

void setFormerDomain(store::Operation& operation, const store::Domain& domain)
{
    operation.params.insert(formerParam, domain.toJson());
}

Result<> keepFormerDomain(store::Database& db, const store::Operation& operation)
{
    using State = store::Operation::State;
    const auto former = formerDomainOf(operation);
    const bool isUndone = operation.state == State::Failed || operation.state == State::Canceled;
    return former && isUndone ? store::setDomain(db, *former) : Result<>();
}

void setStepBack(store::Operation& operation)
{
    operation.params.insert(stepBackParam, true);
}

bool isStepBack(const store::Operation& operation)
{
    return operation.params.value(stepBackParam).toBool();
}

bool wasOutdated(const store::Operation& operation)
{
    static const QStringList reasons{QStringLiteral("site-changed-elsewhere"), QStringLiteral("site-release-missing"),
                                     code::awsNoSuchBucket};
    return isStepBack(operation) && operation.error && reasons.contains(operation.error->code);
}

Steps stepsFor(const store::Operation& operation, const store::Project& project, const store::Deployment& deployment)
{
    if (const OperationKind* const kind = kindOf(operation))
        return kind->steps(operation, project, deployment);
    return refused(fail(Error::Kind::Conflict, "operation-unknown",
                        say(QT_TRANSLATE_NOOP("core", "This version of Shipdeck has no operation “%1”."),
                            {store::operationKindName(operation)}),
                        say(QT_TRANSLATE_NOOP("core", "Update Shipdeck: a newer version requested it.")))
                       .value());
}

bool isOfAccount(const store::Operation& operation)
{
    const OperationKind* const kind = kindOf(operation);
    return kind && kind->isOfAccount;
}

store::Project placeholderFor(const store::Operation& operation)
{
    store::Project project;
    project.id = ProjectId(QString(operation.environment)); // the key of its pending removals
    project.name = operation.environment;
    project.settings = operation.params;
    return project;
}

Result<store::Project> projectOf(store::Database& db, const store::Operation& operation)
{
    return isOfAccount(operation) ? placeholderFor(operation) : store::project(db, operation.project);
}

QList<PlannedStep> deployPlan(const Target& target, const build::SourceSpec& source, const build::Detection& detection,
                              const PlannedRelease& release)
{
    Steps steps;
    addBuild(steps, source, detection);
    target.addRelease(steps, release, Move::Deploy);
    return planOf(steps);
}

QList<PlannedStep> planOf(const Steps& steps)
{
    QList<PlannedStep> plan;
    for (const auto& step : steps)
        plan << step->planned();
    return plan;
}

QJsonObject planRecord(const store::Operation& operation, const store::Project& project,
                       const store::Deployment& deployment)
{
    const UntrustedSource untrusted = UntrustedSource::of(operation);
    QJsonArray steps;
    for (PlannedStep step : planOf(stepsFor(operation, project, deployment))) {
        if (step.name == QStringLiteral("fetch") && untrusted.isProposed)
            step.changes << Change{Change::Verb::Run, untrusted.secretsText()};
        steps << step.toJson();
    }
    QJsonObject plan = operation.plan;
    plan.insert(QStringLiteral("steps"), steps);
    return plan;
}

} // namespace shipdeck::deploy
