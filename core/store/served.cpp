// SPDX-License-Identifier: MIT
#include "store/served.h"

namespace shipdeck::store {

Result<QList<DeploymentId>> servedReleases(Database& db, const ProjectId& project, const EnvironmentName& environment)
{
    SD_TRY(auto query,
           db.prepare("SELECT id FROM deployments WHERE project = ?1 AND environment = ?2"
                      " AND (face IN ('current', 'superseded') OR state IN ('ROLLING_BACK', 'ROLLED_BACK'))"
                      " ORDER BY created_at, seq"));
    return query.with(project, environment).rows([](const Statement& row) { return DeploymentId(row.text(0)); });
}

bool hasServed(const Deployment& deployment)
{
    return deployment.role == ReleaseRole::Current || deployment.role == ReleaseRole::Superseded
        || deployment.state == State::RollingBack || deployment.state == State::RolledBack;
}

} // namespace shipdeck::store
