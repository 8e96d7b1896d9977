// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "targets/local/place/layout.h"

#include <QObject>
#include <memory>

namespace shipdeck::local {

//! The one nginx of this SHIPDECK_HOME: unprivileged, private in every path, on 127.0.0.1 and ::1 only.
//! It lives on when we die. Which processes are ours is asked of /proc (program nginx, working folder our prefix), never
//! remembered, so a master that was killed and left workers behind is found as well.
class Nginx : public QObject {
    Q_OBJECT
public:
    struct State {
        bool running = false;
        qint64 master = 0; //!< 0: no master; with `running` false and workers > 0 the master was killed
        int workers = 0;
        quint16 port = 0;   //!< what it listens on; remembered across restarts, 0 before the first start
        QString generation; //!< of the configuration that answers
    };

    explicit Nginx(Layout layout);
    ~Nginx() override;

    //! Makes sure that nginx runs with today's configuration and answers: starts, adopts, or reloads as needed.
    //! Codes: `nginx-missing`, `port-taken` (names the program), `nginx-config-broken` (a running one is left alone),
    //! `nginx-not-answering`.
    Task<Result<State>> ensure(Cancel cancel = {});
    //! What is there now. Watches the master from then on.
    Task<Result<State>> adopt();
    //! Kills every process of ours and proves that they are gone.
    Task<Result<>> stop();
    //! The same, unless there is a site when its turn comes.
    Task<Result<>> stopIfUnused();
    //! Ends the one that is known by its process, for when the folder that tells which are ours is gone.
    void abandon();
    //! Moves to another port, kept for good. 0: choose again, from 8080 (or SHIPDECK_FIRST_PORT) up.
    Task<Result<State>> moveTo(quint16 port, Cancel cancel = {});

    quint16 port() const; //!< the remembered one; 0 before the first start
    //! Where a site, or one release of it, answers.
    QString address(const QString& slug, const QString& release = {}) const;

    //! The commands that a person could type.
    QString startCommand() const;
    QString reloadCommand() const;
    QString stopCommand() const;

Q_SIGNALS:
    //! The master is gone and it was not us; call ensure().
    void died();

private:
    struct Parts;
    void watch(qint64 pid);
    //! The remembered one, else the first that is free, of those after the first `skipped`.
    Result<quint16> choosePort(int skipped) const;
    Task<Result<State>> ensureOnce(int skippedPorts, Cancel cancel);
    Result<> start(const QString& program);
    std::unique_ptr<Parts> m_parts;
};

} // namespace shipdeck::local
