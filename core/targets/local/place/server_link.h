// SPDX-License-Identifier: MIT
#pragma once
#include "targets/local/place/detached.h"
#include "targets/local/place/server.h"

#include <QLocalSocket>
#include <memory>

namespace shipdeck::local {

//! The connection to a launcher's control socket. While it lasts the launcher lives; its state comes by itself.
//! What it says is not trusted beyond a state: the app could have taken the socket's place.
class ServerLink : public QObject {
    Q_OBJECT
public:
    explicit ServerLink(QString release);

    //! False: no launcher is there. Comes back at once; the first state follows by changed().
    bool open(const QString& controlSocket);
    bool isOpen() const; //!< false also for a launcher that ended just now, before its socket tells
    const Server& server() const { return m_server; }
    void stop();
    void drain(std::chrono::milliseconds limit);
    void kill(); //!< the launcher itself, and with it its whole sandbox
    bool isLauncherRunning() const { return m_launcher && m_launcher->isRunning(); }

Q_SIGNALS:
    void changed();

private:
    void readLines();
    void gone();

    QLocalSocket m_socket;
    Server m_server;
    std::unique_ptr<ProcessWatch> m_launcher;
};

} // namespace shipdeck::local
