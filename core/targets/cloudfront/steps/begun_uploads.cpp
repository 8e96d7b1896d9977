// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/begun_uploads.h"

#include "aws/client.h"
#include "aws/services/s3_multipart.h"
#include "base/command.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

BegunUploads begunUploads(const Context& context)
{
    BegunUploads uploads;
    for (const QJsonObject& facts : std::as_const(context->remembered))
        uploads.insert(facts[u"key"_s].toString(), facts[u"upload"_s].toString().toLatin1());
    return uploads;
}

std::function<Result<>(const QString&, const QByteArray&)> rememberingUploads(const Context& context)
{
    const std::weak_ptr<StepContext> weak(context);
    return [weak](const QString& key, const QByteArray& id) -> Result<> {
        const Context of = weak.lock();
        if (!of || !of->remember)
            return {};
        return of->remember({{u"key"_s, key}, {u"upload"_s, QString::fromLatin1(id)}});
    };
}

Task<Result<>> giveUpUploads(Site on, BegunUploads uploads)
{
    aws::Client* const client = on.account.client();
    for (auto at = uploads.cbegin(); at != uploads.cend(); ++at) {
        const aws::MultipartUpload upload{on.place.bucket, at.key(), QString::fromLatin1(at.value())};
        const site::Effect effect = [client, upload] { return aws::s3::abortUpload(client, upload); };
        const QString command = u"aws s3api abort-multipart-upload --bucket %1 --key %2 --upload-id %3%4"_s.arg(
            upload.bucket, shellQuoted(upload.key), upload.id, on.account.choice.flags());
        CO_CHECK(co_await on.account.shown(command, effect));
    }
    co_return Result<>();
}

} // namespace shipdeck::deploy
