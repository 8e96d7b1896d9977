// SPDX-License-Identifier: MIT
#pragma once
#include "agent/agent_lock.h"
#include "agent/disk_budget.h"
#include "agent/push/watcher.h"
#include "aws/credentials/kept_keys.h"
#include "deploy/engine/runner.h"
#include "deploy/engine/world.h"
#include "targets/local/place/local_target.h"
#include "secrets/keyring.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <map>

namespace shipdeck::agent {

//! What tests inject.
struct AgentOptions {
    deploy::CallFault fault;
    std::function<void(qint64)> onJournalLine;
    std::chrono::milliseconds idleExit = std::chrono::seconds(10);
    WatchOptions watch;
    std::chrono::milliseconds writeSpacing = std::chrono::seconds(1); //!< between writes to GitHub
    std::chrono::milliseconds pollAgain = std::chrono::seconds(3);    //!< at what others' computers do
    std::optional<std::chrono::milliseconds> renewLocks = {};         //!< as World has it
};

//! The only thing that changes the world: takes operations out of the store, runs them side by side as far as the queue's
//! rules allow, keeps servers alive, prunes. Ends (emits `finished`) when there is nothing to do or to supervise.
class Agent : public QObject {
    Q_OBJECT
public:
    static Task<Result<std::unique_ptr<Agent>>> start(Paths paths, std::unique_ptr<AgentLock> lock,
                                                      AgentOptions options = {});
    ~Agent() override;

    //! Takes back what would stay on GitHub after a process that is told to end; everything else goes on by itself.
    Task<> revokeReports();

Q_SIGNALS:
    //! Nothing left to do, or another agent rules; the process should end with this code.
    void finished(int exitCode);

private:
    struct Job {
        store::Operation operation;
        CancelSource cancel;
    };

    Agent(Paths paths, std::unique_ptr<AgentLock> lock, std::unique_ptr<store::Store> store, AgentOptions options);
    Task<Result<>> recover();
    void useKeyring();
    //! What a person may set at any time: the file with the passphrase, the port of all sites.
    //! From here on it is the agent of this home; its epoch.
    Result<qint64> begin();
    void applySettings();
    QCoro::Task<> moveTo(quint16 port);
    //! A copy of the database where one is due, while nothing else is done.
    QCoro::Task<> backUp();
    void poll();
    void schedule();
    bool mayStart(const store::Operation& operation, const QList<store::Operation>& open);
    //! Whether what waits for a person may be looked at again.
    bool mayGoOn(const store::Operation& operation);
    //! What it waits for, so that every agent knows.
    static Result<> keepWait(store::Database& db, const store::Operation& operation);
    //! Nobody signed in for too long.
    std::optional<Error> lateness(const deploy::Context& context) const;
    Result<> skipSuperseded(const QList<store::Operation>& open);
    QCoro::Task<> work(QString id);
    Task<Result<deploy::Context>> makeContext(store::Operation operation, Cancel cancel);
    //! Without log and secrets: enough to undo with.
    deploy::Context bareContext(const store::Operation& operation, Cancel cancel);
    //! Runs it and stores what became of it; false: the store could not be written, it is taken up again later.
    QCoro::Task<bool> carryOut(store::Operation operation, Cancel cancel);
    Result<> conclude(const deploy::Context& context, store::Operation::State state);
    Result<> cancelQueued(const store::Operation& operation, const Error& why);
    void leaveIfIdle();
    //! Somebody's pushes deploy, or GitHub is still to be told something.
    bool hasWatchers() const;
    void watchGitHub();
    void pollGitHub();

    QCoro::Task<> restoreServers();
    QCoro::Task<> restoreServer(QString deployment);
    //! Keeps in the store how a server fares, so that whoever shows it says what is true now; starts it again when its
    //! launcher was killed.
    void note(const local::Server& server);
    void noteDown(const QString& deployment, const Error& error);
    void keepNote(const QString& deployment, const QString& state, QJsonObject facts);
    //! What could not be started, once it is time to try again; an empty name stands for nginx.
    void restoreLost();
    void tryLater(const QString& deployment);
    //! After an operation, and for all environments after a start: an agent may have died before it came to this.
    QCoro::Task<> housekeeping(QString project, QString environment);
    QCoro::Task<> tidyAll();
    Task<> tidy(QString project, QString environment);
    Task<> drainFormer(QString project, QString environment);
    Task<> prune(store::Project project, QString environment);
    Task<> removeStrays(store::Project project, QString environment);
    Task<> removeWorkspaces();
    //! Artifacts that nobody names. Nothing may be packed meanwhile: it has no name yet.
    Task<> sweepArtifacts();
    //! What nobody needs goes until the rest fits; not while something is under way.
    Task<> keepWithinBudget();
    Task<> drop(QList<DiskItem> going, DiskFacts facts, qint64 budget);
    Result<bool> isUnderWay(const std::function<bool(const store::Operation&)>& which) const;

    Paths m_paths;
    std::unique_ptr<AgentLock> m_lock;
    std::unique_ptr<store::Store> m_store;
    AgentOptions m_options;
    ChangingKeyring m_keyring;
    QString m_passphraseFile;      //!< that opens it; empty: none
    bool m_hurriesWaiting = false; //!< what waits for the keyring is looked at now
    std::shared_ptr<Vault> m_vault;
    std::shared_ptr<aws::KeptKeys> m_keptKeys;
    std::unique_ptr<Http> m_http;
    std::unique_ptr<github::AccountBook> m_accounts;
    std::unique_ptr<github::Connections> m_github;
    aws::Connections m_aws{QProcessEnvironment::systemEnvironment()};
    Http m_edge{aws::visitorSettings()};
    std::unique_ptr<Reports> m_reports;
    std::unique_ptr<Watcher> m_watcher;
    qint64 m_signIns = -1; //!< what waited for one goes on after it
    std::unique_ptr<local::LocalTarget> m_local;
    std::unique_ptr<build::ArtifactStore> m_artifacts;
    std::unique_ptr<build::Sandbox> m_sandbox;
    std::unique_ptr<deploy::World> m_world;
    deploy::EnvironmentSlots m_slots;
    deploy::EnvironmentSlots m_shared;
    std::map<QString, std::shared_ptr<Job>> m_jobs;
    QFileSystemWatcher m_bell;
    QTimer m_tick;
    QTimer m_idle;
    QHash<QString, QJsonObject> m_noted; //!< servers as the store has them
    QHash<QString, qint64> m_lost;       //!< servers that could not be started: when to try again
    int m_background = 0;                //!< restores and housekeeping under way
    bool m_sweeping = false;             //!< nothing new starts
    bool m_isMeasuring = false;
    bool m_isMoving = false;
    qint64 m_copyCheckAt = 0; //!< whether a copy of the database is due
    QString m_triedPort;      //!< that sites could not move to
    QList<DiskItem> m_onDisk; //!< as measured last
};

} // namespace shipdeck::agent
