// SPDX-License-Identifier: MIT
#include "aws/services/s3.h"

#include "aws/client.h"
#include "aws/protocols/actions.h"
#include "aws/protocols/calls.h"
#include "aws/waiting.h"
#include "base/ids.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::s3 {
namespace {

constexpr qsizetype mostRemoved = 1000;
const QByteArray writerName = QByteArrayLiteral("shipdeck-write");
const QString xmlns = u"http://s3.amazonaws.com/doc/2006-03-01/"_s;

ObjectInfo infoIn(const Response& answer, const QString& key)
{
    ObjectInfo info;
    info.key = key;
    info.etag = answer.header("ETag");
    info.size = answer.header("Content-Length").toLongLong();
    info.modifiedAt = parseHttpDate(answer.header("Last-Modified")).value_or(QDateTime());
    info.readAt = parseHttpDate(answer.header("Date")).value_or(QDateTime());
    info.contentType = answer.header("Content-Type");
    for (const auto& [name, value] : answer.headers)
        if (name.toLower().startsWith("x-amz-meta-"))
            info.metadata.emplaceBack(name.toLower().mid(11), value);
    return info;
}

//! Names are URL-encoded, because XML cannot contain all characters.
QString decoded(const QString& name)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(name.toLatin1().replace('+', ' ')));
}

Task<Result<Page<ObjectInfo>>> page(Client* client, QString bucket, QString prefix, QString next, Cancel cancel,
                                    int atMost = 0)
{
    Call call;
    call.service = &services::s3;
    call.operation = u"ListObjectsV2"_s;
    call.method = "GET";
    call.bucket = bucket;
    call.query = {{"list-type", "2"}, {"encoding-type", "url"}};
    if (!prefix.isEmpty())
        call.query.emplaceBack("prefix", prefix.toUtf8());
    if (!next.isEmpty())
        call.query.emplaceBack("continuation-token", next.toUtf8());
    if (atMost > 0)
        call.query.emplaceBack("max-keys", QByteArray::number(atMost));
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    if (answer.name != u"ListBucketResult")
        co_return unreadable(services::s3, call.operation);
    Page<ObjectInfo> page;
    for (const XmlElement& item : answer.all(u"Contents")) {
        ObjectInfo info;
        info.key = decoded(item.textOf(u"Key"));
        info.etag = item.textOf(u"ETag").toLatin1();
        info.size = item.textOf(u"Size").toLongLong();
        info.modifiedAt = QDateTime::fromString(item.textOf(u"LastModified"), Qt::ISODateWithMs);
        page.items << info;
    }
    if (answer.textOf(u"IsTruncated") == u"true")
        page.next = answer.textOf(u"NextContinuationToken");
    co_return page;
}

QByteArray removalOf(const QStringList& keys)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(u"Delete"_s);
    xml.writeDefaultNamespace(xmlns);
    xml.writeTextElement(u"Quiet"_s, u"true"_s);
    for (const QString& key : keys) {
        xml.writeStartElement(u"Object"_s);
        xml.writeTextElement(u"Key"_s, key);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return body;
}

//! One object's error within a successful response.
NotRemoved notRemoved(const Client& client, const QString& bucket, const XmlElement& error)
{
    const QString key = error.textOf(u"Key");
    const ServiceError said{error.textOf(u"Code"), error.textOf(u"Message"), {}, {}};
    Response answer;
    answer.status = said.code == u"AccessDenied" ? 403 : 500;
    return {key, awsError(services::s3, u"DeleteObjects"_s, answer, said, bucketArn(client.region(), bucket, key))};
}

bool fitsXml(const QString& key)
{
    return std::none_of(key.begin(), key.end(), [](QChar c) { return c < u' ' || c.unicode() >= 0xfffe; });
}

} // namespace

Call objectCall(const QString& operation, const QByteArray& method, const QString& bucket, const QString& key)
{
    Call call;
    call.service = &services::s3;
    call.operation = operation;
    call.method = method;
    call.bucket = bucket;
    call.path = '/' + percentEncoded(key.toUtf8(), Slash::Stays);
    // Compressed objects must not be unpacked.
    call.headers = {{"Accept-Encoding", "identity"}};
    return call;
}

Headers conditionOf(const WriteIf& only)
{
    if (only.rule == WriteIf::Rule::Missing)
        return {{"If-None-Match", "*"}};
    if (only.rule == WriteIf::Rule::Same)
        return {{"If-Match", only.etag}};
    return {};
}

Headers descriptionOf(const NewObject& object)
{
    Headers headers{{"Content-Type", object.contentType}};
    if (!object.cacheControl.isEmpty())
        headers.emplaceBack("Cache-Control", object.cacheControl);
    for (const auto& [name, value] : object.metadata)
        headers.emplaceBack("x-amz-meta-" + name, value);
    return headers;
}

Task<Result<QString>> bucketRegion(Client* client, QString bucket, Cancel cancel)
{
    Call call;
    call.service = &services::s3;
    call.operation = u"HeadBucket"_s;
    call.method = "HEAD";
    call.bucket = bucket;
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    const QString region = QString::fromLatin1(answer.header("x-amz-bucket-region"));
    co_return region.isEmpty() ? client->region() : region;
}

