// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::store {

struct DeploymentFilter {
    QString project;     //!< id; empty: all
    QString environment; //!< empty: all
    QString state;       //!< "READY", "current", …; empty: all
    QString ref;         //!< exactly this branch; empty: all
    QString text;        //!< in message, ref, commit, author or id; under three characters by LIKE
    qint64 before = 0;   //!< page on: only those with a smaller seq; 0: from the newest
    int limit = 100;
};

Result<> insertDeployment(Database& db, const Deployment& deployment);
//! All but the face, which only moveCurrent() and setStaged() change: a row read before another operation moved Current
//! must not bring the old one back.
Result<> updateDeployment(Database& db, const Deployment& deployment);
Result<> setStaged(Database& db, const QString& deployment);
//! Newest first.
Result<QList<Deployment>> deployments(Database& db, const DeploymentFilter& filter);
//! By id or any unique prefix. NotFound `deployment-missing`, BadInput `id-ambiguous`.
Result<Deployment> deployment(Database& db, const QString& idOrPrefix);
//! READY ones that can be made Current again, newest first; without the one that is.
Result<QList<Deployment>> rollbackChoices(Database& db, const QString& project, const QString& environment);
//! Every branch or tag that was deployed, most recent first; an empty project: of all.
Result<QStringList> refs(Database& db, const QString& project);
Result<> deleteDeployment(Database& db, const QString& id);
//! Makes `deployment` the face of its environment: it becomes current, the one before superseded (or ROLLED_BACK).
Result<> moveCurrent(Database& db, const Deployment& deployment, State leaveFormerAs);

//! The current deployment shows ROLLING_BACK while a rollback leaves it, and READY again if that fails.
Result<> setRollingBack(Database& db, const QString& project, const QString& environment);
Result<> restoreRollingBack(Database& db, const QString& project, const QString& environment);

Result<QList<Stage>> stages(Database& db, const QString& deployment);
Result<> setStage(Database& db, const QString& deployment, int position, const Stage& stage);
//! Median duration of each stage over the last five READY deployments of the project, in ms.
Result<QHash<QString, qint64>> expectedStageMs(Database& db, const QString& project);

} // namespace shipdeck::store
