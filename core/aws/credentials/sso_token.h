// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/origin.h"
#include "aws/services/sso_oidc.h"

#include <QJsonObject>

namespace shipdeck::aws {

//! An Identity Center sign-in, stored where `aws sso login` stores it and in its format, so both programs find it.
struct SsoToken {
    QByteArray access;
    QDateTime expiresAt;
    QByteArray refresh; //!< empty: it can't be renewed
    OidcClient client;  //!< that may renew it
    //! Whether Shipdeck registered it, for sign-ins by a code; the AWS CLI registers its own for another way (PKCE).
    bool isClientOurs = false;
    QJsonObject file; //!< as it was read: other programs' fields stay

    bool isGood(const QDateTime& now) const { return !access.isEmpty() && now < expiresAt; }
    bool isRenewable(const QDateTime& now) const { return !refresh.isEmpty() && client.isGood(now); }
};

//! ~/.aws/sso/cache, for one session in one home.
class SsoTokenFile {
public:
    SsoTokenFile(const SsoSession& session, const QProcessEnvironment& environment);

    const QString& path() const { return m_path; }
    //! An empty token if there is none, or it is broken or for another Identity Center.
    SsoToken read() const;
    Result<> write(const SsoToken& token) const; //!< mode 0600, in one step
    Result<> remove() const;                     //!< signs out; missing is fine

private:
    SsoSession m_session;
    QString m_path;
};

} // namespace shipdeck::aws
