// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "targets/local/place/layout.h"

#include <QObject>
#include <memory>

namespace shipdeck::local {

//! The one nginx of this SHIPDECK_HOME: unprivileged, with private paths, on 127.0.0.1 and ::1 only. It outlives the
//! agent. Its processes are found in /proc (program nginx, working folder = prefix) and never stored, which also finds
//! workers whose master was killed.
class Nginx : public QObject {
    Q_OBJECT
public:
    struct State {
        bool running = false;
        qint64 master = 0; //!< 0: no master; if workers > 0, it was killed
        int workers = 0;
        quint16 port = 0;   //!< where it listens; stored, 0 before the first start
        QString generation; //!< of the configuration in use
    };

    explicit Nginx(Layout layout);
    ~Nginx() override;

    //! Starts, adopts or reloads nginx so that it answers with the current configuration. Codes: `nginx-missing`,
    //! `port-taken` (names the program), `nginx-config-broken` (a running nginx keeps its configuration),
    //! `nginx-not-answering`.
    Task<Result<State>> ensure(Cancel cancel = {});
    //! The current state. Watches the master from then on.
    Task<Result<State>> adopt();
    //! Kills all processes of this nginx and waits until they are gone.
    Task<Result<>> stop();
    //! The same, unless a site exists by then.
    Task<Result<>> stopIfUnused();
    //! Kills the known master; for when the prefix, which identifies the processes, is gone.
    void abandon();
    //! Moves to another port, permanently. 0: choose again, from 8080 (or SHIPDECK_FIRST_PORT) up.
    Task<Result<State>> moveTo(quint16 port, Cancel cancel = {});

    quint16 port() const; //!< the stored one; 0 before the first start
    //! The address of a site, or of one of its releases.
    QString address(const QString& slug, const QString& release = {}) const;

    //! Equivalent commands.
    QString startCommand() const;
    QString reloadCommand() const;
    QString stopCommand() const;

Q_SIGNALS:
    //! The master has died unexpectedly; call ensure().
    void died();

private:
    struct Parts;
    void watch(qint64 pid);
    //! The stored port, else the first free one after the first `skipped`.
    Result<quint16> choosePort(int skipped) const;
    Task<Result<State>> ensureOnce(int skippedPorts, Cancel cancel);
    Result<> start(const QString& program);
    std::unique_ptr<Parts> m_parts;
};

} // namespace shipdeck::local
