// SPDX-License-Identifier: MIT
#include "aws/services/sso.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/waiting.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::sso {
namespace {

Call portalCall(const QString& operation, const QByteArray& path, const QByteArray& token)
{
    Call call;
    call.service = &services::sso;
    call.operation = operation;
    call.method = "GET";
    call.path = path;
    call.headers = {{"x-amz-sso_bearer_token", token}};
    call.isSigned = false;
    return call;
}

Task<Result<Page<QJsonObject>>> page(Client* client, Call call, QString list, QString next, Cancel cancel)
{
    if (!next.isEmpty())
        call.query.emplaceBack("next_token", next.toUtf8());
    CO_TRY(const QJsonObject answer, co_await restJson(client, call, cancel));
    Page<QJsonObject> page{{}, answer[u"nextToken"_s].toString()};
    for (const QJsonValue& item : answer[list].toArray())
        page.items << item.toObject();
    co_return page;
}

Task<Result<QList<QJsonObject>>> all(Client* client, Call call, QString list, Cancel cancel)
{
    const std::function<Task<Result<Page<QJsonObject>>>(QString, Cancel)> ask =
        [client, call, list](QString next, Cancel stop) { return page(client, call, list, next, stop); };
    co_return co_await everyPage<QJsonObject>(ask, cancel);
}

} // namespace

Task<Result<Keys>> roleKeys(Client* client, QByteArray token, QString account, QString role, Cancel cancel)
{
    Call call = portalCall(u"GetRoleCredentials"_s, "/federation/credentials", token);
    call.query = {{"account_id", account.toUtf8()}, {"role_name", role.toUtf8()}};
    CO_TRY(const QJsonObject answer, co_await restJson(client, call, cancel));
    const QJsonObject said = answer[u"roleCredentials"_s].toObject();
    Keys keys;
    keys.id = said[u"accessKeyId"_s].toString().toLatin1();
    keys.secret = said[u"secretAccessKey"_s].toString().toLatin1();
    keys.session = said[u"sessionToken"_s].toString().toLatin1();
    keys.account = account;
    // Milliseconds, unlike all other times that AWS sends as numbers.
    keys.expiresAt = QDateTime::fromMSecsSinceEpoch(said[u"expiration"_s].toInteger(), Qt::UTC);
    if (keys.isEmpty() || keys.session.isEmpty())
        co_return unreadable(services::sso, call.operation);
    co_return keys;
}

Task<Result<QList<SsoAccount>>> accounts(Client* client, QByteArray token, Cancel cancel)
{
    const Call call = portalCall(u"ListAccounts"_s, "/assignment/accounts", token);
    const QString list = u"accountList"_s;
    CO_TRY(const QList<QJsonObject> items, co_await all(client, call, list, cancel));
    QList<SsoAccount> found;
    for (const QJsonObject& item : items)
        found.append(
            {item[u"accountId"_s].toString(), item[u"accountName"_s].toString(), item[u"emailAddress"_s].toString()});
    co_return found;
}

Task<Result<QStringList>> roles(Client* client, QByteArray token, QString account, Cancel cancel)
{
    Call call = portalCall(u"ListAccountRoles"_s, "/assignment/roles", token);
    call.query = {{"account_id", account.toUtf8()}};
    const QString list = u"roleList"_s;
    CO_TRY(const QList<QJsonObject> items, co_await all(client, call, list, cancel));
    QStringList found;
    for (const QJsonObject& item : items)
        found << item[u"roleName"_s].toString();
    co_return found;
}

} // namespace shipdeck::aws::sso
