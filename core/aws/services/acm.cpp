// SPDX-License-Identifier: MIT
#include "aws/services/acm.h"

#include "aws/protocols/calls.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws::acm {

Task<Result<Certificate>> certificate(Client* client, QString arn, Cancel cancel)
{
    const QString operation = u"DescribeCertificate"_s;
    const QString region = arn.section(u':', 3, 3);
    const QJsonObject input{{u"CertificateArn"_s, arn}};
    CO_TRY(const QJsonObject answer,
           co_await json(client, &services::acm, operation, input, Repeat::Safe, cancel, region));
    const QJsonObject said = answer.value(u"Certificate"_s).toObject();
    Certificate found;
    found.domain = said.value(u"DomainName"_s).toString();
    found.status = said.value(u"Status"_s).toString();
    if (const QJsonValue ends = said.value(u"NotAfter"_s); ends.isDouble())
        found.endsAt = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(ends.toDouble()), Qt::UTC);
    co_return found;
}

} // namespace shipdeck::aws::acm
