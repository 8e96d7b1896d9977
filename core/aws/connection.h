// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/choice.h"
#include "aws/credentials/mfa_question.h"
#include "aws/identity.h"

#include <QHash>
#include <QProcessEnvironment>
#include <chrono>
#include <memory>

namespace shipdeck {
class Http;
struct HttpSettings;
} // namespace shipdeck

namespace shipdeck::aws {

class Client;
class Endpoints;
class KeyChain;
class Settings;
struct PersonNeeded;

//! One profile's connection to AWS: reads its files once, renews its keys while it lives. Must outlive its tasks.
class Connection {
public:
    //! Sends no request. Errors: those of the files, of originOf(), of Endpoints::of(). `mfaCode` asks a person; none:
    //! Denied `aws-mfa-needed` once a code is needed.
    static Result<std::shared_ptr<Connection>> open(const Choice& choice, const QProcessEnvironment& environment,
                                                    const AskMfaCode& mfaCode = {});

    ~Connection();
    Client& client() { return *m_client; }
    KeyChain& chain() { return *m_chain; }
    const QString& region() const;
    bool isRegionGuessed() const { return m_isRegionGuessed; } //!< no region is set, so the nearest is used
    //! The owner of the keys; one call for each set of keys.
    Task<Result<Identity>> identity(Cancel cancel = {});

private:
    Connection(const Settings& settings, const Endpoints& endpoints, const QString& region, const AskMfaCode& mfaCode);

    std::unique_ptr<Http> m_http;
    std::unique_ptr<KeyChain> m_chain;
    std::unique_ptr<Client> m_client;
    bool m_isRegionGuessed = false;
    std::optional<Identity> m_identity;
    QByteArray m_identityOf; //!< the id of its keys
};

//! The connections of a long-lived process: one per profile, shared until AWS's files change.
class Connections {
public:
    explicit Connections(QProcessEnvironment environment) : m_environment(std::move(environment)) {}
    Result<std::shared_ptr<Connection>> of(const Choice& choice);
    //! From the current files and AWS's last response to the keys; sends no request. Errors of Connection::open().
    Result<std::optional<PersonNeeded>> personNeeded(const Choice& choice) const;
    //! While an operation waits for new keys of a process: runs it periodically to check.
    void pollAgain(const Choice& choice);

private:
    struct Kept {
        std::shared_ptr<Connection> connection;
        std::chrono::milliseconds lookedAt{};
        QString files; //!< the state of the files
    };
    QProcessEnvironment m_environment;
    QHash<QString, Kept> m_kept; //!< by profile and region
};

//! How this computer requests published sites as a visitor: through SHIPDECK_EDGE_PROXY, if their addresses cannot be
//! reached directly, and with the authorities of AWS_CA_BUNDLE.
HttpSettings visitorSettings();

} // namespace shipdeck::aws
