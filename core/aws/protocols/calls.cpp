// SPDX-License-Identifier: MIT
#include "aws/protocols/calls.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

Call queryCall(const Service* service, const QString& operation, const Form& form)
{
    Call call;
    call.service = service;
    call.operation = operation;
    call.headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
    QList<std::pair<QByteArray, QByteArray>> fields{{"Action", operation.toLatin1()}, {"Version", service->version}};
    fields += form.fields(service->protocol);
    call.body = encodedQuery(fields);
    return call;
}

Result<XmlElement> resultIn(const Response& answer, const Call& call)
{
    const auto root = parseXml(answer.body);
    if (!root || root->name != call.operation + u"Response"_s)
        return unreadable(*call.service, call.operation, answer.requestId);
    // EC2's result is the root element itself.
    return call.service->protocol == Protocol::Ec2 ? *root : root->child(call.operation + u"Result"_s);
}

Result<QJsonObject> objectIn(const Response& answer, const Call& call)
{
    if (answer.body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return unreadable(*call.service, call.operation, answer.requestId);
    return document.object();
}

} // namespace

Form& Form::add(const QByteArray& name, const QString& value)
{
    if (!value.isEmpty())
        m_fields << Field{name, value.toUtf8()};
    return *this;
}

Form& Form::add(const QByteArray& name, bool value)
{
    m_fields << Field{name, value ? "true" : "false"};
    return *this;
}

Form& Form::add(const QByteArray& name, qint64 value)
{
    m_fields << Field{name, QByteArray::number(value)};
    return *this;
}

Form& Form::addEvenEmpty(const QByteArray& name, const QString& value)
{
    m_fields << Field{name, value.toUtf8()};
    return *this;
}

Form& Form::list(const QByteArray& name, const QStringList& values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        m_fields << Field{name, values[i].toUtf8(), i + 1};
    return *this;
}

QList<std::pair<QByteArray, QByteArray>> Form::fields(Protocol protocol) const
{
    const QByteArray ofList = protocol == Protocol::Ec2 ? "." : ".member.";
    QList<std::pair<QByteArray, QByteArray>> all;
    for (const Field& field : m_fields)
        all.emplaceBack(field.place ? field.name + ofList + QByteArray::number(field.place) : field.name, field.value);
    return all;
}

Task<Result<XmlElement>> query(Client* client, const Service* service, QString operation, Form form, Repeat repeat,
                               Cancel cancel, QString region)
{
    Call call = queryCall(service, operation, form);
    call.repeat = repeat;
    call.region = region;
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    co_return resultIn(answer, call);
}

Task<Result<XmlElement>> queryUnsigned(Client* client, const Service* service, QString operation, Form form,
                                       Cancel cancel)
{
    Call call = queryCall(service, operation, form);
    call.isSigned = false;
    call.repeat = Repeat::Safe;
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    co_return resultIn(answer, call);
}

Task<Result<QJsonObject>> json(Client* client, const Service* service, QString operation, QJsonObject input,
                               Repeat repeat, Cancel cancel, QString region)
{
    Call call;
    call.service = service;
    call.operation = operation;
    call.repeat = repeat;
    call.region = region;
    call.headers = {{"Content-Type",
                     service->protocol == Protocol::Json10 ? "application/x-amz-json-1.0"
                                                           : "application/x-amz-json-1.1"},
                    {"X-Amz-Target", service->targetPrefix + ('.' + operation.toLatin1())}};
    call.body = QJsonDocument(input).toJson(QJsonDocument::Compact);
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    co_return objectIn(answer, call);
}

Task<Result<QJsonObject>> restJson(Client* client, Call call, Cancel cancel)
{
    if (!call.body.isEmpty())
        call.headers.emplaceBack("Content-Type", "application/json");
    call.headers.emplaceBack("Accept", "application/json");
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    co_return objectIn(answer, call);
}

Task<Result<XmlElement>> restXml(Client* client, Call call, Cancel cancel)
{
    if (!call.body.isEmpty())
        call.headers.emplaceBack("Content-Type", "application/xml");
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    if (answer.body.trimmed().isEmpty())
        co_return XmlElement();
    const auto root = parseXml(answer.body);
    if (!root)
        co_return unreadable(*call.service, call.operation, answer.requestId);
    co_return *root;
}

} // namespace shipdeck::aws
