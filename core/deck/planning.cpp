// SPDX-License-Identifier: MIT
// What a deployment would do.
#include "base/files.h"
#include "base/folder_claim.h"
#include "base/ids.h"
#include "base/slug.h"
#include "build/sandbox/sandbox.h"
#include "build/tree/pool.h"
#include "deck/data_folders.h"
#include "deck/deployments.h"
#include "deck/github_sources.h"
#include "deck/imports.h"
#include "deck/plan.h"
#include "deck/plan_remarks.h"
#include "deck/prepare.h"
#include "deck/unbuilt.h"
#include "deploy/approval.h"
#include "deploy/data_folders.h"
#include "deploy/isolation_rule.h"
#include "deploy/operations.h"
#include "deploy/readable_source.h"
#include "deploy/snapshot.h"
#include "deploy/steps/detecting.h"
#include "deploy/steps/moving_current.h"
#include "deploy/target.h"
#include "insights/prices/currency.h"
#include "store/projects.h"

namespace shipdeck {
namespace {

void setPrice(DeckState& state, PlanPreview& plan, const store::Project& project)
{
    const deploy::Target& target = deploy::targetOf(project);
    plan.currency = insights::currencyChosen(state.setting(QStringLiteral("currency")).value_or(QString()), QLocale());
    const deploy::Costs* const costs = target.costs();
    plan.estimate = costs ? costs->prices(project, plan.size) : std::nullopt;
    plan.price = plan.estimate ? plan.estimate->shortText(plan.currency) : target.price(project, plan.currency);
    plan.traps.clear();
    if (costs)
        for (const Text& trap : costs->traps(project, plan.currency))
            plan.traps << trap.render();
}

//! What a plan needs in the account.
void setPolicy(PlanPreview& plan, const store::Project& project)
{
    const deploy::AccountUse* const account = deploy::targetOf(project).account();
    plan.policy.reset();
    if (!account)
        return;
    QList<insights::Permissions> needs;
    for (const deploy::PlannedStep& step : plan.steps)
        needs << step.permissions;
    insights::Policy policy = account->policyOf(needs, account->choiceOf(project));
    if (!policy.statements.isEmpty())
        plan.policy = std::move(policy);
}

} // namespace

Task<Result<build::Detection>> DeploymentService::detect(build::SourceSpec source, Cancel cancel)
{
    const auto held = hold();
    const store::Project nothingSet;
    co_return co_await detectAs(nothingSet, source, cancel);
}

Task<Result<build::Detection>> DeploymentService::detectAs(store::Project project, build::SourceSpec source,
                                                           Cancel cancel)
{
    const auto held = hold();
    CO_CHECK(build::checkRef(source));
    deploy::DetectOptions spec;
    spec.root = source.root;
    spec.ready = source.kind == build::SourceSpec::Kind::Ready;
    spec.mayAsk = true;
    spec.setAs(project);
    if (source.kind != build::SourceSpec::Kind::Git) {
        const std::function<Result<deploy::Detected>()> work = [source, spec] {
            return deploy::detectFolder(source.location, spec);
        };
        CO_TRY(const auto found, co_await build::onPool(work));
        co_return found.detection;
    }
    DeckState* const state = &m_state;
    const QString room = m_state.paths().builds() + u'/' + newId();
    const Paths here = m_state.paths();
    CO_TRY(const auto readable, co_await readableSource(state, source));
    CO_CHECK(makeFolder(room));
    const FolderClaim claim(room); // the agent removes rooms that nobody holds
    const auto fetched =
        co_await build::fetchSource(readable.source, room + QStringLiteral("/src"), here, readable.options, cancel);
    const std::function<Result<deploy::Detected>()> work = [fetched, spec, room]() -> Result<deploy::Detected> {
        auto found = fetched ? deploy::detectFolder(fetched->folder, spec) : tl::unexpected(fetched.error());
        (void)removeTree(room);
        return found;
    };
    CO_TRY(const auto found, co_await build::onPool(work));
    co_return found.detection;
}

Task<Result<PlanPreview>> DeploymentService::plan(DeployRequest request, Cancel cancel)
{
    const auto held = hold();
    PlanPreview preview;
    DeckState* const state = &m_state;
    CO_TRY(const Prepared prepared, co_await prepare(state, request, PrepareFor::Plan, cancel));
    request = prepared.request;
    deploy::ProjectSpec spec = prepared.spec;
    const build::SourceSpec source = prepared.source;
    const TrustedRequest trust = prepared.trust;
    if (!spec.isNew)
        (void)co_await m_state.imports->seeOthers(spec.project.id, cancel);
    const bool mayGuess = true;
    CO_TRY(spec, co_await connected(state, spec, request, cancel, mayGuess));
    store::Project project = spec.project;
    preview.environment = trust.environment;
    preview.untrusted = trust.untrusted;
    preview.commit = CommitId(source.commit);
    const deploy::Target& target = deploy::targetOf(project);
    CO_CHECK(target.accepts(project, preview.environment));
    if (request.canary != 0)
        CO_CHECK(deploy::checkCanary(m_state.database(), project, preview.environment, request.canary));
    CO_TRY(preview.detection, co_await detectAs(project, source, cancel));
    deploy::applyNetworkSetting(project, preview.detection);
    if (!preview.detection.needsChoice()) {
        CO_CHECK(target.canRun(preview.detection));
        target.adapt(preview.detection, project);
    }
    preview.isNewProject = spec.isNew;
    preview.project = project.name;
    preview.target = target.name();
    if (spec.isNew)
        project.slug = slugOf(project.name);
    store::Deployment deployment;
    deployment.id = DeploymentId(QStringLiteral("<id>"));
    deployment.environment = preview.environment;
    deploy::Snapshot snapshot;
    snapshot.detection = preview.detection;
    deployment.snapshot = snapshot.toJson();
    const QStringList data = co_await dataOfPlan(project, source, preview.detection);
    deploy::settleDataWarnings(project, preview.detection, data);
    deploy::setDataOf(snapshot, data);
    deployment.snapshot = snapshot.toJson();
    const deploy::Target* const place = &target;
    const store::Deployment upcoming = deployment;
    CO_TRY(preview.size, co_await checkUnbuilt(place, source, upcoming, cancel));
    deploy::PlannedRelease planned = target.planned(project, deployment);
    planned.weight = request.canary;
    planned.needsAudit = deploy::needsAudit(project);
    CO_TRY(planned.pinnedTo, deploy::pinnedRelease(m_state.database(), project.id, preview.environment));
    const deploy::PlannedRelease guess = planned;
    const bool replace = request.replace;
    CO_TRY(const deploy::PlannedRelease release, co_await askTarget(state, place, project, guess, replace, cancel));
    preview.address = release.address;
    preview.steps = deploy::deployPlan(target, source, preview.detection, release);
    setPrice(m_state, preview, project);
    setPolicy(preview, project);
    preview.settings = project.settings;
    preview.hasPreviews = target.accepts(project, QStringLiteral("preview")).has_value();
    const build::Sandbox sandbox = co_await build::Sandbox::probe(cancel);
    preview.remarks = planRemarks(m_state.database(), sandbox, project, deployment, release);
    const EnvironmentName environment = preview.environment;
    if (!prepared.now.isEmpty() && prepared.now != source.commit)
        preview.remarks << say(QT_TRANSLATE_NOOP("core",
                                                 "The branch is at commit %1 by now. This plan is for commit %2."),
                               {prepared.now.left(12), source.commit.left(12)})
                               .render();
    const Text unkept = co_await unkeptWrites(state, project, environment);
    if (!unkept.isEmpty())
        preview.remarks << unkept.render();
    co_return preview;
}

PlanPreview DeploymentService::priced(PlanPreview plan) const
{
    store::Project project;
    project.name = plan.project;
    project.settings = plan.settings;
    setPrice(m_state, plan, project);
    return plan;
}

} // namespace shipdeck
