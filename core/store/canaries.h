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
    bool isStopped = false;  //!< Shipdeck ended it, because of its errors
    QDateTime endedAt = {};  //!< invalid: it runs, or that is not known
    bool isPromoted = false; //!< it ended because all visitors get this release
};

Result<std::optional<CanaryRecord>> canaryRecord(Database& db, const QString& deployment);
Result<> setCanaryRecord(Database& db, const CanaryRecord& record); //!< adds or replaces it
//! That an environment's canary ends now, if it has one whose end is not recorded; `promoted`: what all visitors get.
Result<> recordCanaryEnd(Database& db, const QString& project, const QString& environment, const QString& promoted);
//! The one of an environment that ended last.
Result<std::optional<CanaryRecord>> endedCanary(Database& db, const QString& project, const QString& environment);
Result<QStringList> stoppedCanaries(Database& db); //!< deployments; also of sites whose next canary runs by now
Result<> removeCanaryRecord(Database& db, const QString& deployment);

} // namespace shipdeck::store
