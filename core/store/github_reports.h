// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! What GitHub was told of a deployment. The store makes one for each deployment of a project that is linked to a
//! repository, and opens it again whenever the deployment changes.
struct GitHubReport {
    QString deployment;
    bool isOpen = true; //!< something is still to be told
    QJsonObject sent;   //!< what was told last, and the ids that it has there
    int attempts = 0;   //!< failed ones in a row
    QDateTime dueAt;    //!< not before; invalid: now
    std::optional<Error> error;
};

//! Open ones, the oldest first; but for those of projects that are being removed, which are taken back instead.
Result<QList<GitHubReport>> openGitHubReports(Database& db);
Result<std::optional<GitHubReport>> gitHubReport(Database& db, const QString& deployment);
//! Keeps what was sent, at once and whatever else goes wrong: it is what prevents telling it twice.
Result<> keepSent(Database& db, const QString& deployment, const QJsonObject& sent);
//! Told in full, unless the deployment has changed since it was `told` (its state, face, commit and address).
Result<> closeGitHubReport(Database& db, const Deployment& told, const std::optional<Error>& gaveUp = {});
Result<> postponeGitHubReport(Database& db, const QString& deployment, const QDateTime& until, const Error& why);
//! Failed ones are due now, what is to be taken back too: somebody signed in again.
Result<> hurryGitHubReports(Database& db);
Result<bool> waitsForGitHub(Database& db); //!< whether anything is still to be told or taken back there

} // namespace shipdeck::store
