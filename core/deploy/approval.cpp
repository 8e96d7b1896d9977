// SPDX-License-Identifier: MIT
#include "deploy/approval.h"

#include "store/deployments.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const EnvironmentName production(u"production"_s);

} // namespace

bool needsApproval(const store::Project& project, const store::Deployment& deployment)
{
    return deployment.environment == production && deployment.cause.kind == store::Cause::Kind::Push
        && project.settings.value(u"approval"_s) == u"on"_s;
}

Result<std::optional<store::Deployment>> waitingForApproval(store::Database& db, const store::Project& project)
{
    store::DeploymentFilter filter;
    filter.project = project.id;
    filter.environment = production;
    SD_TRY(const auto newestFirst, store::deployments(db, filter));
    for (const store::Deployment& deployment : newestFirst) {
        if (deployment.role == store::ReleaseRole::Current)
            break;
        if (deployment.role == store::ReleaseRole::Staged && needsApproval(project, deployment))
            return std::optional(deployment);
    }
    return std::optional<store::Deployment>();
}

} // namespace shipdeck::deploy
