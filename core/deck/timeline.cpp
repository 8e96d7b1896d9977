// SPDX-License-Identifier: MIT
#include "deck/timeline.h"

#include "build/tree/pool.h"
#include "store/served.h"
#include "store/sqlite.h"

namespace shipdeck {

Task<Result<QList<DeploymentId>>> servedReleases(Paths paths, ProjectId project, EnvironmentName environment)
{
    const std::function<Result<QList<DeploymentId>>()> reading = [paths, project,
                                                                  environment]() -> Result<QList<DeploymentId>> {
        SD_TRY(const auto db, store::Database::open(paths.database(), store::Database::Durability::Normal));
        return store::servedReleases(*db, project, environment);
    };
    co_return co_await build::onPool(reading);
}

} // namespace shipdeck
