// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/fresh_keys.h"
#include "aws/credentials/mfa_question.h"
#include "aws/credentials/origin.h"
#include "aws/credentials/role_keys_file.h"

namespace shipdeck::aws {

struct KeyChainSettings {
    QString region;     //!< for STS, if the profile has none
    AskMfaCode mfaCode; //!< none: Denied `aws-mfa-needed`
    std::function<QDateTime()> now = nowUtc;
    std::function<Task<>(std::chrono::milliseconds, Cancel)> wait; //!< between retries; for tests
};

//! The keys of one profile, along its whole chain: roles on top of SSO, a process or plain keys. One `keys()` serves as
//! the key source of many clients. Keys obtained with a code are shared with the AWS CLI (RoleKeysFile), and no two
//! chains of a thread ask for the same code at once. Must outlive its tasks. Errors: those of originOf(), of its parts and
//! of the services; Denied `aws-mfa-needed`, `aws-sso-signed-out`, `aws-login-signed-out`, and `aws-keys-ended` of keys that
//! only a person can replace, or a process and a web identity do not.
class KeyChain : public QObject {
    Q_OBJECT
public:
    KeyChain(Http& http, Settings settings, KeyChainSettings more, QObject* parent = nullptr);

    const Result<Origin>& origin() const { return m_origin; }
    //! Fetches keys only if they expire or were refused.
    Task<Result<Keys>> keys(QByteArray refused = {}, Cancel cancel = {});
    //! The current keys without a request; empty: none valid.
    Keys kept() const { return m_fresh.kept(); }
    //! Replacements for expired keys, if the last request met those; else nullopt.
    std::optional<PersonNeeded> ended() const;
    //! Whether new keys only appear by running the credential process again.
    bool looksAgain() const;
    //! The same as a function, for ClientSettings.
    KeySource source();
    //! A client for unsigned calls to the Identity Center's region, for signing in.
    Result<Client*> signInClient(const SsoSession& session);

private:
    Task<Result<Keys>> fetch(Cancel cancel);
    Task<Result<Keys>> from(std::shared_ptr<const Origin> origin, Cancel cancel);
    //! The same for keys that AWS may have refused in the meantime.
    Task<Result<Keys>> anew(std::shared_ptr<const Origin> origin, std::shared_ptr<Keys> known, QByteArray refused,
                            Cancel cancel);
    //! Keys that only a person can renew: of the environment, a file, the vault.
    Task<Result<Keys>> fromPlain(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> plain(std::shared_ptr<const Origin> origin, Settings settings);
    //! Whether AWS rejects the keys everywhere, as expired.
    Task<bool> haveEnded(Keys keys, Cancel cancel);
    Error ends(const Origin& origin);
    //! Replacements of refused keys are checked with AWS before waiting callers get them.
    Task<Result<Keys>> unlessEnded(std::shared_ptr<const Origin> origin, Keys fetched, Cancel cancel);
    Task<Result<Keys>> fromProcess(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> fromLogin(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> fromRole(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> assumed(std::shared_ptr<const Origin> origin, Keys base, QString code, Cancel cancel);
    Task<Result<Keys>> byCode(std::shared_ptr<const Origin> origin, Cancel cancel);
    //! Obtained with a code before, and still valid.
    Keys bought(const Origin& origin) const;
    Task<Result<Keys>> fromIdentity(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> fromSso(std::shared_ptr<const Origin> origin, Cancel cancel);
    Result<std::unique_ptr<Client>> client(const QString& region, KeySource keys);

    Http& m_http;
    Settings m_settings;
    KeyChainSettings m_more;
    Result<Origin> m_origin;
    FreshKeys m_fresh;
    QSet<QByteArray> m_refused; //!< their ids
    QByteArray m_fetched;       //!< id of the last keys from the start of the chain
    QByteArray m_shownToken;    //!< of the web identity
    std::optional<PersonNeeded> m_ended;
    std::unique_ptr<Client> m_signIn;
};

} // namespace shipdeck::aws
