// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QUrlQuery>

class QTcpServer;
class QTcpSocket;

namespace shipdeck::github {

//! A few pages on 127.0.0.1 while a browser takes part in a sign-in. Every address but the first
//! carries an unguessable `state`; a request without it, or for another host name, gets nothing.
class LoopbackPage : public QObject {
    Q_OBJECT
public:
    //! On the first free one of these ports; 0: any. If none is free, bare() is empty.
    explicit LoopbackPage(const QList<quint16>& ports = {0});
    ~LoopbackPage() override;

    QString state() const { return m_state; }
    //! The address for the browser. Other users can read it on the command line: it has no state, and its page is
    //! served only once: if another user opens it, the sign-in fails visibly. Empty if no port could be opened.
    QUrl start() const { return bare(QStringLiteral("/")); }
    void starts(const QByteArray& html); //!< the page there
    void startsElsewhere(const QUrl& to);
    //! Without the state: the callback address, to which GitHub adds its own query.
    QUrl bare(const QString& path) const;
    //! Waits for the next request of `path`; returns its query. The browser then waits for redirect() or says().
    Task<Result<QUrlQuery>> visit(QString path, Cancel cancel);
    void redirect(const QUrl& to);
    void says(const QByteArray& html);

Q_SIGNALS:
    void visited();

private:
    void onConnection();
    void onBytes(QTcpSocket* socket);
    static void reply(QTcpSocket* socket, const QByteArray& answer);

    QTcpServer* m_server;
    QString m_state;
    QByteArray m_start; //!< the first page's response: status, headers and body
    QString m_awaited;  //!< the path whose request is held
    QPointer<QTcpSocket> m_visitor;
    QUrlQuery m_query;
};

} // namespace shipdeck::github
