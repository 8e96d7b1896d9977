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
//! All but the face, which only moveCurrent(), setStaged() and setRolling() change: a row read before another operation moved Current
//! must not bring the old one back.
Result<> updateDeployment(Database& db, const Deployment& deployment);
Result<> setStaged(Database& db, const QString& deployment);
//! A share of the environment's visitors gets this one; one that was rolling there before is staged again.
Result<> setRolling(Database& db, const Deployment& deployment, int weight);
Result<> endRolling(Database& db, const QString& project, const QString& environment);
Result<std::optional<Deployment>> rolling(Database& db, const QString& project, const QString& environment);
//! Everything on this computer answers at another port now.
Result<> moveAddresses(Database& db, int fromPort, int toPort);
//! Its log went to keep within a disk budget of so many bytes. An id that is no deployment's is fine.
Result<> setLogPruned(Database& db, const QString& deployment, qint64 budget);
//! Newest first.
Result<QList<Deployment>> deployments(Database& db, const DeploymentFilter& filter);
//! By id or any unique prefix. NotFound `deployment-missing`, BadInput `id-ambiguous`.
Result<Deployment> deployment(Database& db, const QString& idOrPrefix);
//! READY ones that can be made Current again, newest first; without the one that is.
Result<QList<Deployment>> rollbackChoices(Database& db, const QString& project, const QString& environment);
//! The one of them that was Current before: what visitors got last, whoever made it; empty: none.
Result<QString> lastShown(Database& db, const QString& project, const QString& environment);
//! Every branch or tag that was deployed, most recent first; an empty project: of all.
Result<QStringList> refs(Database& db, const QString& project);
//! Forgets the artifacts of deployments that never became ready, or were skipped, once a later one of their environment
//! is ready: nobody tries them again. The digests, which others may still name.
Result<QStringList> forgetFailedArtifacts(Database& db, const QString& project, const QString& environment);

//! What a deployment has on the disk, and whether it could go.
struct Holding {
    qint64 seq = 0;
    QString id;
    QString project;
    QString artifact; //!< may be empty
    //! Current, rolling, staged, under way, or what a rollback goes to by itself.
    bool isNeeded = false;
};
Result<QList<Holding>> holdings(Database& db);
//! No deployment can go back to this artifact any more.
Result<> forgetReleasesOf(Database& db, const QString& artifact);

//! Makes `deployment` the face of its environment: it becomes current, the one before superseded (or ROLLED_BACK), and
//! nothing is rolling there any more.
Result<> moveCurrent(Database& db, const Deployment& deployment, State leaveFormerAs);

//! The current deployment shows ROLLING_BACK while a rollback leaves it, and READY again if that fails.
Result<> setRollingBack(Database& db, const QString& project, const QString& environment);
Result<> restoreRollingBack(Database& db, const QString& project, const QString& environment);

Result<QList<Stage>> stages(Database& db, const QString& deployment);
Result<> setStage(Database& db, const QString& deployment, int position, const Stage& stage);
//! What to give setStage() as a note, so that stages() has it in the language of whoever reads.
QString noteOf(const Text& words);
//! Median duration of each stage over the last five READY deployments of the project, in ms.
Result<QHash<QString, qint64>> expectedStageMs(Database& db, const QString& project);

} // namespace shipdeck::store
