// SPDX-License-Identifier: MIT
#include "store/accounts.h"
#include "store/error_codes.h"
#include "store/names.h"

namespace shipdeck::store {
namespace {

#define SHIPDECK_ACCOUNT                                                                                               \
    "SELECT id, host, login, name, avatar, way, state, scopes, secret, refresh_secret, expires_at, facts, created_at"  \
    " FROM accounts "

constexpr std::pair<Account::State, const char*> accountStates[] = {{Account::State::Ok, "ok"},
                                                                    {Account::State::SignedOut, "signed-out"},
                                                                    {Account::State::Leaving, "leaving"},
                                                                    {Account::State::Left, "left"}};

Account readAccount(const Statement& row)
{
    Account account;
    account.id = row.text(0);
    account.host = row.text(1);
    account.login = row.text(2);
    account.name = row.text(3);
    account.avatar = row.text(4);
    account.way = row.text(5);
    account.state = valueIn(accountStates, row.text(6), Account::State::SignedOut);
    account.scopes = row.text(7);
    account.secret = row.text(8);
    account.refreshSecret = row.text(9);
    account.expiresAt = fromIso(row.text(10));
    account.facts = row.object(11);
    account.createdAt = fromIso(row.text(12));
    return account;
}

Failure accountLeft(const Account& account)
{
    return fail(Error::Kind::Denied, code::githubSignedOut,
                say(QT_TRANSLATE_NOOP("core", "This needs the account %1, which is signed out on this computer."),
                    {account.login + QLatin1Char('@') + account.host}),
                say(QT_TRANSLATE_NOOP("core", "Sign in as %1 again to continue: %2"),
                    {account.login, signInCommand(account.host)}));
}

QString orEmpty(const QString& text)
{
    return text.isNull() ? QString(QLatin1String("")) : text;
}

} // namespace

Failure accountMissing(const QString& named)
{
    return fail(Error::Kind::NotFound, code::accountMissing,
                say(QT_TRANSLATE_NOOP("core", "You are not signed in as %1."), {named}),
                say(QT_TRANSLATE_NOOP("core", "Sign in: shipctl login github")));
}

Failure notSignedIn()
{
    return fail(Error::Kind::Denied, "not-signed-in",
                say(QT_TRANSLATE_NOOP("core", "You are not signed in to GitHub.")),
                say(QT_TRANSLATE_NOOP("core", "Sign in: shipctl login github")));
}

QString signInCommand(const QString& host)
{
    const QString command = QStringLiteral("shipctl login github");
    return host == QStringLiteral("github.com") ? command : command + QStringLiteral(" --host ") + host;
}

Result<QList<Account>> accounts(Database& db)
{
    SD_TRY(auto query, db.prepare(SHIPDECK_ACCOUNT "WHERE state <> 'left' ORDER BY created_at DESC, id DESC"));
    return query.rows(readAccount);
}

Result<Account> account(Database& db, const QString& id)
{
    SD_TRY(auto query, db.prepare(SHIPDECK_ACCOUNT "WHERE id = ?1"));
    SD_TRY(const bool row, query.with(id).step());
    if (!row)
        return accountMissing(id);
    const Account found = readAccount(query);
    if (found.state == Account::State::Left)
        return accountLeft(found);
    return found;
}

Result<std::optional<Account>> accountOf(Database& db, const QString& host, const QString& login)
{
    // GitHub's names are the same in any case.
    SD_TRY(auto query, db.prepare(SHIPDECK_ACCOUNT "WHERE host = ?1 AND login = ?2 COLLATE NOCASE"));
    SD_TRY(const bool row, query.with(host, login).step());
    if (!row)
        return std::nullopt;
    return std::optional(readAccount(query));
}

Result<> putAccount(Database& db, const Account& account)
{
    SD_TRY(auto put,
           db.prepare("INSERT INTO accounts (id, host, login, name, avatar, way, state, scopes, secret, refresh_secret,"
                      " expires_at, facts, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
                      " ON CONFLICT (id) DO UPDATE SET host = ?2, login = ?3, name = ?4, avatar = ?5, way = ?6,"
                      " state = ?7, scopes = ?8, secret = ?9, refresh_secret = ?10, expires_at = ?11, facts = ?12,"
                      " created_at = ?13"));
    return put
        .with(account.id, account.host, account.login, orEmpty(account.name), orEmpty(account.avatar), account.way,
              nameIn(accountStates, account.state), orEmpty(account.scopes), account.secret,
              orEmpty(account.refreshSecret), toIso(account.expiresAt), account.facts, toIso(account.createdAt))
        .run();
}

Result<> setAccountState(Database& db, const QString& id, Account::State state)
{
    SD_TRY(auto update, db.prepare("UPDATE accounts SET state = ?2 WHERE id = ?1"));
    return update.with(id, nameIn(accountStates, state)).run();
}

Result<> leaveAccount(Database& db, const QString& id)
{
    SD_TRY(auto leave,
           db.prepare("UPDATE accounts SET state = 'left', name = '', avatar = '', scopes = '', secret = '',"
                      " refresh_secret = '', expires_at = NULL, facts = '{}' WHERE id = ?1"));
    SD_CHECK(leave.with(id).run());
    return dropLeftAccounts(db);
}

Result<> dropLeftAccounts(Database& db)
{
    // A project names it in more than one of its settings; ids are found nowhere else.
    return db.execute("DELETE FROM accounts WHERE state = 'left'"
                      " AND NOT EXISTS (SELECT 1 FROM projects p WHERE instr(p.settings, accounts.id) > 0)"
                      " AND NOT EXISTS (SELECT 1 FROM github_farewells f"
                      "  WHERE f.account = accounts.id AND f.is_open = 1)");
}

} // namespace shipdeck::store
