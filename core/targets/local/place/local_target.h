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
    QString expectRelease;     //!< a different answer is `probe-other-release`; empty: any
    bool expectSuccess = true; //!< 200..399, else `probe-status`
    std::chrono::milliseconds within = std::chrono::seconds(10);
};

//! Sites on this computer. Every call may be repeated and finds out for itself what is already done; nothing is
//! remembered but what is on disk and what runs. A switch never reloads nginx.
class LocalTarget : public QObject {
    Q_OBJECT
public:
    explicit LocalTarget(Paths paths);
    ~LocalTarget() override;

    Nginx& nginx();
    //! Adopts what runs (nginx and servers) without starting anything.
    Task<Result<>> adopt();

    // Releases
    Result<> placeRelease(const ReleaseSpec& spec);
    //! The pointer moves in one rename; NotFound `release-missing`. An empty id leaves the site without a current one.
    Result<> makeCurrent(const QString& slug, const QString& id);
    QString currentRelease(const QString& slug) const; //!< empty: none
    QList<PlacedRelease> releases(const QString& slug) const;
    QStringList sites() const;
    //! Stops its server, removes what belongs to it. Missing is fine; Conflict `release-current`.
    Task<Result<>> removeRelease(QString slug, QString id);
    Task<Result<>> removeSite(QString slug); //!< with all its releases and servers; missing is fine

    // Servers
    //! Starts it, or finds it running, and comes back when it listens. `server-never-listened`, `server-exited` or the
    //! cause that its log shows (logs/causes.h), all with the last lines as `why`; it is stopped then. `sandbox-…`.
    Task<Result<Server>> startServer(ServerSpec spec, Cancel cancel = {});
    Server server(const QString& release) const;
    QList<Server> servers() const;
    //! After a switch: lets its connections end (at least 1 s, at most `limit`), then stops it. Comes back at once; the
    //! launcher does it by itself, also without us.
    Task<Result<>> drainServer(QString release, std::chrono::milliseconds limit);
    //! SIGTERM, SIGKILL after its grace time; comes back when nothing of it runs. Missing is fine.
    Task<Result<>> stopServer(QString release);

    //! A real GET to 127.0.0.1 with the Host header set; no resolver is asked. Codes: `probe-failed`,
    //! `probe-status`, `probe-other-release`.
    Task<Result<ProbeAnswer>> probe(ProbeRequest request, Cancel cancel = {});

    //! Everything this target has on this computer: `nginx {pids, port}`, `sites [{slug, current, releases}]`,
    //! `servers [{release, state, port, bytes}]`, `left` (folders that belong to no release).
    QJsonObject inventory() const;

    // What a person could type instead.
    QString placeCommand(const ReleaseSpec& spec) const;
    QString switchCommand(const QString& slug, const QString& id) const;
    QString probeCommand(const ProbeRequest& request) const;
    QString removeReleaseCommand(const QString& slug, const QString& id) const;
    QString removeSiteCommand(const QString& slug) const;
    static QString serverCommand(const ServerSpec& spec);
    QString stopServerCommand(const QString& release) const;

Q_SIGNALS:
    //! A server changed its state. State::Gone without `asked`: its launcher was killed; start it again.
    void serverChanged(const shipdeck::local::Server& server);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace shipdeck::local
