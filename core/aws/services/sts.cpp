// SPDX-License-Identifier: MIT
#include "aws/services/sts.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws::sts {
namespace {

Form formOf(const RoleRequest& request)
{
    Form form;
    form.add("RoleArn", request.arn).add("RoleSessionName", request.sessionName);
    form.add("ExternalId", request.externalId).add("SerialNumber", request.mfaSerial);
    form.add("TokenCode", request.mfaCode);
    if (request.duration.count() > 0)
        form.add("DurationSeconds", qint64(request.duration.count()));
    return form;
}

Result<Keys> keysIn(const XmlElement& result, const QString& operation)
{
    const XmlElement& said = result.child(u"Credentials");
    Keys keys;
    keys.id = said.textOf(u"AccessKeyId").toLatin1();
    keys.secret = said.textOf(u"SecretAccessKey").toLatin1();
    keys.session = said.textOf(u"SessionToken").toLatin1();
    keys.expiresAt = QDateTime::fromString(said.textOf(u"Expiration"), Qt::ISODate);
    // "arn:aws:sts::111122223333:assumed-role/…"
    keys.account = result.child(u"AssumedRoleUser").textOf(u"Arn").section(u':', 4, 4);
    if (keys.isEmpty() || keys.session.isEmpty() || !keys.expiresAt.isValid())
        return unreadable(services::sts, operation);
    return keys;
}

} // namespace

Task<Result<Identity>> callerIdentity(Client* client, Cancel cancel)
{
    const QString operation = u"GetCallerIdentity"_s;
    const Form form;
    CO_TRY(const XmlElement result, co_await query(client, &services::sts, operation, form, Repeat::Safe, cancel));
    const Identity identity{result.textOf(u"Account"), result.textOf(u"Arn"), result.textOf(u"UserId")};
    if (identity.account.isEmpty() || identity.arn.isEmpty())
        co_return unreadable(services::sts, operation);
    co_return identity;
}

Task<Result<QDateTime>> time(Client* client, Cancel cancel)
{
    Call call;
    call.service = &services::sts;
    call.operation = u"GetCallerIdentity"_s;
    call.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    call.body = "Action=GetCallerIdentity&Version=2011-06-15";
    call.repeat = Repeat::Safe;
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    const auto said = parseHttpDate(answer.header("Date"));
    if (!said)
        co_return unreadable(services::sts, call.operation);
    co_return *said;
}

Task<Result<Keys>> assumeRole(Client* client, RoleRequest request, Cancel cancel)
{
    const QString operation = u"AssumeRole"_s;
    const Form form = formOf(request);
    // An MFA code can be used only once; without one, another session does no harm.
    const Repeat repeat = request.mfaCode.isEmpty() ? Repeat::Safe : Repeat::ByMethod;
    CO_TRY(const XmlElement result, co_await query(client, &services::sts, operation, form, repeat, cancel));
    co_return keysIn(result, operation);
}

Task<Result<Keys>> assumeRoleWithWebIdentity(Client* client, RoleRequest request, QByteArray token, Cancel cancel)
{
    const QString operation = u"AssumeRoleWithWebIdentity"_s;
    Form form = formOf(request);
    form.add("WebIdentityToken", QString::fromUtf8(token));
    CO_TRY(const XmlElement result, co_await queryUnsigned(client, &services::sts, operation, form, cancel));
    co_return keysIn(result, operation);
}

} // namespace shipdeck::aws::sts
