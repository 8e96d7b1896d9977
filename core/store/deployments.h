// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "store/sqlite.h"

#include <functional>

namespace shipdeck::store {

struct DeploymentFilter {
    ProjectId project;           //!< id; empty: all
    EnvironmentName environment; //!< empty: all
    QString state;               //!< "READY", "current", …; empty: all
    QString ref;                 //!< exactly this branch; empty: all
    QString text;                //!< in message, ref, commit, author, deployer or id; under three characters by LIKE
    QString person;              //!< who deployed, or the commit's author, exactly; empty: all
    QDateTime since;             //!< requested then or later; invalid: always
    QDateTime until;             //!< requested before then; invalid: until now
    qint64 before = 0;           //!< page on: only those with a smaller seq; 0: from the newest
    int limit = 100;
};

QString boundOf(const QDateTime& time); //!< of a filter, as the database compares it; empty: none

Result<> insertDeployment(Database& db, const Deployment& deployment);
//! Everything except the role, which only moveCurrent(), setStaged() and setRolling() change: a row read before another
//! operation moved Current must not restore the old role.
Result<> updateDeployment(Database& db, const Deployment& deployment);
Result<> setStaged(Database& db, const QString& deployment);
//! Makes it the environment's canary; a previous canary becomes staged again.
Result<> setRolling(Database& db, const Deployment& deployment, int weight);
Result<> endRolling(Database& db, const QString& project, const QString& environment);
Result<std::optional<Deployment>> rolling(Database& db, const QString& project, const QString& environment);
//! Updates all addresses on this computer, those of `targets`, to a new port.
Result<> moveAddresses(Database& db, const QStringList& targets, int fromPort, int toPort);
//! Records that its log was deleted to meet a disk budget in bytes. Unknown ids are ignored.
Result<> setLogPruned(Database& db, const QString& deployment, qint64 budget);
//! Newest first.
Result<QList<Deployment>> deployments(Database& db, const DeploymentFilter& filter);
//! By id or any unique prefix. NotFound `deployment-missing`, BadInput `id-ambiguous`.
Result<Deployment> deployment(Database& db, const QString& idOrPrefix);
//! READY ones that can be made Current again, newest first; without the current one.
Result<QList<Deployment>> rollbackChoices(Database& db, const QString& project, const QString& environment);
//! The one of them that was Current last, on whichever computer it was made; empty: none.
Result<DeploymentId> lastShown(Database& db, const QString& project, const QString& environment);
//! Every branch or tag that was deployed, most recent first; an empty project: of all.
Result<QStringList> refs(Database& db, const QString& project);
//! Everyone who deployed, or whose commit was deployed, by name; an empty project: in all. Without byPush.
Result<QStringList> people(Database& db, const QString& project);
//! Clears the artifacts of deployments that never became ready, or were skipped, once a later one of their environment
//! is ready: they are not retried. Returns the digests, which others may still use.
Result<QStringList> forgetFailedArtifacts(Database& db, const QString& project, const QString& environment);

//! A deployment's files on the disk, and whether they may be deleted.
struct Holding {
    qint64 seq = 0;
    DeploymentId id;
    ProjectId project;
    QString artifact; //!< may be empty
    //! Current, rolling, staged, running, or the default target of a rollback.
    bool isNeeded = false;
};
//! One after the other: of 100,000 deployments few have files, and all at once take much memory.
Result<> eachHolding(Database& db, const std::function<void(const Holding&)>& use);
//! Records that this release can't be rolled back to any more. Its artifact is no longer looked for by later builds unless
//! another deployment has it.
Result<> forgetRelease(Database& db, const QString& deployment);
//! The same for all releases of an artifact that this computer loses, except earlier ones at these targets, which have
//! the files themselves.
Result<> forgetReleasesOf(Database& db, const QString& artifact, const QStringList& keepingTargets);

//! Makes `deployment` current in its environment: the previous one becomes superseded (or ROLLED_BACK), and a canary
//! there ends.
Result<> moveCurrent(Database& db, const Deployment& deployment, State leaveFormerAs);

//! The current deployment shows ROLLING_BACK while a rollback leaves it, and READY again if that fails.
Result<> setRollingBack(Database& db, const QString& project, const QString& environment);
Result<> restoreRollingBack(Database& db, const QString& project, const QString& environment);

Result<QList<Stage>> stages(Database& db, const QString& deployment);
Result<> setStage(Database& db, const QString& deployment, int position, const Stage& stage);
//! The note for setStage() that stages() returns in the reader's language.
QString noteOf(const Text& words);
//! Median duration of each stage over the last five READY deployments of the project, in ms.
Result<QHash<QString, qint64>> expectedStageMs(Database& db, const QString& project);

} // namespace shipdeck::store
