// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

#include <QJsonObject>
#include <QProcessEnvironment>

namespace shipdeck::aws {

//! The sign-in of `aws login`: keys for a quarter of an hour, and a token that renews them for half a day.
struct LoginToken {
    Keys keys;
    QString clientId;
    QString refresh;
    QByteArray dpopKey; //!< P-256, PEM: proves possession when renewing
    QString region;     //!< of the sign-in; empty: older CLI versions do not store it
    QJsonObject file;   //!< as it was read: other programs' fields stay

    bool isGood(const QDateTime& now) const { return !keys.isEmpty() && now < keys.expiresAt; }
    bool isRenewable() const { return !refresh.isEmpty() && !clientId.isEmpty() && !dpopKey.isEmpty(); }
};

//! ~/.aws/login/cache (or AWS_LOGIN_CACHE_DIRECTORY) for one login_session, where the AWS CLI keeps it and in its format,
//! so that either renews for the other.
class LoginTokenFile {
public:
    LoginTokenFile(const QString& session, const QProcessEnvironment& environment);

    const QString& path() const { return m_path; }
    QString lockPath() const; //!< held by the Shipdeck process that renews; the CLI uses no lock
    //! An empty token if there is none, or it is broken.
    LoginToken read() const;
    Result<> write(const LoginToken& token) const; //!< mode 0600, in one step
    //! If it still has this refresh token: it cannot be used for renewal any more.
    void forget(const QString& refresh) const;

private:
    QString m_path;
};

//! Denied `aws-login-signed-out`.
Failure loginSignedOut(const QString& profile, Text why = {});

//! Keys with five minutes left, renewed if they have less; those of `refused` are invalid whatever their date.
//! Denied `aws-login-signed-out` (a person has to run `aws login`), Denied `aws-login-denied` (may not renew), those of
//! Client::send(). `client` uses the region of the sign-in.
Task<Result<Keys>> goodLoginKeys(Client* client, LoginTokenFile file, QString profile, QSet<QByteArray> refused,
                                 QDateTime now, Cancel cancel);

} // namespace shipdeck::aws
