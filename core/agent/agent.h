// SPDX-License-Identifier: MIT
#pragma once
#include "agent/agent_lock.h"
#include "agent/agent_options.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace shipdeck::agent {

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
    struct Parts;

    Agent(Paths paths, std::unique_ptr<AgentLock> lock, std::unique_ptr<store::Store> store, AgentOptions options);
    //! Takes over what an earlier agent has left.
    Task<Result<>> recover();
    //! Becomes the agent of this home; returns its epoch.
    Result<qint64> begin();
    void connectParts();
    void startTimers();
    void pollSoon();
    void poll();
    QCoro::Task<> tidyAll();
    QCoro::Task<> tidyAfter(ProjectId project, EnvironmentName environment);
    bool isIdle() const;
    void leaveIfIdle();

    Paths m_paths;
    std::unique_ptr<AgentLock> m_lock;
    std::unique_ptr<store::Store> m_store;
    AgentOptions m_options;
    std::unique_ptr<Parts> m_parts; //!< from recover() on
    QFileSystemWatcher m_bell;
    QTimer m_tick;
    QTimer m_idle;
};

} // namespace shipdeck::agent
