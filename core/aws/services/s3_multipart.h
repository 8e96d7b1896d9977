// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/xml.h"
#include "aws/services/s3.h"
#include "aws/waiting.h"

namespace shipdeck::aws {

//! An object sent in parts, in any order and in parallel. Until it is completed it is invisible, but its
//! parts cost storage: abort unused uploads.
//! https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
struct MultipartUpload {
    QString bucket;
    QString key;
    QString id;
};

struct UploadedPart {
    int number = 1; //!< 1…10,000
    QByteArray etag;
    QByteArray checksum; //!< CRC64NVME, base64
    qint64 size = 0;
};

namespace s3 {

//! `object` without its body. All parts but the last have 5 MiB or more.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html
Task<Result<MultipartUpload>> beginUpload(Client* client, NewObject object, Cancel cancel = {});
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html
Task<Result<UploadedPart>> uploadPart(Client* client, MultipartUpload upload, int number, QByteArray body,
                                      Cancel cancel = {});
//! The parts that have arrived, for resuming an interrupted upload.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html
Task<Result<QList<UploadedPart>>> uploadedParts(Client* client, MultipartUpload upload, Cancel cancel = {});
//! `parts` in the order of their numbers. Returns the ETag.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html
Task<Result<QByteArray>> completeUpload(Client* client, MultipartUpload upload, QList<UploadedPart> parts,
                                        WriteIf only = {}, Cancel cancel = {});
//! A missing one is fine.
//! https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html
Task<Result<>> abortUpload(Client* client, MultipartUpload upload, Cancel cancel = {});

//! Parses a response of ListParts.
Page<UploadedPart> partsIn(const XmlElement& answer);
//! The list of parts for CompleteMultipartUpload.
QByteArray completionOf(const QList<UploadedPart>& parts);

} // namespace s3

} // namespace shipdeck::aws
