// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QUrlQuery>

class QTcpServer;
class QTcpSocket;

namespace shipdeck::github {

//! A few pages on 127.0.0.1 for as long as a browser takes part in a sign-in. Every address carries an unguessable
//! `state`; a request without it, or for another host name, gets nothing.
class LoopbackPage : public QObject {
    Q_OBJECT
public:
    LoopbackPage();
    ~LoopbackPage() override;

    QString state() const { return m_state; }
    //! With the state, as a browser is to be sent there; empty when nothing could be opened.
    QUrl url(const QString& path) const;
    //! Without the state: what GitHub is told to come back to, and adds its own query.
    QUrl bare(const QString& path) const;
    void shows(const QString& path, const QByteArray& html);
    //! The next visit of `path`: its query. The browser waits for redirect() or says().
    Task<Result<QUrlQuery>> visit(QString path, Cancel cancel);
    void redirect(const QUrl& to);
    void says(const QByteArray& html);

Q_SIGNALS:
    void visited();

private:
    void onConnection();
    void onBytes(QTcpSocket* socket);
    static void reply(QTcpSocket* socket, const QByteArray& status, const QByteArray& headers, const QByteArray& body);

    QTcpServer* m_server;
    QString m_state;
    QHash<QString, QByteArray> m_pages;
    QString m_awaited; //!< the path whose visitor is kept
    QPointer<QTcpSocket> m_visitor;
    QUrlQuery m_query;
};

} // namespace shipdeck::github
