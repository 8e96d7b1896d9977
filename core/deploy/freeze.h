// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"
#include "deploy/freeze_windows.h"
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck {

namespace code {
inline constexpr Code frozen("frozen");
}

namespace deploy {

//! The project's setting `freeze`. BadInput `freeze-invalid`: it cannot be read, and everything counts as frozen.
Result<QList<FreezeWindow>> freezesOf(const store::Project& project);
//! That each window is of an environment that is there, is `preview`, or is `coming`. Errors of store::checkEnvironment().
Result<> checkFrozenNames(store::Database& db, const store::Project& project, const EnvironmentName& coming = {});

//! The end of the freeze that holds in an environment at this moment; invalid: there is none. Windows that follow each
//! other without a gap are one freeze. Errors of freezesOf(): it is frozen, without a known end.
Result<QDateTime> frozenUntil(const store::Project& project, const EnvironmentName& environment, const QDateTime& at);
bool freezeHolds(const store::Project& project, const EnvironmentName& environment, const QDateTime& at);

//! A freeze that does not hold for what a person requests; pushes wait all the same.
struct FreezeLift {
    QDateTime until; //!< invalid: it is not lifted
    QString by, reason;
};
inline constexpr std::chrono::hours freezeLiftedFor(1);
//! At this moment, from the project's settings; never longer than freezeLiftedFor after it was made.
FreezeLift freezeLift(const store::Project& project, const EnvironmentName& environment, const QDateTime& at);
//! When frozenUntil() or freezeLift() changes next; invalid: never, with these settings.
QDateTime freezeChangesAt(const store::Project& project, const EnvironmentName& environment, const QDateTime& at);
//! For the project's settings.
QJsonObject withFreezeLift(const store::Project& project, const EnvironmentName& environment, const FreezeLift& lift);

//! Whether a deployment that a person requests now is refused.
bool isFrozen(const store::Project& project, const EnvironmentName& environment);
//! Whether an operation brings another release to visitors, and is no rollback.
bool releases(const store::Operation& operation);
//! Conflict `frozen`, with the ids of `project` and `environment` in its details.
Result<> checkFreeze(const store::Project& project, const EnvironmentName& environment);

} // namespace deploy
} // namespace shipdeck
