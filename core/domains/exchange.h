// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "domains/message.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

namespace shipdeck::domains {

//! One server that is asked.
struct Endpoint {
    QHostAddress address;
    quint16 port = 53;
};

//! One query and its response: over UDP, and again over TCP if the response did not fit. Each has a new source port and an
//! id that nobody else knows; whatever does not fit both and the question is ignored.
class Exchange : public QObject {
    Q_OBJECT
public:
    Exchange(const Endpoint& server, const Question& question, const QByteArray& query,
             std::chrono::milliseconds patience);

    //! Nothing: no response in time.
    const std::optional<Message>& response() const { return m_response; }
    void start();
    void stop();

Q_SIGNALS:
    void done(); //!< once, from the event loop

private:
    void end();
    void readDatagrams();
    void readStream();
    void take(const Message& message);
    bool isExpected(const Message& message) const;
    void startTcp();

    Endpoint m_server;
    Question m_question;
    QByteArray m_query;
    std::chrono::milliseconds m_patience;
    QUdpSocket m_udp;
    QTcpSocket m_tcp;
    QTimer m_timer;
    QByteArray m_stream;
    std::optional<Message> m_response;
    bool m_isDone = false;
};

//! Asks one server, without EDNS if it does not know that. Nothing: no response within `patience`, or cancel. Waits for the
//! server's turn first: every address gets at most one query a second from this process.
Task<Result<std::optional<Message>>> ask(Endpoint server, Question question, std::chrono::milliseconds patience,
                                         Cancel cancel);

} // namespace shipdeck::domains
