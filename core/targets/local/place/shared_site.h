// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/shared_visit.h"
#include "base/task.h"
#include "targets/local/place/nginx_config.h"

#include <QFileSystemWatcher>

namespace shipdeck::local {

//! A release at an address of the local network, by an nginx of its own that ends with this object, with this process however
//! that ends (the kernel kills it), and when its time is over.
class SharedSite final : public QObject {
    Q_OBJECT
public:
    //! `password`: a passwordLine().
    SharedSite(Layout layout, SharedConfig config, QByteArray password);
    ~SharedSite() override;

    //! Gives the port, the first free one from 8090 up. Codes: `nginx-missing`, `share-port`, `share-not-started`.
    Task<Result<quint16>> open();
    QString folder() const;
    static QString startCommand(const QString& folder);

Q_SIGNALS:
    void visited(const QList<shipdeck::SharedVisit>& visits);
    void ended();

private:
    Result<> prepare();
    void start(const QString& program);
    void readLog();

    Layout m_layout;
    SharedConfig m_config;
    QByteArray m_password;
    CancelSource m_stop;
    QFileSystemWatcher m_log;
    qint64 m_read = 0;            //!< bytes of the log
    std::optional<QString> m_end; //!< nginx has ended, with these words
};

//! For nginx's auth_basic, with the user name `guest`. A salted SHA-1: fast, as each attempt is computed, and enough for a
//! random password of 74 bits.
QByteArray passwordLine(const QString& password);

} // namespace shipdeck::local
