// SPDX-License-Identifier: MIT
#include "aws/services/sso_oidc.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::oidc {
namespace {

const QString deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;
const QString refreshGrant = u"refresh_token"_s;

Call oidcCall(const QString& operation, const QByteArray& path, const QJsonObject& input)
{
    Call call;
    call.service = &services::ssoOidc;
    call.operation = operation;
    call.path = path;
    call.body = QJsonDocument(input).toJson(QJsonDocument::Compact);
    call.isSigned = false;
    return call;
}

Task<Result<OidcToken>> token(Client* client, QJsonObject input, Cancel cancel)
{
    const Call call = oidcCall(u"CreateToken"_s, "/token", input);
    CO_TRY(const QJsonObject answer, co_await restJson(client, call, cancel));
    const OidcToken token{answer[u"accessToken"_s].toString().toUtf8(), answer[u"refreshToken"_s].toString().toUtf8(),
                          std::chrono::seconds(answer[u"expiresIn"_s].toInteger())};
    if (token.access.isEmpty() || token.lifetime.count() <= 0)
        co_return unreadable(services::ssoOidc, call.operation);
    co_return token;
}

QJsonObject from(const OidcClient& who)
{
    return {{u"clientId"_s, who.id}, {u"clientSecret"_s, QString::fromUtf8(who.secret)}};
}

} // namespace

Task<Result<OidcClient>> registerClient(Client* client, QStringList scopes, Cancel cancel)
{
    const QJsonObject input{{u"clientName"_s, u"shipdeck"_s},
                            {u"clientType"_s, u"public"_s},
                            {u"scopes"_s, QJsonArray::fromStringList(scopes)},
                            {u"grantTypes"_s, QJsonArray{deviceGrant, refreshGrant}}};
    const Call call = oidcCall(u"RegisterClient"_s, "/client/register", input);
    CO_TRY(const QJsonObject answer, co_await restJson(client, call, cancel));
    const OidcClient who{answer[u"clientId"_s].toString(), answer[u"clientSecret"_s].toString().toUtf8(),
                         QDateTime::fromSecsSinceEpoch(answer[u"clientSecretExpiresAt"_s].toInteger(), Qt::UTC)};
    if (who.id.isEmpty() || who.secret.isEmpty())
        co_return unreadable(services::ssoOidc, call.operation);
    co_return who;
}

Task<Result<OidcDevice>> startDevice(Client* client, OidcClient who, QString startUrl, Cancel cancel)
{
    QJsonObject input = from(who);
    input.insert(u"startUrl"_s, startUrl);
    const Call call = oidcCall(u"StartDeviceAuthorization"_s, "/device_authorization", input);
    CO_TRY(const QJsonObject answer, co_await restJson(client, call, cancel));
    OidcDevice device;
    device.deviceCode = answer[u"deviceCode"_s].toString().toUtf8();
    device.userCode = answer[u"userCode"_s].toString();
    device.page = QUrl(answer[u"verificationUri"_s].toString(), QUrl::StrictMode);
    device.pageWithCode = QUrl(answer[u"verificationUriComplete"_s].toString(), QUrl::StrictMode);
    device.interval = std::chrono::seconds(std::clamp(answer[u"interval"_s].toInt(5), 0, 60));
    device.lifetime = std::chrono::seconds(answer[u"expiresIn"_s].toInt(600));
    // A person is sent there to say who they are.
    const bool isSafe = device.page.scheme() == u"https" || device.page.host() == u"127.0.0.1";
    if (device.deviceCode.isEmpty() || device.userCode.isEmpty() || !isSafe)
        co_return unreadable(services::ssoOidc, call.operation);
    co_return device;
}

Task<Result<OidcToken>> tokenForDevice(Client* client, OidcClient who, QByteArray deviceCode, Cancel cancel)
{
    QJsonObject input = from(who);
    input.insert(u"grantType"_s, deviceGrant);
    input.insert(u"deviceCode"_s, QString::fromUtf8(deviceCode));
    return token(client, input, cancel);
}

Task<Result<OidcToken>> tokenForRefresh(Client* client, OidcClient who, QByteArray refreshToken, Cancel cancel)
{
    QJsonObject input = from(who);
    input.insert(u"grantType"_s, refreshGrant);
    input.insert(u"refreshToken"_s, QString::fromUtf8(refreshToken));
    return token(client, input, cancel);
}

} // namespace shipdeck::aws::oidc
