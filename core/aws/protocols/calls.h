// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"
#include "aws/protocols/xml.h"

#include <QJsonObject>

namespace shipdeck::aws {

//! The parameters of an operation of query or ec2, by their names on the wire. Empty ones are not sent.
//! https://smithy.io/2.0/aws/protocols/aws-query-protocol.html, https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
class Form {
public:
    Form& add(const QByteArray& name, const QString& value);
    Form& add(const QByteArray& name, bool value);
    Form& add(const QByteArray& name, qint64 value);
    Form& addEvenEmpty(const QByteArray& name, const QString& value);
    //! Name.member.1=… in query, Name.1=… in ec2.
    Form& list(const QByteArray& name, const QStringList& values);
    QList<std::pair<QByteArray, QByteArray>> fields(Protocol protocol) const;

private:
    struct Field {
        QByteArray name;
        QByteArray value;
        qsizetype place = 0; //!< in a list, from 1
    };
    QList<Field> m_fields;
};

// One function for each protocol. Errors beside those of Client::send(): Provider `aws-unreadable`.

//! The element <OperationResult>; empty if an operation has none. `region`: another one than the client's.
Task<Result<XmlElement>> query(Client* client, const Service* service, QString operation, Form form, Repeat repeat,
                               Cancel cancel, QString region = {});
//! The same as an unsigned call.
Task<Result<XmlElement>> queryUnsigned(Client* client, const Service* service, QString operation, Form form,
                                       Cancel cancel);
//! JSON 1.0 and 1.1. `region`: as with query().
Task<Result<QJsonObject>> json(Client* client, const Service* service, QString operation, QJsonObject input,
                               Repeat repeat, Cancel cancel, QString region = {});
//! An empty response is an empty object.
Task<Result<QJsonObject>> restJson(Client* client, Call call, Cancel cancel);
//! The root element; an empty response is an empty element.
Task<Result<XmlElement>> restXml(Client* client, Call call, Cancel cancel);

} // namespace shipdeck::aws
