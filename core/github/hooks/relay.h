// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "github/hooks/relay_rule.h"
#include "github/reporting/report.h"

#include <QWebSocket>

namespace shipdeck::github {

//! GitHub's webhook relay (what `gh webhook forward` uses) for one repository: reports pushes within a second, without
//! a public address. It is meant for testing, one forwarder a repository, and may be gone at any time: so it only
//! triggers a poll, and callers must also find everything without it. Held by a shared pointer; its connection
//! lives until stop().
class Relay : public QObject, public std::enable_shared_from_this<Relay> {
    Q_OBJECT
public:
    using State = RelayState;

    //! `leftover`: the id of a hook from an earlier process; 0: none.
    Relay(ClientPointer client, qint64 repository, qint64 leftover, QObject* parent = nullptr);

    State state() const { return m_state; }
    qint64 hook() const { return m_hook; } //!< 0: none on GitHub
    //! Connects, and reconnects until stop().
    void start();
    //! Returns when the connection is closed and the hook deleted; if that fails, the hook stays recorded.
    Task<> stop();

Q_SIGNALS:
    void rang();        //!< something was pushed, or a pull request changed
    void hookChanged(); //!< store it, so that it can be removed after a crash
    void stateChanged();

private:
    static QCoro::Task<> keepConnected(std::shared_ptr<Relay> self);
    Task<Result<QUrl>> makeHook();
    Task<Result<>> connectTo(QUrl url);
    //! Why there is no connection: `relay-gone` if the hook no longer exists on GitHub, else `relay-lost`.
    Task<Error> refusal(QString words);
    Task<> removeHook(qint64 hook);
    void receive(const QString& message);
    void set(State state);

    ClientPointer m_client;
    qint64 m_repository;
    qint64 m_leftover;
    qint64 m_hook = 0;
    QByteArray m_secret;
    QWebSocket m_socket;
    CancelSource m_stop;
    State m_state = State::Off;
    bool m_isRunning = false;
};

} // namespace shipdeck::github
