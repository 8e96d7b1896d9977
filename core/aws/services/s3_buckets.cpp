// SPDX-License-Identifier: MIT
#include "aws/services/s3_buckets.h"

#include "aws/error_codes.h"
#include "aws/protocols/calls.h"
#include "aws/signing/checksum.h"
#include "aws/waiting.h"

#include <QUrl>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::s3 {
namespace {

Call reading(const QString& operation, const QString& bucket, const QByteArray& part)
{
    Call call;
    call.service = &services::s3;
    call.operation = operation;
    call.method = "GET";
    call.bucket = bucket;
    if (!part.isEmpty())
        call.query.emplaceBack(part, QByteArray());
    return call;
}

Task<Result<Page<Bucket>>> page(Client* client, QString prefix, QString next, Cancel cancel)
{
    Call call = reading(u"ListBuckets"_s, {}, {});
    call.query.emplaceBack("max-buckets", "1000"); // regions are only included in paged responses
    if (!prefix.isEmpty())
        call.query.emplaceBack("prefix", prefix.toUtf8());
    if (!next.isEmpty())
        call.query.emplaceBack("continuation-token", next.toUtf8());
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    Page<Bucket> page;
    for (const XmlElement& one : answer.child(u"Buckets").all(u"Bucket"))
        page.items << Bucket{one.textOf(u"Name"), one.textOf(u"BucketRegion")};
    page.next = answer.textOf(u"ContinuationToken");
    co_return page;
}

} // namespace

Task<Result<QList<Bucket>>> buckets(Client* client, QString prefix, Cancel cancel)
{
    const std::function<Task<Result<Page<Bucket>>>(QString, Cancel)> ask = [client, prefix](QString next, Cancel stop) {
        return page(client, prefix, next, stop);
    };
    co_return co_await everyPage<Bucket>(ask, cancel);
}

Task<Result<bool>> isClosed(Client* client, QString bucket, Cancel cancel)
{
    const Call call = reading(u"GetPublicAccessBlock"_s, bucket, "publicAccessBlock");
    const auto answer = co_await restXml(client, call, cancel);
    if (!answer && answer.error().code == code::awsNoSuchPublicAccessBlockConfiguration)
        co_return false;
    if (!answer)
        co_return tl::unexpected(answer.error());
    for (const QStringView part :
         {u"BlockPublicAcls", u"IgnorePublicAcls", u"BlockPublicPolicy", u"RestrictPublicBuckets"})
        if (answer->textOf(part).compare(u"true", Qt::CaseInsensitive) != 0)
            co_return false;
    co_return true;
}

Task<Result<QMap<QString, QString>>> tags(Client* client, QString bucket, Cancel cancel)
{
    const Call call = reading(u"GetBucketTagging"_s, bucket, "tagging");
    const auto answer = co_await restXml(client, call, cancel);
    if (!answer && answer.error().code == code::awsNoSuchTagSet)
        co_return QMap<QString, QString>();
    if (!answer)
        co_return tl::unexpected(answer.error());
    QMap<QString, QString> found;
    for (const XmlElement& tag : answer->child(u"TagSet").all(u"Tag"))
        found.insert(tag.textOf(u"Key"), tag.textOf(u"Value"));
    co_return found;
}

Task<Result<QJsonObject>> policy(Client* client, QString bucket, Cancel cancel)
{
    const Call call = reading(u"GetBucketPolicy"_s, bucket, "policy");
    const auto answer = co_await restJson(client, call, cancel); // S3's only JSON response
    if (!answer && answer.error().code == code::awsNoSuchBucketPolicy)
        co_return QJsonObject();
    co_return answer;
}

namespace {

struct Version {
    QString key;
    QString id;
};

//! At most a thousand, the limit of one deletion call.
Task<Result<QList<Version>>> someVersions(Client* client, QString bucket, Cancel cancel)
{
    Call call = reading(u"ListObjectVersions"_s, bucket, "versions");
    call.query.emplaceBack("encoding-type", "url");
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    QList<Version> found;
    for (const QStringView kind : {u"Version", u"DeleteMarker"})
        for (const XmlElement& one : answer.all(kind))
            found << Version{QUrl::fromPercentEncoding(one.textOf(u"Key").replace(u'+', u' ').toUtf8()),
                             one.textOf(u"VersionId")};
    co_return found.mid(0, 1000);
}

QByteArray removalOf(const QList<Version>& versions)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(u"Delete"_s);
    xml.writeDefaultNamespace(u"http://s3.amazonaws.com/doc/2006-03-01/"_s);
    xml.writeTextElement(u"Quiet"_s, u"true"_s);
    for (const Version& version : versions) {
        xml.writeStartElement(u"Object"_s);
        xml.writeTextElement(u"Key"_s, version.key);
        xml.writeTextElement(u"VersionId"_s, version.id);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return body;
}

} // namespace

Task<Result<>> removeVersions(Client* client, QString bucket, Cancel cancel)
{
    for (;;) {
        CO_TRY(const QList<Version> some, co_await someVersions(client, bucket, cancel));
        if (some.isEmpty())
            co_return Result<>();
        Call call;
        call.service = &services::s3;
        call.operation = u"DeleteObjects"_s;
        call.bucket = bucket;
        call.query = {{"delete", ""}};
        call.body = removalOf(some);
        call.repeat = Repeat::Safe;
        const QByteArray checksum = Checksum::of(Checksum::Kind::Crc32, call.body).toBase64();
        call.headers = {{Checksum::header(Checksum::Kind::Crc32), checksum}}; // required by S3 for this operation
        CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
        const QList<XmlElement> errors = answer.all(u"Error");
        if (!errors.isEmpty())
            co_return fail(
                Error::Kind::Provider, "aws-versions-left",
                say(QT_TRANSLATE_NOOP("core", "Previous versions of %1 in the bucket %2 could not be deleted."),
                    {errors.first().textOf(u"Key"), bucket}),
                say(QT_TRANSLATE_NOOP(
                    "core", "Empty the bucket in the S3 console, which also deletes its versions, then try again.")),
                verbatim(errors.first().textOf(u"Code") + u": "_s + errors.first().textOf(u"Message")));
    }
}

} // namespace shipdeck::aws::s3
