// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

#include <QJsonObject>
#include <QProcessEnvironment>

namespace shipdeck::aws {

//! What `aws login` has left for one person: keys of a quarter of an hour, and what renews them for half a day.
struct LoginToken {
    Keys keys;
    QString clientId;
    QString refresh;
    QByteArray dpopKey; //!< P-256, PEM: whoever renews proves that they have it
    QString region;     //!< where one has signed in; empty: older versions of the CLI do not say it
    QJsonObject file;   //!< as it was read: what others wrote there stays

    bool isGood(const QDateTime& now) const { return !keys.isEmpty() && now < keys.expiresAt; }
    bool isRenewable() const { return !refresh.isEmpty() && !clientId.isEmpty() && !dpopKey.isEmpty(); }
};

//! ~/.aws/login/cache (or AWS_LOGIN_CACHE_DIRECTORY) for one login_session, where the AWS CLI keeps it and in its format,
//! so that either renews for the other.
class LoginTokenFile {
public:
    LoginTokenFile(const QString& session, const QProcessEnvironment& environment);

    const QString& path() const { return m_path; }
    QString lockPath() const; //!< held by whichever of our processes renews; the CLI knows no lock
    //! An empty token if there is none, or it is broken.
    LoginToken read() const;
    Result<> write(const LoginToken& token) const; //!< mode 0600, in one step
    //! If it still has this refresh token: nobody renews by it any more.
    void forget(const QString& refresh) const;

private:
    QString m_path;
};

//! Denied `aws-login-signed-out`.
Failure loginSignedOut(const QString& profile, Text why = {});

//! Keys with five minutes left, renewed where they have less; those of `refused` are no good whatever their date says.
//! Denied `aws-login-signed-out` (a person has to run `aws login`), Denied `aws-login-denied` (may not renew), those of
//! Client::send(). `client` is of the region where one has signed in.
Task<Result<Keys>> goodLoginKeys(Client* client, LoginTokenFile file, QString profile, QSet<QByteArray> refused,
                                 QDateTime now, Cancel cancel);

} // namespace shipdeck::aws
