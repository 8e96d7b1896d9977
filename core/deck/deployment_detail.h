// SPDX-License-Identifier: MIT
#pragma once
#include "deck/health.h"
#include "deploy/planned_step.h"
#include "deploy/previews.h"
#include "store/audits.h"
#include "store/canaries.h"
#include "store/github_reports.h"

namespace shipdeck {

struct DeploymentDetail {
    store::Deployment deployment;
    store::Project project;
    QList<store::Stage> stages;
    QList<deploy::PlannedStep> plan;
    QList<store::Call> calls;
    QList<store::Request> requests; //!< what was sent to AWS, by step
    std::optional<store::Operation> operation;
    deploy::UntrustedSource untrusted;
    QHash<QString, qint64> expectedMs;         //!< by stage, from the last five
    qint64 artifactBytes = 0;                  //!< 0: not known
    std::optional<store::GitHubReport> report; //!< nothing: it is none of GitHub's
    std::optional<Health> health;              //!< only of what is Current
    std::optional<store::CanaryRecord> canary; //!< what visitors got while it is, or was, a canary on this computer
    std::optional<store::Audit> audit;         //!< what Lighthouse says of it
    std::optional<store::Audit> auditBefore;   //!< of the release before it that has figures; only if it has some
    bool hasServer = false;                    //!< on this computer, which writes its log
    bool isServerUp = false; //!< as it was seen last; also while it crashes and is restarted, or is asleep
    bool isServerAsleep = false;
};

//! The public shape of a deployment: the contract of `--json`.
QJsonObject toPublicJson(const DeploymentDetail& detail);
//! canary{requests, errors}, current{…}, firstFailure{at, method, path, status}, stopped (by its errors), endedAt (null: it
//! runs), promoted.
QJsonObject toPublicJson(const store::CanaryRecord& canary);
//! The figures, at, version, missed{…}: the limits of the budget, error, before{deployment, figures}.
QJsonObject auditJson(const DeploymentDetail& detail);
//! What was told to GitHub: deployment, status and comment as told last, `state` (told, waiting, failed), attempts, nextTry,
//! error.
QJsonObject toPublicJson(const store::GitHubReport& report);

} // namespace shipdeck