Task<Result<>> createBucket(Client* client, QString bucket, Cancel cancel)
{
    Call call;
    call.service = &services::s3;
    call.operation = u"CreateBucket"_s;
    call.method = "PUT";
    call.bucket = bucket;
    if (client->region() != u"us-east-1") { // the default, which must not be sent
        QXmlStreamWriter xml(&call.body);
        xml.writeStartElement(u"CreateBucketConfiguration"_s);
        xml.writeDefaultNamespace(xmlns);
        xml.writeTextElement(u"LocationConstraint"_s, client->region());
        xml.writeEndElement();
    }
    CO_CHECK(co_await restXml(client, call, cancel));
    co_return Result<>();
}

Task<Result<>> removeBucket(Client* client, QString bucket, Cancel cancel)
{
    Call call;
    call.service = &services::s3;
    call.operation = u"DeleteBucket"_s;
    call.method = "DELETE";
    call.bucket = bucket;
    const Result<XmlElement> gone = co_await restXml(client, call, cancel);
    if (!gone && gone.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(gone.error());
    co_return Result<>();
}

Task<Result<ObjectInfo>> head(Client* client, QString bucket, QString key, Cancel cancel)
{
    const Call call = objectCall(u"HeadObject"_s, "HEAD", bucket, key);
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    co_return infoIn(answer, key);
}

Task<Result<Object>> get(Client* client, QString bucket, QString key, Cancel cancel)
{
    const Call call = objectCall(u"GetObject"_s, "GET", bucket, key);
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    const Object object{infoIn(answer, key), answer.body};
    co_return object;
}

Task<Result<QByteArray>> put(Client* client, NewObject object, Cancel cancel)
{
    Call call = objectCall(u"PutObject"_s, "PUT", object.bucket, object.key);
    call.body = object.body;
    call.headers += conditionOf(object.only);
    call.headers += descriptionOf(object);
    const QByteArray checksum = Checksum::of(object.checksum, object.body).toBase64();
    call.headers.emplaceBack(Checksum::header(object.checksum), checksum);
    const QByteArray writer = newToken().toLatin1();
    const bool isConditional = object.only.rule != WriteIf::Rule::Always;
    if (isConditional)
        call.headers.emplaceBack("x-amz-meta-" + writerName, writer);
    const Result<Response> answer = co_await client->send(call, cancel);
    if (answer)
        co_return answer->header("ETag");
    if (!isConditional || answer.error().kind != Error::Kind::Conflict)
        co_return tl::unexpected(answer.error());
    // A write whose response was lost is repeated and then conflicts with itself.
    const auto there = co_await head(client, object.bucket, object.key, cancel);
    if (there && there->metadata.contains(std::pair(writerName, writer)))
        co_return QByteArray(there->etag);
    co_return tl::unexpected(answer.error());
}

Task<Result<>> copy(Client* client, QString from, NewObject object, Cancel cancel)
{
    Call call = objectCall(u"CopyObject"_s, "PUT", object.bucket, object.key);
    call.headers += conditionOf(object.only) + descriptionOf(object);
    const QByteArray source = '/' + object.bucket.toUtf8() + '/' + from.toUtf8();
    call.headers.emplaceBack("x-amz-copy-source", percentEncoded(source, Slash::Stays));
    call.headers.emplaceBack("x-amz-metadata-directive", "REPLACE");
    call.mayFailInside = true;
    CO_CHECK(co_await restXml(client, call, cancel));
    co_return Result<>();
}

Task<Result<QList<ObjectInfo>>> list(Client* client, QString bucket, QString prefix, Cancel cancel)
{
    const std::function<Task<Result<Page<ObjectInfo>>>(QString, Cancel)> ask =
        [client, bucket, prefix](QString next, Cancel stop) { return page(client, bucket, prefix, next, stop); };
    co_return co_await everyPage<ObjectInfo>(ask, cancel);
}

Task<Result<std::optional<ObjectInfo>>> first(Client* client, QString bucket, QString prefix, Cancel cancel)
{
    const QString start;
    CO_TRY(const Page<ObjectInfo> found, co_await page(client, bucket, prefix, start, cancel, 1));
    co_return found.items.isEmpty() ? std::nullopt : std::optional(found.items.first());
}

Task<Result<>> remove(Client* client, QString bucket, QString key, Cancel cancel, WriteIf only)
{
    Call call = objectCall(u"DeleteObject"_s, "DELETE", bucket, key);
    call.headers += conditionOf(only);
    CO_CHECK(co_await client->send(call, cancel));
    co_return Result<>();
}

Task<Result<QList<NotRemoved>>> removeAll(Client* client, QString bucket, QStringList keys, Cancel cancel)
{
    QList<NotRemoved> left;
    QStringList together;
    for (const QString& key : std::as_const(keys)) {
        if (fitsXml(key)) {
            together << key;
            continue;
        }
        CO_CHECK(co_await remove(client, bucket, key, cancel));
    }
    for (qsizetype at = 0; at < together.size(); at += mostRemoved) {
        Call call;
        call.service = &services::s3;
        call.operation = u"DeleteObjects"_s;
        call.bucket = bucket;
        call.query = {{"delete", ""}};
        call.body = removalOf(together.mid(at, mostRemoved));
        call.repeat = Repeat::Safe;
        const QByteArray checksum = Checksum::of(Checksum::Kind::Crc32, call.body).toBase64();
        call.headers = {{Checksum::header(Checksum::Kind::Crc32), checksum}}; // required by S3 for this operation
        CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
        for (const XmlElement& error : answer.all(u"Error"))
            left << notRemoved(*client, bucket, error);
    }
    co_return left;
}

} // namespace shipdeck::aws::s3
