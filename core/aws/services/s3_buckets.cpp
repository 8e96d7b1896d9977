// SPDX-License-Identifier: MIT
#include "aws/services/s3_buckets.h"

#include "aws/protocols/calls.h"
#include "aws/waiting.h"

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
    call.query.emplaceBack("max-buckets", "1000"); // regions are told only page by page
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
    if (!answer && answer.error().code == u"aws-no-such-public-access-block-configuration")
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
    if (!answer && answer.error().code == u"aws-no-such-tag-set")
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
    const auto answer = co_await restJson(client, call, cancel); // the one answer of S3's that is JSON
    if (!answer && answer.error().code == u"aws-no-such-bucket-policy")
        co_return QJsonObject();
    co_return answer;
}

} // namespace shipdeck::aws::s3
