// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "base/lighthouse.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! A run of Lighthouse against a release: one that is requested, or what the last one gave.
struct Audit {
    DeploymentId deployment; //!< its key
    QDateTime at = {};       //!< invalid: it is requested
    int attempts = 0;        //!< that began while it is requested
    lighthouse::Figures figures = {};
    QString version = {};            //!< of Lighthouse
    lighthouse::Figures missed = {}; //!< of the project's budget at that time
    std::optional<Error> error = {}; //!< why there are no figures
    bool isDone() const { return at.isValid(); }
    bool hasFigures() const { return isDone() && !error; }
};

Result<std::optional<Audit>> audit(Database& db, const QString& deployment);
//! The last one with figures of an earlier release in the same environment.
Result<std::optional<Audit>> auditBefore(Database& db, const QString& deployment);
Result<> setAudit(Database& db, const Audit& audit); //!< adds or replaces it
Result<QStringList> requestedAudits(Database& db);   //!< deployments

} // namespace shipdeck::store
