// SPDX-License-Identifier: MIT
#pragma once
#include "agent/agent_lock.h"
#include "agent/clean_up.h"
#include "agent/disk_budget.h"
#include "agent/picture_taker.h"
#include "agent/push/watcher.h"
#include "aws/connection.h"
#include "aws/credentials/kept_keys.h"
#include "build/artifacts/artifact_store.h"
#include "deploy/engine/runner.h"
#include "deploy/engine/world.h"
#include "github/accounts/account_book.h"
#include "github/accounts/connections.h"
#include "targets/local/place/local_target.h"
#include "secrets/keyring.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <map>

namespace shipdeck::agent {

//! Options for tests.
struct AgentOptions {
    deploy::CallFault fault;
    std::function<void(qint64)> onJournalLine;
    std::chrono::milliseconds idleExit = std::chrono::seconds(10);
    WatchOptions watch;
    std::chrono::milliseconds writeSpacing = std::chrono::seconds(1); //!< between writes to GitHub
    std::chrono::milliseconds pollAgain = std::chrono::seconds(3);    //!< external services
    std::optional<std::chrono::milliseconds> renewLocks = {};         //!< as in World
};

//! The only process that changes anything: runs the store's operations, in parallel as far as the queue's rules allow,
//! keeps servers running, and prunes. Emits `finished` when there is nothing left to do or to watch.
class Agent : public QObject {
    Q_OBJECT
public:
    static Task<Result<std::unique_ptr<Agent>>> start(Paths paths, std::unique_ptr<AgentLock> lock,
                                                      AgentOptions options = {});
    ~Agent() override;

    //! Before an exit: removes the relay's hooks from GitHub; everything else continues with the next agent.
    Task<> revokeReports();

Q_SIGNALS:
    //! Nothing is left to do, or another agent has taken over; the process should exit with this code.
    void finished(int exitCode);

private:
    struct Job {
        store::Operation operation;
        CancelSource cancel;
    };

    Agent(Paths paths, std::unique_ptr<AgentLock> lock, std::unique_ptr<store::Store> store, AgentOptions options);
    Task<Result<>> recover();
    void useKeyring();
    //! Becomes the agent of this home; returns its epoch.
    Result<qint64> begin();
    //! Follows the settings that a person may change at any time: the passphrase file, the port of all
    //! sites, what is to be cleaned up.
    void applySettings();
    QCoro::Task<> moveTo(quint16 port);
    //! Copies the database if a copy is due and no operation runs.
    QCoro::Task<> backUp();
    void poll();
    void schedule();
    bool mayStart(const store::Operation& operation, const QList<store::Operation>& open);
    //! Whether an operation that waits for a person may be tried again.
    bool mayGoOn(const store::Operation& operation);
    //! Stores what it waits for, so that every agent knows.
    static Result<> keepWait(store::Database& db, const store::Operation& operation);
    //! The error `aws-sign-in-late` if there was no sign-in in time.
    std::optional<Error> lateness(const deploy::Context& context) const;
    Result<> skipSuperseded(const QList<store::Operation>& open);
    QCoro::Task<> work(OperationId id);
    Task<Result<deploy::Context>> makeContext(store::Operation operation, Cancel cancel);
    //! Without log and secrets; enough for an undo.
    deploy::Context bareContext(const store::Operation& operation, Cancel cancel);
    //! Runs it and stores the result. False: the store could not be written, and the operation is resumed later.
    QCoro::Task<bool> carryOut(store::Operation operation, Cancel cancel);
    Result<> conclude(const deploy::Context& context, store::Operation::State state);
    Result<> cancelQueued(const store::Operation& operation, const Error& why);
    void watchIdleness(); //!< leaveIfIdle() comes after a while without work
    void leaveIfIdle();
    //! Pushes are watched, or reports to GitHub are due.
    bool hasWatchers() const;
    void watchGitHub();
    void pollGitHub();

