// SPDX-License-Identifier: MIT
#pragma once
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace shipdeck::test {

//! A web server on loopback that answers each request with the next prepared bytes that are for it, one request per
//! connection. An unexpected request gets status 599.
class ScriptedServer : public QObject {
    Q_OBJECT
public:
    //! Serves plain HTTP, or the protocol of `server` (not yet listening).
    explicit ScriptedServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>());

    QUrl url(const QString& path = QStringLiteral("/file")) const;
    //! `to`: only to a request that contains it: of requests at the same time, either may arrive first.
    void answers(int status, const QByteArray& body = {}, const QByteArray& headers = {}, const QByteArray& to = {});
    void sends(const QByteArray& bytes, const QByteArray& to = {}); //!< these bytes exactly, then closes
    void says(const QByteArray& bytes);                             //!< these bytes exactly, then stays silent
    void hangsUp() { sends({}); }
    //! Requests so far, unchanged: first line, headers, body.
    QList<QByteArray> requests() const { return m_requests; }

Q_SIGNALS:
    void asked();
    void left(); //!< a client closed its connection

private:
    struct Answer {
        QByteArray bytes;
        bool closes = true;
        QByteArray to = {};
    };
    Answer answerTo(const QByteArray& request);
    void onConnection();
    void onRequest(QTcpSocket* socket);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    QList<Answer> m_answers;
    QList<QByteArray> m_requests;
};

} // namespace shipdeck::test
