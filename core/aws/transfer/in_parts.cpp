// SPDX-License-Identifier: MIT
// Multipart uploads: creating, resuming, and restarting them when S3 has dropped them.
#include "aws/protocols/xml.h"
#include "aws/transfer/batch.h"

namespace shipdeck::aws {
namespace {

constexpr int mostGone = 3;

} // namespace

void Batch::begunAt(Item& item, const QByteArray& id)
{
    item.parts.id = id;
    if (m_isGivingUp)
        return item.waiting.clear();
    if (!m_settings.remember)
        return open(item);
    m_link.putBegun({item.index, item.upload->key, id});
    m_link.report();
}

void Batch::takeRemembered()
{
    for (const auto& [index, how] : m_link.takeRemembered()) {
        if (!how)
            return fail(how.error());
        open(m_items[size_t(index)]);
    }
}

void Batch::open(Item& item)
{
    item.isOpen = true;
    for (Body& body : item.waiting)
        enqueue(item, RequestKind::Part, std::move(body));
    item.waiting.clear();
}

//! Existing parts are compared with the file when it is read.
void Batch::listed(Item& item, const Page<UploadedPart>& page)
{
    for (const UploadedPart& part : page.items)
        item.parts.kept.insert(part.number, part);
    if (const QByteArray next = page.next.toLatin1(); !next.isEmpty() && next != item.parts.next) {
        item.parts.next = next;
        return enqueue(item, RequestKind::ListParts);
    }
    item.isBegun = true;
    open(item);
    m_bodies->want(item.index);
}

void Batch::takePart(Item& item, Body body)
{
    if (item.read.contains(body.part))
        return drop(std::move(body));
    item.read.insert(body.part);
    if (body.isLast)
        item.allParts = body.part;
    const UploadedPart kept = item.parts.kept.value(body.part);
    if (!kept.checksum.isEmpty() && kept.checksum == body.checksum && kept.size == body.bytes.size()) {
        item.keptBytes += kept.size;
        drop(std::move(body));
        return partIsThere(item, kept.number, {kept.etag, kept.checksum});
    }
    if (item.isOpen)
        return enqueue(item, RequestKind::Part, std::move(body));
    item.waiting.push_back(std::move(body));
    if (!std::exchange(item.isBegun, true))
        enqueue(item, RequestKind::Begin);
}

void Batch::partIsThere(Item& item, int number, InParts::Part part)
{
    item.parts.done.insert(number, std::move(part));
    if (item.parts.done.size() == item.allParts)
        enqueue(item, RequestKind::Complete);
}

void Batch::drop(Body body)
{
    if (m_bodies)
        m_bodies->release(std::move(body.bytes));
}

//! Whether the part belongs to an earlier upload of this item; the new upload reads it again.
bool Batch::isOfAnother(const PendingRequest& pending) const
{
    return pending.kind == RequestKind::Part && pending.uploadId != pending.item->parts.id;
}

//! Whether S3 has dropped the upload, as a lifecycle rule does after a day, or a person.
bool Batch::isGone(const PendingRequest& pending, const Response& answer, const ServiceError& serviceError) const
{
    const bool isInParts = pending.kind == RequestKind::ListParts || pending.kind == RequestKind::Part
        || (pending.kind == RequestKind::Complete
            && pending.tries == 1); // after a retry it may be complete, with a lost response
    return isInParts && answer.status == 404 && serviceError.code == u"NoSuchUpload" && !m_isGivingUp
        && pending.item->timesGone < mostGone;
}

//! Creates a new upload and reads everything again.
void Batch::beginAnew(Item& item, PendingRequestPtr pending)
{
    ++item.timesGone;
    if (pending->kind == RequestKind::Part)
        drop(std::move(pending->body));
    const auto isItsPart = [this, &item](const PendingRequestPtr& one) {
        const bool isIts = one->item == &item && (one->kind == RequestKind::Part || one->kind == RequestKind::Complete);
        if (isIts && one->kind == RequestKind::Part)
            drop(std::move(one->body));
        return isIts;
    };
    std::erase_if(m_ready, isItsPart);
    std::erase_if(m_later, isItsPart);
    send(item);
}

} // namespace shipdeck::aws
