// SPDX-License-Identifier: MIT
#pragma once
#include "store/sqlite.h"

namespace shipdeck::store {

//! A stored sign-in. Tokens are in the vault; this has the ids of their versions.
struct Account {
    enum class State { Ok, SignedOut, Leaving, Left };
    QString id;
    QString host;
    QString login;
    QString name;
    QString avatar;
    QString way; //!< device, token, gh, app
    //! SignedOut: GitHub refused the token; Leaving: signing out; Left: signed out by the person: only the
    //! identity is kept, for projects that belong to it and for the next sign-in of the same person.
    State state = State::Ok;
    QString scopes;        //!< separated by blanks
    QString secret;        //!< of the token, in the vault
    QString refreshSecret; //!< in the vault; empty: the token cannot be renewed
    QDateTime expiresAt;   //!< of the token
    QJsonObject facts;     //!< its server's connection settings, and its own app
    QDateTime createdAt;   //!< of the latest sign-in
    bool operator==(const Account&) const = default;
};

Result<QList<Account>> accounts(Database& db); //!< the latest sign-in first; without those that were left
//! NotFound `account-missing`; Denied `github-signed-out` for a signed-out one, naming the account to sign in.
Result<Account> account(Database& db, const QString& id);
//! Includes signed-out ones: after a new sign-in it is the same account, and projects keep it.
Result<std::optional<Account>> accountOf(Database& db, const QString& host, const QString& login);
Result<> putAccount(Database& db, const Account& account); //!< inserts, or updates the one with this id
Result<> setAccountState(Database& db, const QString& id, Account::State state);
//! Deletes it; keeps the identity while a project or an object at GitHub belongs to it.
Result<> leaveAccount(Database& db, const QString& id);
Result<> dropLeftAccounts(Database& db); //!< those without projects or objects at GitHub

Failure accountMissing(const QString& named);
Failure notSignedIn();                      //!< Denied `not-signed-in`: no sign-in on this computer
QString signInCommand(const QString& host); //!< "shipctl login github --host git.example.com"

} // namespace shipdeck::store
