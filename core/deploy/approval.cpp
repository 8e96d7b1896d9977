// SPDX-License-Identifier: MIT
#include "deploy/approval.h"

#include "store/deployments.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const EnvironmentName production(u"production"_s);

bool asksForApproval(const store::Project& project)
{
    return project.settings.value(u"approval"_s) == u"on"_s;
}

} // namespace

bool needsAudit(const store::Project& project)
{
    return project.settings[QStringLiteral("lighthouse")].toString() == QStringLiteral("block");
}

bool needsApproval(const store::Project& project, const store::Deployment& deployment)
{
    return deployment.environment == production && deployment.cause.kind == store::Cause::Kind::Push
        && asksForApproval(project);
}

Result<std::optional<store::Deployment>> waitingForApproval(store::Database& db, const store::Project& project)
{
    if (!asksForApproval(project))
        return std::optional<store::Deployment>();
    SD_TRY(const auto known, store::knownEnvironment(db, project.id, production));
    if (!known || known->current.isEmpty())
        return std::optional<store::Deployment>();
    SD_TRY(const store::Deployment live, store::deployment(db, known->current));
    store::DeploymentFilter filter;
    filter.project = project.id;
    filter.environment = production;
    filter.state = store::roleName(store::ReleaseRole::Staged);
    SD_TRY(const auto newestFirst, store::deployments(db, filter));
    for (const store::Deployment& deployment : newestFirst)
        if (deployment.seq > live.seq && needsApproval(project, deployment))
            return std::optional(deployment);
    return std::optional<store::Deployment>();
}

bool isWaitingForApproval(store::Database& db, const store::Deployment& deployment)
{
    const auto project = store::project(db, deployment.project);
    if (!project || !needsApproval(*project, deployment))
        return false;
    const auto waiting = waitingForApproval(db, *project);
    return waiting && *waiting && (*waiting)->id == deployment.id;
}

} // namespace shipdeck::deploy
