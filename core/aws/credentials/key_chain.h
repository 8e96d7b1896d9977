// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/fresh_keys.h"
#include "aws/credentials/origin.h"

namespace shipdeck::aws {

//! Asks a person for the six digits of a device; Canceled if they would rather not.
using AskMfaCode = std::function<Task<Result<QString>>(QString serial, QString profile, Cancel)>;

struct KeyChainSettings {
    QString region;     //!< for STS, where the profile names none
    AskMfaCode mfaCode; //!< none: Denied `aws-mfa-needed`
    std::function<QDateTime()> now = nowUtc;
    std::function<Task<>(std::chrono::milliseconds, Cancel)> wait; //!< between retries; for tests
};

//! The keys of one profile, along its whole chain: roles on top of SSO, a process or plain keys. One `keys()` serves as
//! the key source of many clients. Must outlive its tasks. Errors: those of originOf(), of its parts and of the services;
//! Denied `aws-mfa-wrong` for a code that AWS does not take, `aws-sso-signed-out`.
class KeyChain : public QObject {
    Q_OBJECT
public:
    KeyChain(Http& http, Settings settings, KeyChainSettings more, QObject* parent = nullptr);

    const Result<Origin>& origin() const { return m_origin; }
    //! Asks anew only for keys that expire or were refused.
    Task<Result<Keys>> keys(QByteArray refused = {}, Cancel cancel = {});
    //! The same as a function, for ClientSettings.
    KeySource source();
    //! A client for unsigned calls to the Identity Center's region, for signing in.
    Result<Client*> signInClient(const SsoSession& session);

private:
    Task<Result<Keys>> fetch(Cancel cancel);
    Task<Result<Keys>> from(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> fromRole(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> fromIdentity(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> fromSso(std::shared_ptr<const Origin> origin, Cancel cancel);
    Result<std::unique_ptr<Client>> client(const QString& region, KeySource keys);

    Http& m_http;
    Settings m_settings;
    KeyChainSettings m_more;
    Result<Origin> m_origin;
    FreshKeys m_fresh;
    std::unique_ptr<Client> m_signIn;
};

} // namespace shipdeck::aws
