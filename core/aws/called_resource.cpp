// SPDX-License-Identifier: MIT
#include "aws/called_resource.h"

#include "aws/protocols/actions.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

QString decoded(const QByteArray& text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

//! The value of a field in a form body.
QString fieldIn(const QByteArray& form, const QByteArray& name)
{
    for (const QByteArray& field : form.split('&'))
        if (field.startsWith(name + '='))
            return decoded(field.mid(name.size() + 1));
    return {};
}

//! "arn:aws:cloudformation:eu-west-1:*:stack/shipdeck-shop/*"; the last part differs for each stack of this name.
QString stackIn(const Call& call, const QString& partition, const QString& region)
{
    const QString named = fieldIn(call.body, "StackName");
    if (named.startsWith(u"arn:"_s))
        return named.section(u'/', 0, 1) + u"/*"_s;
    if (!named.isEmpty())
        return u"arn:%1:cloudformation:%2:*:stack/%3/*"_s.arg(partition, region, named);
    // A change set's ARN does not name the stack, which permissions are given for.
    const QString changeSet = fieldIn(call.body, "ChangeSetName");
    return changeSet.startsWith(u"arn:"_s) ? changeSet.section(u':', 0, 4) + u":stack/*"_s : QString();
}

} // namespace

QString calledResource(const Call& call, const Endpoint& endpoint)
{
    const QString region = QString::fromLatin1(endpoint.region);
    const QString partition = partitionOf(region).name;
    const QByteArrayList path = call.path.split('/'); // the first is empty
    if (!call.bucket.isEmpty())
        return bucketArn(region, call.bucket, decoded(call.path.mid(1)));
    if (call.service == &services::cloudFormation)
        return stackIn(call, partition, region);
    if (call.service == &services::keyValueStore)
        return decoded(path.value(2));
    if (call.service == &services::iam)
        return fieldIn(call.body, "PolicyArn");
    if (call.service == &services::acm)
        return QJsonDocument::fromJson(call.body).object().value(u"CertificateArn"_s).toString();
    const QString kind = decoded(path.value(2)); // after the version
    const QString id = decoded(path.value(3));
    if (id.isEmpty())
        return {};
    if (call.service == &services::cloudFront)
        return u"arn:%1:cloudfront::*:%2/%3"_s.arg(partition, kind, id);
    if (call.service == &services::route53)
        return u"arn:%1:route53:::%2/%3"_s.arg(partition, kind, id);
    return {};
}

} // namespace shipdeck::aws
