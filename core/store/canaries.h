// SPDX-License-Identifier: MIT
#pragma once
#include "base/canary_traffic.h"
#include "base/error.h"
#include "base/ids.h"
#include "store/sqlite.h"

#include <optional>

namespace shipdeck::store {

//! What was observed of a release while it was a canary; it stays when the canary has ended.
struct CanaryRecord {
    DeploymentId deployment; //!< its key
    CanaryTraffic traffic;
    bool isStopped = false; //!< Shipdeck ended it, because of its errors
};

Result<std::optional<CanaryRecord>> canaryRecord(Database& db, const QString& deployment);
Result<> setCanaryRecord(Database& db, const CanaryRecord& record); //!< adds or replaces it
Result<QStringList> stoppedCanaries(Database& db); //!< deployments; also of sites whose next canary runs by now
Result<> removeCanaryRecord(Database& db, const QString& deployment);

} // namespace shipdeck::store
