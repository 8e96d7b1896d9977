// SPDX-License-Identifier: MIT
#include "aws/protocols/actions.h"

#include "aws/protocols/endpoints.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

struct Needed {
    const char* operation;
    const char* action;
    const char* another = nullptr;
};

//! S3 operations whose actions have other names in policies.
//! https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
constexpr Needed ofS3[] = {
    {"CompleteMultipartUpload", "PutObject"},
    {"CopyObject", "PutObject", "GetObject"},
    {"CreateMultipartUpload", "PutObject"},
    {"DeleteObjects", "DeleteObject"},
    {"GetPublicAccessBlock", "GetBucketPublicAccessBlock"},
    {"HeadBucket", "ListBucket"},
    {"HeadObject", "GetObject"},
    {"ListBuckets", "ListAllMyBuckets"},
    {"ListMultipartUploads", "ListBucketMultipartUploads"},
    {"ListObjectsV2", "ListBucket"},
    {"ListParts", "ListMultipartUploadParts"},
    {"UploadPart", "PutObject"},
};

} // namespace

QStringList actionsOf(const Service& service, const QString& operation)
{
    const QString prefix =
        QString::fromLatin1(*service.policyPrefix ? service.policyPrefix : service.signingName) + u':';
    if (&service == &services::s3)
        for (const Needed& one : ofS3)
            if (operation == QLatin1StringView(one.operation)) {
                QStringList actions{prefix + QLatin1StringView(one.action)};
                if (one.another)
                    actions << prefix + QLatin1StringView(one.another);
                return actions;
            }
    return {prefix + operation};
}

QString bucketArn(const QString& region, const QString& bucket, const QString& key)
{
    const QString arn = u"arn:%1:s3:::%2"_s.arg(partitionOf(region).name, bucket);
    return key.isEmpty() ? arn : arn + u'/' + key;
}

} // namespace shipdeck::aws
