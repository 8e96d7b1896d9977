// SPDX-License-Identifier: MIT
#pragma once
#include "github/instance.h"
#include "net/http.h"

#include <QDateTime>
#include <QStringList>
#include <chrono>

namespace shipdeck::github {

//! The server to sign in to and its connection settings, as typed. A host is usually enough.
struct Server {
    QString host;     //!< or any address on it; empty: github.com
    QString caFile;   //!< PEM: authorities of that server beside the system's; empty: none
    QString proxy;    //!< "http://proxy:3128", "socks5://…"; empty: as the environment says
    QString clientId; //!< of an app registered on this server; empty: the built-in one, if it is for this server

    Server(QString host = {}) : host(std::move(host)) {} // NOLINT: a host is a server
    bool operator==(const Server&) const = default;
};

//! The instance, with the server's own client id if it has one. BadInput: `host-invalid`, `ca-file-invalid`,
//! `proxy-invalid`.
Result<Instance> instanceOf(const Server& server);
HttpSettings httpSettings(const Server& server);

//! A signed-in person on one GitHub. The token is in the vault, never here.
struct Account {
    enum class Way { Device, Token, GhCli, App }; //!< how it signed in, and how it will again
    enum class State { Ok, SignedOut };           //!< SignedOut: GitHub refused the token; everything else is kept

    QString id;
    Server server; //!< `host` is Instance::host
    QString login;
    QString name;
    QUrl avatar;
    Way way = Way::Token;
    State state = State::Ok;
    QStringList scopes;  //!< of a classic token; empty for fine-grained ones
    QDateTime expiresAt; //!< of the sign-in as a whole; invalid: it does not expire, or renews itself
    QDateTime createdAt;
    bool operator==(const Account&) const = default;
};

QString wayName(Account::Way way); //!< "device", "token", "gh", "app"
Account::Way wayFromName(const QString& name);
QString accountStateName(Account::State state); //!< "ok", "signed-out"
//! The contract of `--json`: id, host, login, name, way, state, scopes, expiresAt.
QJsonObject toPublicJson(const Account& account);

//! A missing permission of a sign-in, in words.
struct MissingRight {
    QString right; //!< GitHub's name of it: "repo", "Deployments: write"
    Text use;      //!< "to deploy private repositories"
    QUrl solveAt;  //!< the page that grants it; may be empty
};

//! A code to type on GitHub's page, while this program waits.
struct DeviceCode {
    Server server;
    QString userCode; //!< "ABCD-1234"
    QUrl page;
    QByteArray deviceCode; //!< secret until it expires
    QDateTime expiresAt;
    std::chrono::seconds interval{5};
    std::chrono::seconds lifetime{900};
};

//! A login that the GitHub CLI of this computer has.
struct GhLogin {
    QString host;
    QString login;
};

//! A token in this process's environment: GH_TOKEN, GITHUB_TOKEN, or their ENTERPRISE forms with GH_HOST.
struct EnvironmentToken {
    QString variable;
    QString host;
};

} // namespace shipdeck::github
