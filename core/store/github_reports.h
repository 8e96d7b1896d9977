// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

//! The report status of a deployment at GitHub. The store creates one for each deployment of a project with a GitHub
//! repository, and reopens it whenever the deployment changes.
struct GitHubReport {
    DeploymentId deployment;
    bool isOpen = true; //!< has unreported changes
    QJsonObject sent;   //!< the last report, and its ids at GitHub
    int attempts = 0;   //!< failed ones in a row
    QDateTime dueAt;    //!< not before; invalid: now
    std::optional<Error> error;
};

//! Open ones, oldest first, except those of projects being removed, whose reports are deleted instead.
Result<QList<GitHubReport>> openGitHubReports(Database& db);
Result<std::optional<GitHubReport>> gitHubReport(Database& db, const QString& deployment);
//! Stores the sent report immediately, whatever fails later: this prevents duplicate reports.
Result<> keepSent(Database& db, const QString& deployment, const QJsonObject& sent);
//! Marks it reported, unless the deployment has changed since `told` (its state, role, commit and address).
Result<> closeGitHubReport(Database& db, const Deployment& told, const std::optional<Error>& gaveUp = {});
Result<> postponeGitHubReport(Database& db, const QString& deployment, const QDateTime& until, const Error& why);
//! Makes failed reports and clean-ups due now, after a new sign-in.
Result<> hurryGitHubReports(Database& db);
Result<bool> waitsForGitHub(Database& db); //!< whether reports or clean-ups are open

} // namespace shipdeck::store