    QCoro::Task<> restoreServers();
    QCoro::Task<> restoreServer(DeploymentId deployment);
    //! Stores a server's current state; restarts it if its launcher was killed.
    void note(const local::Server& server);
    void noteDown(const DeploymentId& deployment, const Error& error);
    bool keepNote(const DeploymentId& deployment, const QString& state, QJsonObject facts);
    QCoro::Task<> checkServer(DeploymentId deployment);
    //! Restarts what could not be started when its retry is due; an empty name is nginx.
    void restoreLost();
    void tryLater(const DeploymentId& deployment);
    //! After an operation, and for all environments after a start, as an earlier agent may have died before it.
    QCoro::Task<> housekeeping(ProjectId project, EnvironmentName environment);
    QCoro::Task<> tidyAll();
    Task<> tidy(ProjectId project, EnvironmentName environment);
    Task<> drainFormer(ProjectId project, EnvironmentName environment);
    void prune(const store::Project& project, const EnvironmentName& environment);
    Task<> removeStrays(store::Project project, EnvironmentName environment);
    Task<> removeWorkspaces();
    //! Deletes unreferenced artifacts. Nothing may be packed meanwhile, as a new artifact has no reference yet.
    Task<> sweepArtifacts();
    //! Deletes unneeded files until the rest fits the disk budget; only while no operation runs.
    Task<> keepWithinBudget();
    Task<> drop(QList<DiskItem> going, DiskFacts facts, qint64 budget);
    //! Deletes the files that a person chose, once no operation runs; until it has ended none begins.
    void cleanUpIfAsked();
    QCoro::Task<> cleanUp(CleanUp asked);
    //! Except those that something needs by now; returns the freed bytes.
    Task<Result<qint64>> deleteChosen(QStringList keys);
    //! One begins while no operation runs, and nothing waits for it.
    void takePictures();
    Result<bool> isUnderWay(const std::function<bool(const store::Operation&)>& which) const;

    Paths m_paths;
    std::unique_ptr<AgentLock> m_lock;
    std::unique_ptr<store::Store> m_store;
    AgentOptions m_options;
    ChangingKeyring m_keyring;
    QString m_passphraseFile;      //!< of the keyring; empty: none
    bool m_hurriesWaiting = false; //!< operations that wait for the keyring are tried at once
    std::shared_ptr<Vault> m_vault;
    std::shared_ptr<aws::KeptKeys> m_keptKeys;
    std::unique_ptr<Http> m_http;
    std::unique_ptr<github::AccountBook> m_accounts;
    std::unique_ptr<github::Connections> m_github;
    aws::Connections m_aws{QProcessEnvironment::systemEnvironment()};
    Http m_edge{aws::visitorSettings()};
    std::unique_ptr<Reports> m_reports;
    std::unique_ptr<Watcher> m_watcher;
    qint64 m_signIns = -1; //!< when it changes, operations that wait for a sign-in are tried
    std::unique_ptr<local::LocalTarget> m_local;
    std::unique_ptr<build::ArtifactStore> m_artifacts;
    std::unique_ptr<build::Sandbox> m_sandbox;
    std::unique_ptr<deploy::World> m_world;
    std::unique_ptr<PictureTaker> m_pictures;
    deploy::EnvironmentSlots m_slots;
    deploy::EnvironmentSlots m_shared;
    std::map<QString, std::shared_ptr<Job>> m_jobs;
    QFileSystemWatcher m_bell;
    QTimer m_tick;
    QTimer m_idle;
    QHash<QString, QJsonObject> m_noted; //!< the servers' states in the store
    QHash<QString, qint64> m_lost;       //!< servers that could not be started, with the time of the next attempt
    QHash<QString, qint64> m_unwell;     //!< servers that failed their last check, with the time of the next one
    int m_background = 0;                //!< number of background tasks
    bool m_sweeping = false;             //!< no operation may start
    bool m_isMeasuring = false;
    bool m_isMoving = false;
    bool m_isCleaning = false; //!< likewise
    qint64 m_copyCheckAt = 0;  //!< next check for a due copy of the database
    QString m_triedPort;       //!< port to which the sites could not move
    QList<DiskItem> m_onDisk;  //!< result of the last measurement
};

} // namespace shipdeck::agent
