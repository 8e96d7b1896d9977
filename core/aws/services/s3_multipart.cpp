// SPDX-License-Identifier: MIT
#include "aws/services/s3_multipart.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/waiting.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::s3 {
namespace {

const QString xmlns = u"http://s3.amazonaws.com/doc/2006-03-01/"_s;
constexpr auto kind = Checksum::Kind::Crc64Nvme;

Call uploadCall(const QString& operation, const QByteArray& method, const MultipartUpload& upload)
{
    Call call = objectCall(operation, method, upload.bucket, upload.key);
    call.query = {{"uploadId", upload.id.toUtf8()}};
    return call;
}

Task<Result<Page<UploadedPart>>> page(Client* client, MultipartUpload upload, QString next, Cancel cancel)
{
    Call call = uploadCall(u"ListParts"_s, "GET", upload);
    if (!next.isEmpty())
        call.query.emplaceBack("part-number-marker", next.toUtf8());
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    co_return partsIn(answer);
}

} // namespace

Page<UploadedPart> partsIn(const XmlElement& answer)
{
    Page<UploadedPart> page;
    for (const XmlElement& part : answer.all(u"Part"))
        page.items.append({part.textOf(u"PartNumber").toInt(), part.textOf(u"ETag").toLatin1(),
                           part.textOf(u"ChecksumCRC64NVME").toLatin1(), part.textOf(u"Size").toLongLong()});
    if (answer.textOf(u"IsTruncated") == u"true")
        page.next = answer.textOf(u"NextPartNumberMarker");
    return page;
}

QByteArray completionOf(const QList<UploadedPart>& parts)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartElement(u"CompleteMultipartUpload"_s);
    xml.writeDefaultNamespace(xmlns);
    for (const UploadedPart& part : parts) {
        xml.writeStartElement(u"Part"_s);
        xml.writeTextElement(u"ETag"_s, QString::fromLatin1(part.etag));
        if (!part.checksum.isEmpty())
            xml.writeTextElement(u"ChecksumCRC64NVME"_s, QString::fromLatin1(part.checksum));
        xml.writeTextElement(u"PartNumber"_s, QString::number(part.number));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    return body;
}

Task<Result<MultipartUpload>> beginUpload(Client* client, NewObject object, Cancel cancel)
{
    Call call = objectCall(u"CreateMultipartUpload"_s, "POST", object.bucket, object.key);
    call.query = {{"uploads", ""}};
    call.headers += descriptionOf(object);
    call.headers.emplaceBack("x-amz-checksum-algorithm", Checksum::name(kind));
    call.headers.emplaceBack("x-amz-checksum-type", "FULL_OBJECT");
    call.repeat = Repeat::Safe; // a repeated request creates another upload without parts, which costs nothing
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    const MultipartUpload upload{object.bucket, object.key, answer.textOf(u"UploadId")};
    if (upload.id.isEmpty())
        co_return unreadable(services::s3, call.operation);
    co_return upload;
}

Task<Result<UploadedPart>> uploadPart(Client* client, MultipartUpload upload, int number, QByteArray body,
                                      Cancel cancel)
{
    Call call = uploadCall(u"UploadPart"_s, "PUT", upload);
    call.query.emplaceBack("partNumber", QByteArray::number(number));
    UploadedPart part{number, {}, Checksum::of(kind, body).toBase64(), body.size()};
    call.headers.emplaceBack("Content-Type", "application/octet-stream");
    call.headers.emplaceBack(Checksum::header(kind), part.checksum);
    call.body = body;
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    part.etag = answer.header("ETag");
    co_return part;
}

Task<Result<QList<UploadedPart>>> uploadedParts(Client* client, MultipartUpload upload, Cancel cancel)
{
    const std::function<Task<Result<Page<UploadedPart>>>(QString, Cancel)> ask =
        [client, upload](QString next, Cancel stop) { return page(client, upload, next, stop); };
    co_return co_await everyPage<UploadedPart>(ask, cancel);
}

Task<Result<QByteArray>> completeUpload(Client* client, MultipartUpload upload, QList<UploadedPart> parts, WriteIf only,
                                        Cancel cancel)
{
    Call call = uploadCall(u"CompleteMultipartUpload"_s, "POST", upload);
    call.headers += conditionOf(only);
    call.headers.emplaceBack("x-amz-checksum-type", "FULL_OBJECT");
    call.body = completionOf(parts);
    call.repeat = Repeat::Safe; // completing the same upload again returns the same response
    call.mayFailInside = true;
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    const QByteArray etag = answer.textOf(u"ETag").toLatin1();
    if (etag.isEmpty())
        co_return unreadable(services::s3, call.operation);
    co_return etag;
}

Task<Result<>> abortUpload(Client* client, MultipartUpload upload, Cancel cancel)
{
    const Call call = uploadCall(u"AbortMultipartUpload"_s, "DELETE", upload);
    const Result<Response> answer = co_await client->send(call, cancel);
    if (!answer && answer.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

} // namespace shipdeck::aws::s3
