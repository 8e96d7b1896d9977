// SPDX-License-Identifier: MIT
#include "targets/cloudfront/place/bucket_policy.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace shipdeck::site {
using namespace Qt::StringLiterals;
namespace {

const QString cloudFront = u"cloudfront.amazonaws.com"_s;
const QString reading = u"s3:GetObject"_s;

//! "arn:aws:s3:::name", in the partition of the keys.
QString bucketArn(const PolicyPlace& place)
{
    return u"arn:%1:s3:::%2"_s.arg(place.account.arn.section(u':', 1, 1), place.bucket);
}

QString distributionArn(const PolicyPlace& place)
{
    return u"arn:%1:cloudfront::%2:distribution/%3"_s.arg(place.account.arn.section(u':', 1, 1), place.account.account,
                                                          place.distribution);
}

//! The texts of a value that is a single text or a list.
QStringList textsIn(const QJsonValue& value)
{
    return value.isString() ? QStringList{value.toString()} : value.toVariant().toStringList();
}

//! Compares as IAM does: * matches any text and ? any character.
bool isAmong(const QStringList& patterns, const QString& text)
{
    return std::any_of(patterns.begin(), patterns.end(), [&text](const QString& pattern) {
        QString expression = QRegularExpression::escape(pattern);
        expression.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
        return QRegularExpression(u"\\A%1\\z"_s.arg(expression), QRegularExpression::CaseInsensitiveOption)
            .match(text)
            .hasMatch();
    });
}

bool isForCloudFront(const QJsonValue& principal)
{
    if (principal.isString())
        return principal.toString() == u"*";
    return textsIn(principal[u"Service"_s]).contains(cloudFront) || textsIn(principal[u"AWS"_s]).contains(u"*"_s);
}

//! Whether its conditions on the source are met by the distribution.
bool holdsFor(const QJsonObject& condition, const PolicyPlace& place)
{
    for (const QJsonValue operation : condition) {
        const QJsonObject keys = operation.toObject();
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (key.key().compare(u"AWS:SourceArn", Qt::CaseInsensitive) == 0
                && !isAmong(textsIn(*key), distributionArn(place)))
                return false;
            if (key.key().compare(u"AWS:SourceAccount", Qt::CaseInsensitive) == 0
                && !isAmong(textsIn(*key), place.account.account))
                return false;
        }
    }
    return true;
}

//! A published file's ARN, as in the distribution's request.
QString fileOf(const PolicyPlace& place)
{
    return bucketArn(place)
        + (place.isShared ? u"/sites/project/releases/release/index.html"_s : u"/releases/release/index.html"_s);
}

bool isAbout(const QJsonValue& statement, const PolicyPlace& place)
{
    return isForCloudFront(statement[u"Principal"_s]) && isAmong(textsIn(statement[u"Action"_s]), reading)
        && isAmong(textsIn(statement[u"Resource"_s]), fileOf(place));
}

//! Below a wildcard domain also the distributions that projects have for domains of their own.
QJsonObject sourceOf(const PolicyPlace& place)
{
    if (!place.isShared)
        return {{u"StringEquals"_s, QJsonObject{{u"AWS:SourceArn"_s, distributionArn(place)}}}};
    const QString any = distributionArn(place).section(u'/', 0, 0) + u"/*"_s;
    return {{u"StringLike"_s, QJsonObject{{u"AWS:SourceArn"_s, any}}}};
}

} // namespace

QJsonObject policyFor(const PolicyPlace& place)
{
    const QString below = bucketArn(place) + (place.isShared ? u"/sites/*"_s : QString());
    const QJsonArray files{below + u"/assets/*"_s, below + u"/releases/*"_s, bucketArn(place) + u"/errors/*"_s};
    const QJsonObject statement{{u"Effect"_s, u"Allow"_s},
                                {u"Principal"_s, QJsonObject{{u"Service"_s, cloudFront}}},
                                {u"Action"_s, reading},
                                {u"Resource"_s, files},
                                {u"Condition"_s, sourceOf(place)}};
    return {{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, QJsonArray{statement}}};
}

bool letsDistributionIn(const QJsonObject& policy, const PolicyPlace& place)
{
    const QJsonValue said = policy[u"Statement"_s];
    const QJsonArray statements = said.isObject() ? QJsonArray{said} : said.toArray();
    bool isAllowed = false;
    for (const QJsonValue statement : statements) {
        if (!isAbout(statement, place))
            continue;
        const QJsonObject condition = statement[u"Condition"_s].toObject();
        if (statement[u"Effect"_s].toString() == u"Allow")
            isAllowed = isAllowed || holdsFor(condition, place);
        else if (condition.isEmpty()) // conditional ones are mostly about encryption or others
            return false;
    }
    return isAllowed;
}

} // namespace shipdeck::site
