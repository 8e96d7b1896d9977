// SPDX-License-Identifier: MIT
#include "aws/transfer/transfer.h"

#include "aws/services/s3.h"
#include "base/files.h"

namespace shipdeck::aws {

Transfer::Transfer(Client* client, TransferSettings settings, QObject* parent)
    : QObject(parent), m_client(client), m_settings(std::move(settings))
{
}

Transfer::~Transfer() = default;

Task<Result<TransferSummary>> Transfer::upload(QList<Upload> uploads, OnTransferProgress progress, Cancel cancel)
{
    TransferSummary summary;
    TransferProgress done;
    done.allFiles = int(uploads.size());
    for (const Upload& upload : std::as_const(uploads))
        done.allBytes += upload.file.isEmpty() ? upload.bytes.size() : upload.size;
    for (const Upload& upload : std::as_const(uploads)) {
        if (!upload.copyFrom.isEmpty()) {
            CO_CHECK(co_await s3::copy(m_client, m_settings.bucket, upload.copyFrom, upload.key, cancel));
            summary.outcomes << Uploaded::Copied;
        } else {
            NewObject object;
            object.bucket = m_settings.bucket;
            object.key = upload.key;
            object.body = upload.bytes;
            if (!upload.file.isEmpty()) {
                CO_TRY(object.body, readFile(upload.file, upload.size));
            }
            object.contentType = upload.contentType;
            object.cacheControl = upload.cacheControl;
            object.checksum = Checksum::Kind::Sha256;
            if (upload.onlyIfMissing)
                object.only.rule = WriteIf::Rule::Missing;
            const Result<QByteArray> put = co_await s3::put(m_client, object, cancel);
            if (!put && !(upload.onlyIfMissing && put.error().code == u"aws-precondition-failed"))
                co_return tl::unexpected(put.error());
            summary.outcomes << (put ? Uploaded::Sent : Uploaded::AlreadyThere);
            summary.sentBytes += put ? object.body.size() : 0;
        }
        ++done.files;
        done.bytes += upload.file.isEmpty() ? upload.bytes.size() : upload.size;
        if (progress)
            progress(done);
    }
    co_return summary;
}

} // namespace shipdeck::aws
