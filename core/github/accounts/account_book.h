// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "github/accounts/device_flow.h"
#include "github/accounts/own_app.h"
#include "github/accounts/rights.h"
#include "secrets/vault.h"
#include "store/accounts.h"

#include <QObject>
#include <QSet>

namespace shipdeck::github {

//! The store's interface for a book: reads are immediate, commits are awaited.
struct BookStore {
    std::function<store::Database*()> database;
    std::function<Task<Result<>>(std::function<Result<>(store::Database&)>)> write;
};

//! A sign-in that has just worked.
struct SignIn {
    Server server;
    Profile profile;
    Grant grant;
    Account::Way way = Account::Way::Token;
    std::optional<OwnApp> app;
};

//! The accounts of this computer: rows in the store, tokens in the vault and nowhere else. Several processes may have
//! one open. Lives on one thread; its tasks may outlive the store once it was closed. Errors: those of the store and the
//! vault, NotFound `account-missing`, Denied `github-signed-out`.
class AccountBook : public QObject {
    Q_OBJECT
public:
    AccountBook(BookStore store, std::shared_ptr<Vault> vault, Paths paths);

    //! Stops reading the store; running tasks end with Canceled.
    void close() { m_store = {}; }

    Result<QList<Account>> accounts() const; //!< the latest first
    Result<Account> account(const QString& id) const;
    //! By id, login or login@host.
    Result<Account> named(const QString& name) const;

    //! An existing account keeps its id; its old token is deleted.
    Task<Result<Account>> keep(SignIn signIn);
    //! A TokenSource: renews a token that is about to expire or was refused, once for all simultaneous callers, across
    //! processes. If renewal is impossible, marks the account as signed out; everything else stays.
    Task<Result<QByteArray>> token(QString id, QByteArray refused);
    Task<Result<OwnApp>> app(QString id);
    Task<Result<>> remove(QString id);

Q_SIGNALS:
    void renewed();

private:
    Result<store::Account> row(const QString& id) const;
    Task<Result<>> write(std::function<Result<>(store::Database&)> work);
    Task<Result<QByteArray>> renew(QString id, QByteArray old, bool isRefused);
    Task<Result<QByteArray>> replacement(store::Account row, QByteArray old, bool isRefused);
    Task<Result<QByteArray>> adopt(store::Account row, Grant grant);
    Task<> drop(QStringList secrets);

    BookStore m_store;
    std::shared_ptr<Vault> m_vault;
    Paths m_paths;
    QSet<QString> m_renewing;
};

Account accountFrom(const store::Account& row);

} // namespace shipdeck::github
