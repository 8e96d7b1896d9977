// SPDX-License-Identifier: MIT
#include "aws/services/acm.h"

#include "aws/protocols/calls.h"
#include "aws/waiting.h"

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

//! Without these, those of 2,048-bit RSA alone are listed.
//! https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
const QJsonArray keysOfCloudFront{u"RSA_2048"_s, u"RSA_3072"_s, u"RSA_4096"_s, u"EC_prime256v1"_s};

Task<Result<Page<CertificateSummary>>> page(Client* client, QString next, Cancel cancel)
{
    QJsonObject input{{u"CertificateStatuses"_s, QJsonArray{u"ISSUED"_s}},
                      {u"Includes"_s, QJsonObject{{u"keyTypes"_s, keysOfCloudFront}}}};
    if (!next.isEmpty())
        input.insert(u"NextToken"_s, next);
    const QString operation = u"ListCertificates"_s;
    CO_TRY(const QJsonObject answer, co_await json(client, &services::acm, operation, input, Repeat::Safe, cancel));
    Page<CertificateSummary> page;
    page.next = answer.value(u"NextToken"_s).toString();
    const QJsonArray all = answer.value(u"CertificateSummaryList"_s).toArray();
    for (const QJsonValue one : all) {
        QStringList names = one[u"SubjectAlternativeNameSummaries"_s].toVariant().toStringList();
        names << one[u"DomainName"_s].toString();
        names.removeDuplicates();
        page.items.append({one[u"CertificateArn"_s].toString(), names});
    }
    co_return page;
}

QString regionOf(const QString& arn)
{
    return arn.section(u':', 3, 3);
}

} // namespace

Task<Result<QList<CertificateSummary>>> issued(Client* client, Cancel cancel)
{
    const std::function<Task<Result<Page<CertificateSummary>>>(QString, Cancel)> ask =
        [client](QString next, Cancel stop) { return page(client, next, stop); };
    co_return co_await everyPage<CertificateSummary>(ask, cancel);
}

Task<Result<QMap<QString, QString>>> tags(Client* client, QString arn, Cancel cancel)
{
    const QString operation = u"ListTagsForCertificate"_s;
    const QString region = regionOf(arn);
    const QJsonObject input{{u"CertificateArn"_s, arn}};
    CO_TRY(const QJsonObject answer,
           co_await json(client, &services::acm, operation, input, Repeat::Safe, cancel, region));
    QMap<QString, QString> tags;
    const QJsonArray all = answer.value(u"Tags"_s).toArray();
    for (const QJsonValue one : all)
        tags.insert(one[u"Key"_s].toString(), one[u"Value"_s].toString());
    co_return tags;
}

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
