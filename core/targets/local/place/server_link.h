// SPDX-License-Identifier: MIT
#pragma once
#include "targets/local/place/detached.h"
#include "targets/local/place/server.h"

#include <QLocalSocket>
#include <memory>

namespace shipdeck::local {

//! The connection to a launcher's control socket. It is open while the launcher runs, and delivers its state. Nothing
//! but the state is accepted from it, as the app could have replaced the socket.
class ServerLink : public QObject {
    Q_OBJECT
public:
    explicit ServerLink(QString release);

    //! False: no launcher is running. Returns at once; the first state follows by changed().
    bool open(const QString& controlSocket);
    bool isOpen() const; //!< false also if the launcher has just ended and the socket does not show it yet
    const Server& server() const { return m_server; }
    void stop();
    void drain(std::chrono::milliseconds limit);
    void sleepAfter(std::chrono::milliseconds idle); //!< as LocalTarget::sleepAfter()
    void wake();                                     //!< an idle server begins to count again
    bool isWaking() const { return m_isWaking; }     //!< one that may sleep has not answered to wake()
    void kill();                                     //!< the launcher, and with it its sandbox
    bool isLauncherRunning() const { return m_launcher && m_launcher->isRunning(); }

Q_SIGNALS:
    void changed();

private:
    void readLines();
    void gone();

    QLocalSocket m_socket;
    Server m_server;
    std::optional<std::chrono::milliseconds> m_sleepAfter; //!< told last
    bool m_isWaking = false;
    std::unique_ptr<ProcessWatch> m_launcher;
};

} // namespace shipdeck::local
