// SPDX-License-Identifier: MIT
#pragma once
#include "base/canary_traffic.h"
#include "base/paths.h"
#include "base/server_state.h"
#include "base/shared_visit.h"
#include "base/task.h"
#include "store/deployments.h"

#include <QObject>
#include <chrono>

namespace shipdeck::deploy {

//! The server of a release on this computer.
struct ServerStatus {
    DeploymentId release;
    ServerState state = ServerState::Gone;
    int port = 0;         //!< where it listens; 0: not known yet
    int exitCode = 0;     //!< of its last run; 128 + signal
    int crashes = 0;      //!< early crashes in a row
    bool isAsked = false; //!< it stops, or is gone, on request
};

//! Files of a release that are there to be served.
struct PlacedRelease {
    DeploymentId id;
    bool isCurrent = false;
};

//! A release to be shown to the local network.
struct SharedRelease {
    QString slug;
    DeploymentId id;
    QString address;  //!< of this computer, numeric
    QString password; //!< hashed by ServesHere::hashed()
    std::chrono::seconds time{};
};

//! What a target serves from this computer: sites and their servers, which outlive the agent. Every call may be repeated
//! and checks what is done already.
class Serving : public QObject {
    Q_OBJECT
public:
    //! Takes over what runs, without starting anything.
    virtual Task<Result<>> adopt() = 0;
    //! Starts what all sites need; servers are started by Running::keepUp().
    virtual Task<Result<>> ensure() = 0;
    //! Stops all of it; returns the number of stopped servers.
    virtual Task<Result<int>> stop() = 0;
    //! Stops what sites need, unless there is one by then.
    virtual Task<Result<>> stopIfUnused() = 0;
    //! For when this SHIPDECK_HOME was deleted: kills what would serve nothing from now on.
    virtual void abandon() = 0;

    virtual quint16 port() const = 0; //!< of the sites; 0 before the first start
    //! Moves the sites to another port, permanently.
    virtual Task<Result<>> moveTo(quint16 port) = 0;

    virtual QList<ServerStatus> servers() const = 0;
    //! Ends a server that has had no connection for so long, until the next request, which waits for its start; also while
    //! no agent runs. 0: never.
    virtual void sleepAfter(const DeploymentId& release, std::chrono::milliseconds idle) = 0;
    virtual QStringList sites() const = 0; //!< their slugs
    virtual Task<Result<>> removeSite(QString slug) = 0;
    virtual QList<PlacedRelease> releases(const QString& slug) const = 0;
    virtual Result<> makeCurrent(const QString& slug, const DeploymentId& release) = 0;
    //! Stops its server and deletes its files. Conflict `release-current`.
    virtual Task<Result<>> removeRelease(QString slug, DeploymentId release) = 0;

    //! What the visitors of a site got since its canary's share was last set; nullopt: it has no canary. Reads what is new.
    virtual std::optional<CanaryTraffic> canaryTraffic(const QString& slug) = 0;

    //! Shows a release at an address of the local network, behind a password, until stopSharing(), the end of its time, or
    //! of this process, however that ends. Gives the port. NotFound `share-release-gone`; Conflict `share-not-running`,
    //! `share-port`; Provider `share-not-started`.
    virtual Task<Result<quint16>> share(SharedRelease release) = 0;
    virtual void stopSharing(const DeploymentId& release) = 0;

Q_SIGNALS:
    //! Gone without `isAsked`: it was killed and has to be started again.
    void serverChanged(const shipdeck::deploy::ServerStatus& server);
    //! What all sites need has ended unexpectedly; call ensure().
    void died();
    void visited(const shipdeck::DeploymentId& release, const QList<shipdeck::SharedVisit>& visits);
    void sharingEnded(const shipdeck::DeploymentId& release);
};

//! Given by the target that serves from this computer.
class ServesHere {
public:
    virtual ~ServesHere() = default;
    virtual std::unique_ptr<Serving> serving(const Paths& paths) const = 0;
    //! The port of the sites; 0 before the first start.
    virtual quint16 port(const Paths& paths) const = 0;
    //! Whether they can use this port. `port-taken` names the program that does.
    virtual Result<> checkPort(const Paths& paths, quint16 port) const = 0;
    //! A password of a shared release, as SharedRelease has it.
    virtual QString hashed(const QString& password) const = 0;
    //! Equivalent command; its configuration is in that folder.
    virtual QString shareCommand(const Paths& paths, const DeploymentId& release) const = 0;
    //! What a server wrote beside its data folders, which the next release does not see, and how to keep it; empty:
    //! nothing. Blocks for some milliseconds.
    virtual Text keepAdvice(const Paths& paths, const store::Deployment& deployment) const = 0;
};

} // namespace shipdeck::deploy
