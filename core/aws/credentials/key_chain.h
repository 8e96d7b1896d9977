// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/fresh_keys.h"
#include "aws/credentials/origin.h"
#include "aws/credentials/role_keys_file.h"

namespace shipdeck::aws {

//! What a person is asked for: the digits that a device shows.
struct MfaQuestion {
    QString serial;
    QString profile;
    std::optional<Error> wrong; //!< why the last code would not do
};
//! Asks a person; Canceled if they would rather not. Asked again for a code that AWS does not take.
using AskMfaCode = std::function<Task<Result<QString>>(MfaQuestion question, Cancel)>;

struct KeyChainSettings {
    QString region;     //!< for STS, where the profile names none
    AskMfaCode mfaCode; //!< none: Denied `aws-mfa-needed`
    std::function<QDateTime()> now = nowUtc;
    std::function<Task<>(std::chrono::milliseconds, Cancel)> wait; //!< between retries; for tests
};

//! The keys of one profile, along its whole chain: roles on top of SSO, a process or plain keys. One `keys()` serves as
//! the key source of many clients. Keys that a code has bought are shared with the AWS CLI (RoleKeysFile), and no two
//! chains of a thread ask for the same code at once. Must outlive its tasks. Errors: those of originOf(), of its parts and
//! of the services; Denied `aws-mfa-needed`, `aws-sso-signed-out`, `aws-login-signed-out`, and `aws-keys-ended` of keys that
//! only a person can replace, or a process and a web identity do not.
class KeyChain : public QObject {
    Q_OBJECT
public:
    KeyChain(Http& http, Settings settings, KeyChainSettings more, QObject* parent = nullptr);

    const Result<Origin>& origin() const { return m_origin; }
    //! Asks anew only for keys that expire or were refused.
    Task<Result<Keys>> keys(QByteArray refused = {}, Cancel cancel = {});
    //! What is there without asking anybody; empty: nothing good.
    Keys kept() const { return m_fresh.kept(); }
    //! New keys in the place of those that have ended, if that is what the last who asked met; else nothing.
    std::optional<PersonNeeded> ended() const;
    //! Whether only asking again tells that there are others: those of a process.
    bool looksAgain() const;
    //! The same as a function, for ClientSettings.
    KeySource source();
    //! A client for unsigned calls to the Identity Center's region, for signing in.
    Result<Client*> signInClient(const SsoSession& session);

private:
    Task<Result<Keys>> fetch(Cancel cancel);
    Task<Result<Keys>> from(std::shared_ptr<const Origin> origin, Cancel cancel);
    //! The same, which AWS has refused in the meantime.
    Task<Result<Keys>> anew(std::shared_ptr<const Origin> origin, std::shared_ptr<Keys> known, QByteArray refused,
                            Cancel cancel);
    //! Keys that nobody can renew but a person: of the environment, a file, the vault.
    Task<Result<Keys>> fromPlain(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> plain(std::shared_ptr<const Origin> origin, Settings settings);
    //! Whether AWS calls them expired wherever they are shown.
    Task<bool> haveEnded(Keys keys, Cancel cancel);
    Error ends(const Origin& origin);
    //! Those that come in the place of refused ones are shown to AWS before all who wait take them.
    Task<Result<Keys>> unlessEnded(std::shared_ptr<const Origin> origin, Keys fetched, Cancel cancel);
    Task<Result<Keys>> fromProcess(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> fromLogin(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> fromRole(std::shared_ptr<const Origin> origin, Cancel cancel);
    Task<Result<Keys>> assumed(std::shared_ptr<const Origin> origin, Keys base, QString code, Cancel cancel);
    Task<Result<Keys>> byCode(std::shared_ptr<const Origin> origin, Cancel cancel);
    //! Bought by a code before, and still good.
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
    QByteArray m_fetched;       //!< id of what the beginning of the chain gave last
    QByteArray m_shownToken;    //!< of the web identity
    std::optional<PersonNeeded> m_ended;
    std::unique_ptr<Client> m_signIn;
};

} // namespace shipdeck::aws
