// SPDX-License-Identifier: MIT
#include "aws/services/acm.h"

#include "aws/protocols/calls.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::acm {
namespace {

QString withoutDot(const QString& name)
{
    return (name.endsWith(u'.') ? name.chopped(1) : name).toLower();
}

Validation validationIn(const QJsonObject& said)
{
    const QJsonObject record = said[u"ResourceRecord"_s].toObject();
    return {said[u"DomainName"_s].toString(), said[u"ValidationStatus"_s].toString(),
            withoutDot(record[u"Name"_s].toString()), withoutDot(record[u"Value"_s].toString())};
}

QDateTime timeIn(const QJsonValue& seconds)
{
    return seconds.isDouble() ? QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds.toDouble()), Qt::UTC)
                              : QDateTime();
}

QString regionOf(const QString& arn)
{
    return arn.section(u':', 3, 3);
}

} // namespace

Task<Result<Certificate>> certificate(Client* client, QString arn, Cancel cancel)
{
    const QString operation = u"DescribeCertificate"_s;
    const QString region = regionOf(arn);
    const QJsonObject input{{u"CertificateArn"_s, arn}};
    CO_TRY(const QJsonObject answer,
           co_await json(client, &services::acm, operation, input, Repeat::Safe, cancel, region));
    const QJsonObject said = answer.value(u"Certificate"_s).toObject();
    Certificate found;
    found.domain = said.value(u"DomainName"_s).toString();
    found.status = said.value(u"Status"_s).toString();
    found.failure = said.value(u"FailureReason"_s).toString();
    found.issuer = said.value(u"Issuer"_s).toString();
    found.beginsAt = timeIn(said.value(u"NotBefore"_s));
    found.endsAt = timeIn(said.value(u"NotAfter"_s));
    found.names = said.value(u"SubjectAlternativeNames"_s).toVariant().toStringList();
    if (!found.names.contains(found.domain))
        found.names.prepend(found.domain);
    const QJsonArray validations = said.value(u"DomainValidationOptions"_s).toArray();
    for (const QJsonValue one : validations)
        found.validations << validationIn(one.toObject());
    const QJsonObject renewal = said.value(u"RenewalSummary"_s).toObject();
    found.renewal = renewal.value(u"RenewalStatus"_s).toString();
    found.renewalFailure = renewal.value(u"RenewalStatusReason"_s).toString();
    co_return found;
}

Task<Result<QString>> request(Client* client, QStringList names, QMap<QString, QString> tags, QString token,
                              Cancel cancel)
{
    QJsonArray tagged;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        tagged << QJsonObject{{u"Key"_s, tag.key()}, {u"Value"_s, tag.value()}};
    QJsonObject input{{u"DomainName"_s, names.value(0)},
                      {u"ValidationMethod"_s, u"DNS"_s},
                      {u"IdempotencyToken"_s, token},
                      {u"Tags"_s, tagged}};
    if (names.size() > 1)
        input[u"SubjectAlternativeNames"_s] = QJsonArray::fromStringList(names.mid(1));
    const QString operation = u"RequestCertificate"_s;
    CO_TRY(const QJsonObject answer, co_await json(client, &services::acm, operation, input, Repeat::Safe, cancel));
    co_return answer[u"CertificateArn"_s].toString();
}

Task<Result<>> remove(Client* client, QString arn, Cancel cancel)
{
    const QString operation = u"DeleteCertificate"_s;
    const QString region = regionOf(arn);
    const QJsonObject input{{u"CertificateArn"_s, arn}};
    const auto gone = co_await json(client, &services::acm, operation, input, Repeat::Safe, cancel, region);
    if (!gone && gone.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(gone.error());
    co_return Result<>();
}

} // namespace shipdeck::aws::acm
