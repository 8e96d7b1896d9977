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
    QString way;                          //!< device, token, gh, app
    QString state = QStringLiteral("ok"); //!< ok, signed-out, leaving: about to sign out
    QString scopes;                       //!< separated by blanks
    QString secret;                       //!< of the token, in the vault
    QString refreshSecret;                //!< in the vault; empty: the token cannot be renewed
    QDateTime expiresAt;                  //!< of the token
    QJsonObject facts;                    //!< how its server is reached, and its own app
    QDateTime createdAt;                  //!< of the latest sign-in
    bool operator==(const Account&) const = default;
};

Result<QList<Account>> accounts(Database& db);            //!< the latest sign-in first
Result<Account> account(Database& db, const QString& id); //!< NotFound `account-missing`
Result<std::optional<Account>> accountOf(Database& db, const QString& host, const QString& login);
Result<> putAccount(Database& db, const Account& account); //!< new, or the one with this id as it is now
Result<> setAccountState(Database& db, const QString& id, const QString& state);
Result<> deleteAccount(Database& db, const QString& id);

Failure accountMissing(const QString& named);

} // namespace shipdeck::store
