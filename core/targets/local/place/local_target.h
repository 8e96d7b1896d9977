// SPDX-License-Identifier: MIT
#pragma once
#include "targets/local/place/nginx.h"
#include "targets/local/place/probe.h"
#include "targets/local/place/releases.h"
#include "targets/local/place/server.h"

#include <QJsonObject>

namespace shipdeck::local {

struct PlacedRelease {
    QString slug;
    QString id;
    Kind kind = Kind::Static;
    bool current = false;
    Server server; //!< servers only
};

struct ProbeRequest {
    QString slug;
    QString release; //!< empty: the site's own address
    QString path = QStringLiteral("/");
    QString expectRelease;     //!< another release in the answer is `probe-other-release`; empty: any
    int visitor = -1;          //!< the number of a visitor (canary.h); -1: one who comes for the first time
    bool expectSuccess = true; //!< the status has to be 200..399, else `probe-status`
    std::chrono::milliseconds within = std::chrono::seconds(10);
};

//! Sites on this computer. Every call may be repeated and checks what is done already; the only state is on disk and in
//! running processes. Switching traffic never reloads nginx.
class LocalTarget : public QObject {
    Q_OBJECT
public:
    explicit LocalTarget(Paths paths);
    ~LocalTarget() override;

    Nginx& nginx();
    //! Takes over running processes (nginx and servers) without starting any.
    Task<Result<>> adopt();

    // Releases
    Result<> placeRelease(const ReleaseSpec& spec);
    //! Moves `current` in one rename; NotFound `release-missing`. With an empty id the site has no current release.
    Result<> makeCurrent(const QString& slug, const QString& id);
    QString currentRelease(const QString& slug) const; //!< empty: none
    QList<PlacedRelease> releases(const QString& slug) const;
    QStringList sites() const;
    //! Stops its server and deletes its files. Succeeds if it is missing; Conflict `release-current`.
    Task<Result<>> removeRelease(QString slug, QString id);
    Task<Result<>> removeSite(QString slug); //!< with all releases and servers; succeeds if missing

    // Servers
    //! Starts it unless it is running, and waits until it listens. `server-never-listened`, `server-exited` or the
    //! cause in its log (logs/causes.h), each with the last lines as `why`; the server is stopped then. `sandbox-…`.
    Task<Result<Server>> startServer(ServerSpec spec, Cancel cancel = {});
    Server server(const QString& release) const;
    QList<Server> servers() const;
    //! After traffic was switched: tells the launcher to let open connections end (at least 1 s, at most `limit`) and
    //! then to stop. Returns at once, and does not depend on the agent.
    Task<Result<>> drainServer(QString release, std::chrono::milliseconds limit);
    //! A server without a connection for so long is ended until the next request, which waits for its start; 0: never.
    //! Its launcher does that, also without the agent. No effect on one that is not running.
    void sleepAfter(const QString& release, std::chrono::milliseconds idle);
    //! SIGTERM, and SIGKILL after its grace time; waits until no process is left. Succeeds if it is missing.
    Task<Result<>> stopServer(QString release);

    //! A GET to 127.0.0.1 with the Host header set, without a resolver. Codes: `probe-failed`, `probe-status`,
    //! `probe-other-release`.
    Task<Result<ProbeAnswer>> probe(ProbeRequest request, Cancel cancel = {});

    //! What this target has on this computer: `nginx {pids, port}`, `sites [{slug, current, releases}]`, `servers
    //! [{release, state, port, bytes}]`, `left` (folders of no release).
    QJsonObject inventory() const;

    // Equivalent commands.
    QString placeCommand(const ReleaseSpec& spec) const;
    QString switchCommand(const QString& slug, const QString& id) const;
    QString probeCommand(const ProbeRequest& request) const;
    QString removeReleaseCommand(const QString& slug, const QString& id) const;
    QString removeSiteCommand(const QString& slug) const;
    static QString serverCommand(const ServerSpec& spec);
    QString stopServerCommand(const QString& release) const;

Q_SIGNALS:
    //! A server changed its state. State::Gone without `asked`: its launcher was killed, so the server has to be
    //! started again.
    void serverChanged(const shipdeck::local::Server& server);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace shipdeck::local
