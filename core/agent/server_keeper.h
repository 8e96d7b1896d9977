// SPDX-License-Identifier: MIT
#pragma once
#include "agent/background.h"
#include "base/task.h"
#include "deploy/engine/world.h"
#include "deploy/serving.h"
#include "store/deployments.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace shipdeck::agent {

//! Keeps the servers of current releases and canaries running, and stores their states for windows and commands.
class ServerKeeper final : public QObject {
    Q_OBJECT
public:
    ServerKeeper(deploy::World& world, Background& background);
    //! Stores the states of what runs, and follows them.
    void follow();
    //! Starts nginx and the servers of all current releases and canaries, unless they run.
    QCoro::Task<> restoreAll();
    //! Restarts what could not be started, and checks what listens, when that is due. `atOnce`: all of it.
    void retry(bool atOnce);
    //! Tells running servers when to sleep, by their projects' settings.
    void followSleep();

private:
    QCoro::Task<> restore(DeploymentId deployment);
    QCoro::Task<> check(DeploymentId deployment);
    bool listens(const DeploymentId& deployment) const;
    void checkIn(const DeploymentId& deployment, std::chrono::milliseconds wait);
    bool isRemoved(const store::Deployment& deployment) const;
    //! Stores a server's current state; restarts it if its launcher was killed.
    void note(const deploy::ServerStatus& server);
    void noteDown(const DeploymentId& deployment, const Error& error);
    //! False: it was stored already.
    bool keepNote(const DeploymentId& deployment, ServerState state, QJsonObject facts);
    void tryLater(const DeploymentId& deployment);

    deploy::World& m_world;
    Background& m_background;
    QHash<QString, QJsonObject> m_noted; //!< the servers' states in the store
    QHash<QString, qint64> m_lost;       //!< could not be started: time of the next attempt; an empty name is nginx
    QHash<QString, qint64> m_checks;     //!< servers that listen: time of the next check
};

} // namespace shipdeck::agent
