// SPDX-License-Identifier: MIT
#pragma once
#include "github/instance.h"

#include <QDateTime>
#include <QStringList>

namespace shipdeck::github {

//! A signed-in person on one GitHub. The token is in the vault, never here.
struct Account {
    enum class Way { Device, Token, GhCli, App }; //!< how it signed in, and so how it does so again
    enum class State { Ok, SignedOut };           //!< SignedOut: GitHub refused the token; everything else is kept

    QString id;
    QString host; //!< Instance::host
    QString login;
    QString name;
    QUrl avatar;
    Way way = Way::Token;
    State state = State::Ok;
    QStringList scopes;  //!< of a classic token; empty for fine-grained ones
    QDateTime expiresAt; //!< of the token; invalid: it does not expire
    QDateTime createdAt;
    bool operator==(const Account&) const = default;
};

QString wayName(Account::Way way); //!< "device", "token", "gh", "app"
Account::Way wayFromName(const QString& name);

//! What a sign-in lacks for something that Shipdeck does, in words; empty: nothing.
struct MissingRight {
    QString right; //!< GitHub's name of it: "repo", "Deployments: write"
    Text use;      //!< "to deploy private repositories"
};

//! A code to type on GitHub's page, while this program waits.
struct DeviceCode {
    Instance instance;
    QString userCode; //!< "ABCD-1234"
    QUrl page;
    QByteArray deviceCode; //!< secret until it expires
    QDateTime expiresAt;
    std::chrono::seconds interval{5};
};

//! A login that the GitHub CLI of this computer has.
struct GhLogin {
    QString host;
    QString login;
};

} // namespace shipdeck::github
