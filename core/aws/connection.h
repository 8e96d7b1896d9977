// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/key_chain.h"
#include "aws/credentials/role_keys_file.h"
#include "aws/services/sts.h"

namespace shipdeck::aws {

//! One profile's way to AWS: its files are read once, its keys are renewed as long as it lives. Must outlive its tasks.
class Connection {
public:
    //! Asks nobody. Errors: those of the files, of originOf(), of Endpoints::of(). `mfaCode` asks a person; none: Denied
    //! `aws-mfa-needed` once a code is needed.
    static Result<std::shared_ptr<Connection>> open(const Choice& choice, const QProcessEnvironment& environment,
                                                    const AskMfaCode& mfaCode = {});

    Client& client() { return m_client; }
    KeyChain& chain() { return m_chain; }
    const QString& region() const { return m_client.region(); }
    bool isRegionGuessed() const { return m_isRegionGuessed; } //!< nobody names one: it is the nearest
    //! Whose keys these are; AWS is asked once for each.
    Task<Result<Identity>> identity(Cancel cancel = {});

private:
    Connection(const Settings& settings, const Endpoints& endpoints, const QString& region, const AskMfaCode& mfaCode);

    Http m_http;
    KeyChain m_chain;
    Client m_client;
    bool m_isRegionGuessed = false;
    std::optional<Identity> m_identity;
    QByteArray m_identityOf; //!< the id of its keys
};

//! The connections of a process that lives long: a profile's serves all who want it, until somebody changes AWS's files.
class Connections {
public:
    explicit Connections(QProcessEnvironment environment) : m_environment(std::move(environment)) {}
    Result<std::shared_ptr<Connection>> of(const Choice& choice);
    //! By what the files say now, and AWS has said of keys that they still have; nobody is asked. Errors as those of Connection::open().
    Result<std::optional<PersonNeeded>> personNeeded(const Choice& choice) const;
    //! While something waits for new keys of a process: asks it now and then whether it has some.
    void pollAgain(const Choice& choice);

private:
    struct Kept {
        std::shared_ptr<Connection> connection;
        std::chrono::milliseconds lookedAt{};
        QString files; //!< what the files looked like
    };
    QProcessEnvironment m_environment;
    QHash<QString, Kept> m_kept; //!< by profile and region
};

//! How this computer asks for what is published, as visitors do: by SHIPDECK_EDGE_PROXY, where their addresses are not
//! reached in the ordinary way, and by the authorities of AWS_CA_BUNDLE.
HttpSettings visitorSettings();

} // namespace shipdeck::aws
