// SPDX-License-Identifier: MIT
#include "aws/services/sign_in.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/signing/dpop.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::signin {

Task<Result<Granted>> tokenForRefresh(Client* client, QString clientId, QString refreshToken, QByteArray dpopKey,
                                      Cancel cancel)
{
    Call call;
    call.service = &services::signIn;
    call.operation = u"CreateOAuth2Token"_s;
    call.path = "/v1/token";
    call.isSigned = false;
    const QJsonObject input{{u"clientId"_s, clientId},
                            {u"grantType"_s, u"refresh_token"_s},
                            {u"refreshToken"_s, refreshToken}};
    call.body = QJsonDocument(input).toJson(QJsonDocument::Compact);
    const QByteArray address = client->addressOf(call).toEncoded();
    CO_TRY(const QByteArray proof, dpopProof(dpopKey, "POST", address, client->settings().now()));
    call.headers.emplaceBack("DPoP", proof);
    CO_TRY(const QJsonObject answer, co_await restJson(client, call, cancel));
    const QJsonObject access = answer[u"accessToken"_s].toObject();
    Granted granted;
    granted.keys.id = access[u"accessKeyId"_s].toString().toLatin1();
    granted.keys.secret = access[u"secretAccessKey"_s].toString().toLatin1();
    granted.keys.session = access[u"sessionToken"_s].toString().toLatin1();
    granted.refresh = answer[u"refreshToken"_s].toString();
    granted.lifetime = std::chrono::seconds(answer[u"expiresIn"_s].toInteger());
    if (granted.keys.isEmpty() || granted.keys.session.isEmpty() || granted.refresh.isEmpty()
        || granted.lifetime.count() <= 0)
        co_return unreadable(services::signIn, call.operation);
    co_return granted;
}

} // namespace shipdeck::aws::signin
