// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "store/deployments.h"

namespace shipdeck {

namespace build {
struct Detection;
struct SourceSpec;
} // namespace build
namespace deploy {
class Target;
struct ProjectSpec;
} // namespace deploy
struct DeploymentDetail;
struct DeployRequest;
struct Health;
struct PlanPreview;

//! Deployments: what there were, what one would do, and asking for one. Those that ask give the deployment as it was queued.
class DeploymentService : DeckService {
public:
    using DeckService::DeckService;

    Result<QList<store::Deployment>> list(const store::DeploymentFilter& filter) const; //!< WAITING: also for approval
    Result<store::Deployment> get(const QString& idOrPrefix) const;
    Result<DeploymentDetail> detail(const QString& idOrPrefix) const;
    //! DeploymentDetail::health and artifactBytes, without the rest.
    Result<std::optional<Health>> health(const store::Deployment& deployment) const;
    qint64 artifactBytes(const store::Deployment& deployment) const;
    //! The log of its server, in Deck::paths().logs(); it exists once the server was started.
    static QString serverLogId(const DeploymentId& deployment);

    //! Fetches a Git address into a scratch folder first; a folder is read where it is.
    Task<Result<build::Detection>> detect(build::SourceSpec source, Cancel cancel = {});
    //! Names of the targets that this could be deployed to, the default one first. For a static site also GitHub Pages, if
    //! its repository, or the one that the folder is pushed to, takes pushes of a sign-in (GitHub is asked; offline there is
    //! one less), and AWS, if there are keys for it on this computer.
    Task<Result<QStringList>> targetsFor(build::SourceSpec source, build::Detection detection, Cancel cancel = {});
    Task<Result<PlanPreview>> plan(DeployRequest request, Cancel cancel = {});
    //! A plan with its price in the currency of now; all else of it stays.
    PlanPreview priced(PlanPreview plan) const;

    Task<Result<store::Deployment>> deploy(DeployRequest request);
    Task<Result<store::Deployment>> redeploy(DeploymentId deployment, bool noCache = false);
    //! The same source in another environment of its project, with the variables of that one. Conflict
    //! `promote-untrusted`: it is proposed code that was not approved.
    Task<Result<store::Deployment>> deployTo(EnvironmentName environment, DeploymentId deployment);
    Task<Result<store::Deployment>> retry(DeploymentId deployment);
    Task<Result<>> cancel(DeploymentId deployment);

private:
    Task<Result<store::Deployment>> repeat(DeploymentId deployment, EnvironmentName environment, bool noCache);
    //! With the project's settings.
    Task<Result<build::Detection>> detectAs(store::Project project, build::SourceSpec source, Cancel cancel);
    //! Before anything of a project is recorded: BadInput of Target::canRun() where what is to be deployed does not run at
    //! its target. What can't be read now, the deployment finds out.
    Task<Result<>> checkRuns(store::Project project, build::SourceSpec source);
    Task<Result<store::Deployment>> enqueue(deploy::ProjectSpec spec, EnvironmentName environment,
                                            build::SourceSpec source, QJsonObject params, store::Cause cause);
};

//! The public shape of a deployment: the contract of `--json`.
QJsonObject toPublicJson(const store::Deployment& deployment, const QString& projectName);

} // namespace shipdeck
