// SPDX-License-Identifier: MIT
#pragma once
#include "store/sqlite.h"

namespace shipdeck::store {

//! A sign-in as it is kept. Tokens are in the vault; here are the ids of their versions.
struct Account {
    QString id;
    QString host;
    QString login;
    QString name;
    QString avatar;
    QString way; //!< device, token, gh, app
    //! ok; signed-out: GitHub refused the token; leaving: about to sign out; left: signed out by the person, and only
    //! who it was is kept, for what still belongs to it and for the next sign-in of the same person.
    QString state = QStringLiteral("ok");
    QString scopes;        //!< separated by blanks
    QString secret;        //!< of the token, in the vault
    QString refreshSecret; //!< in the vault; empty: the token cannot be renewed
    QDateTime expiresAt;   //!< of the token
    QJsonObject facts;     //!< how its server is reached, and its own app
    QDateTime createdAt;   //!< of the latest sign-in
    bool operator==(const Account&) const = default;
};

Result<QList<Account>> accounts(Database& db); //!< the latest sign-in first; without those that were left
//! NotFound `account-missing`; Denied `github-signed-out` for one that was left, which names who has to sign in again.
Result<Account> account(Database& db, const QString& id);
//! Also one that was left: whoever signs in again is the same account, which projects go on with.
Result<std::optional<Account>> accountOf(Database& db, const QString& host, const QString& login);
Result<> putAccount(Database& db, const Account& account); //!< new, or the one with this id as it is now
Result<> setAccountState(Database& db, const QString& id, const QString& state);
//! Forgets all of it, but for who it was while a project or something at GitHub belongs to it.
Result<> leaveAccount(Database& db, const QString& id);
Result<> dropLeftAccounts(Database& db); //!< those that nothing belongs to any more

Failure accountMissing(const QString& named);
Failure notSignedIn();                      //!< Denied `not-signed-in`: nobody is, on this computer
QString signInCommand(const QString& host); //!< "shipctl login github --host git.example.com"

} // namespace shipdeck::store
