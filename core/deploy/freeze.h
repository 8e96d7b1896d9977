// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/error_code.h"
#include "store/records.h"

namespace shipdeck {

namespace code {
inline constexpr Code frozen("frozen");
}

namespace deploy {

//! A span of time, in this computer's time zone, in which nothing is released to an environment.
struct FreezeWindow {
    EnvironmentName environment; //!< `preview`: all previews
    //! Each week, as minutes since Monday 00:00; `from` > `to`: it spans the end of the week. Else `begin` and `end`.
    int from = 0, to = 0;
    QDateTime begin, end;
    QString text() const; //!< "Fri 16:00 - Mon 08:00"
};

//! "Fri 16:00 - Mon 08:00, 2026-12-24 - 2027-01-02, staging: Sat - Mon": in English, whatever the language. Without an
//! environment it is production; a day without a time begins at 00:00. BadInput `freeze-invalid`.
Result<QList<FreezeWindow>> readFreezes(const QString& text);
QString freezesText(const QList<FreezeWindow>& windows);      //!< as readFreezes() takes it
QList<FreezeWindow> freezesOf(const store::Project& project); //!< its setting `freeze`

//! The end of the freeze that holds in an environment at this moment; invalid: there is none. Windows that follow each
//! other without a gap are one freeze.
QDateTime frozenUntil(const store::Project& project, const EnvironmentName& environment, const QDateTime& at);

//! A freeze that does not hold for what a person requests; pushes wait all the same.
struct FreezeLift {
    QDateTime until; //!< invalid: it is not lifted
    QString by, reason;
};
inline constexpr std::chrono::hours freezeLiftedFor(1);
//! At this moment, from the project's settings.
FreezeLift freezeLift(const store::Project& project, const EnvironmentName& environment, const QDateTime& at);
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
