// SPDX-License-Identifier: MIT
// Interprets S3's responses.
#include "aws/client.h"
#include "aws/credentials/settings.h"
#include "aws/protocols/actions.h"
#include "aws/protocols/xml.h"
#include "aws/signing/hash.h"
#include "aws/transfer/batch.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int mostTries = 5; // limited also by a shared budget
constexpr qint64 skewThatMatters = 4 * 60 * 1000;

//! S3 sends status 200 before a long operation has ended, and its error in the body.
Response withStatusInside(Response answer, RequestKind kind)
{
    const bool mayFailInside = kind == RequestKind::Copy || kind == RequestKind::Complete;
    if (mayFailInside && answer.ok() && answer.body.contains("<Error>"))
        answer.status = 500;
    return answer;
}

QString textIn(const Response& answer, QStringView name)
{
    const std::optional<XmlElement> xml = parseXml(answer.body);
    return xml ? xml->textOf(name) : QString();
}

//! Whether the response describes an object with this content. A multipart object has no SHA-256 of its own.
bool isSame(const Response& answer, const QByteArray& sha256)
{
    const QByteArray checksum = answer.header("x-amz-checksum-sha256");
    if (!checksum.isEmpty() && !checksum.contains('-'))
        return QByteArray::fromBase64(checksum).toHex() == sha256;
    return answer.header("x-amz-meta-sha256") == sha256;
}

//! Whether S3 rejected the file because its content has changed since it was hashed, and not because of a transfer
//! error.
bool isOtherContent(const ServiceError& serviceError, const Body& body, const Upload& upload)
{
    const bool isRefused = serviceError.code == u"BadDigest" || serviceError.code == u"XAmzContentSHA256Mismatch";
    return isRefused && !upload.sha256.isEmpty() && sha256(body.bytes).toHex() != upload.sha256;
}

//! The actions in a policy; computed once, not for thousands of requests.
QString actionsText(RequestKind kind)
{
    static const auto texts = [] {
        QMap<RequestKind, QString> all;
        for (const RequestKind one :
             {RequestKind::Copy, RequestKind::Head, RequestKind::Put, RequestKind::Begin, RequestKind::ListParts,
              RequestKind::Part, RequestKind::Complete, RequestKind::Abort})
            all.insert(one, actionsOf(services::s3, operationOf(one)).join(u", "_s));
        return all;
    }();
    return texts.value(kind);
}

} // namespace

void Batch::record(const PendingRequest& pending, const Wire::Answer& answer, const ServiceError& serviceError)
{
    CallRecord record;
    record.service = QString::fromLatin1(services::s3.name);
    record.operation = operationOf(pending.kind);
    record.action = actionsText(pending.kind);
    record.region = QString::fromLatin1(m_state.signer->requests.region());
    record.attempt = pending.tries;
    record.status = answer.outcome ? answer.outcome->status : 0;
    record.code = serviceError.code;
    record.requestId = answer.outcome ? answer.outcome->requestId : QString();
    record.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - pending.sentAt);
    m_records << record;
}

void Batch::answered(Wire::Answer answer)
{
    const auto at = m_onTheWay.find(static_cast<PendingRequest*>(answer.owner));
    if (at == m_onTheWay.end())
        return; // aborted in the meantime
    PendingRequestPtr pending = std::move(at->second);
    m_onTheWay.erase(at);
    if (answer.outcome)
        answer.outcome = withStatusInside(*std::move(answer.outcome), pending->kind);
    const bool isGood = answer.outcome && answer.outcome->ok();
    const ServiceError serviceError = answer.outcome && !isGood ? parseError(*answer.outcome) : ServiceError();
    record(*pending, answer, serviceError);
    if (!isGood)
        return failed(std::move(pending), answer, serviceError);
    m_state.budget.earn(pending->tries);
    m_state.pace.answered(m_isFull, pending->sentAt, Clock::now());
    succeeded(std::move(pending), *answer.outcome);
}

void Batch::succeeded(PendingRequestPtr pending, const Response& answer)
{
    Item& item = *pending->item;
    const Upload& upload = *item.upload;
    switch (pending->kind) {
    case RequestKind::Copy: {
        const QByteArray checksum = textIn(answer, u"ChecksumSHA256").toLatin1();
        const bool isOther = !checksum.isEmpty() && !checksum.contains('-') && !upload.sha256.isEmpty()
            && QByteArray::fromBase64(checksum).toHex() != upload.sha256;
        if (isOther) // the original was overwritten
            return send(item);
        return done(item, Uploaded::Copied);
    }
    case RequestKind::Head: return inspected(item, answer);
    case RequestKind::Put:
        if (m_bodies)
            m_bodies->release(std::move(pending->body.bytes));
        return done(item, Uploaded::Sent, bytesOf(upload));
    case RequestKind::Begin:
        if (const QByteArray id = textIn(answer, u"UploadId").toUtf8(); !id.isEmpty())
            return begunAt(item, id);
        return fail(unreadable(services::s3, operationOf(pending->kind), answer.requestId).value());
    case RequestKind::ListParts:
        if (const std::optional<XmlElement> xml = parseXml(answer.body))
            return listed(item, s3::partsIn(*xml));
        return fail(unreadable(services::s3, operationOf(pending->kind), answer.requestId).value());
    case RequestKind::Part:
        if (!isOfAnother(*pending))
            partIsThere(item, pending->body.part, {answer.header("ETag"), pending->body.checksum});
        return drop(std::move(pending->body));
    case RequestKind::Complete:
        item.parts.id.clear();
        return done(item, Uploaded::Sent, bytesOf(upload) - item.keptBytes);
    case RequestKind::Abort: item.parts.id.clear(); return;
    }
}

//! Handles the response about an existing object: a check before the upload, or after a write that found one.
void Batch::inspected(Item& item, const Response& answer)
{
    const bool isEqual = isSame(answer, item.upload->sha256);
    if (isEqual || item.upload->onlyIfMissing) {
        if (!item.parts.id.isEmpty()) // aborts our unneeded parts
            enqueue(item, RequestKind::Abort);
        return done(item, isEqual ? Uploaded::AlreadyThere : Uploaded::Different);
    }
    if (!item.parts.id.isEmpty())
        return enqueue(item, RequestKind::Complete);
    send(item);
}

//! Handles responses that are no failure of the upload; then `pending` is moved from.
bool Batch::isHandled(PendingRequestPtr& pending, const Response& answer, const ServiceError& serviceError)
{
    Item& item = *pending->item;
    const RequestKind asked = pending->kind;
    if (asked == RequestKind::Abort && answer.status == 404)
        return true;
    if (isGone(*pending, answer, serviceError)) {
        beginAnew(item, std::move(pending));
        return true;
    }
    if (asked == RequestKind::Copy && answer.status == 404 && serviceError.code != u"NoSuchBucket") {
        send(item); // its source release was deleted
        return true;
    }
    if (asked == RequestKind::Head && answer.status == 404) {
        if (!item.parts.id.isEmpty()) // the object in the way is gone
            enqueue(item, RequestKind::Complete);
        else
            send(item);
        return true;
    }
    const bool isTaken = answer.status == 412 && (asked == RequestKind::Put || asked == RequestKind::Complete)
        && item.upload->onlyIfMissing;
    // Completed earlier, with a lost response: the object exists.
    const bool isOver = asked == RequestKind::Complete && answer.status == 404 && serviceError.code == u"NoSuchUpload"
        && pending->tries > 1;
    if (!isTaken && !isOver)
        return false;
    if (asked == RequestKind::Put && m_bodies)
        m_bodies->release(std::move(pending->body.bytes));
    if (isOver)
        item.parts.id.clear();
    if (item.upload->sha256.isEmpty()) {
        done(item, Uploaded::AlreadyThere);
        return true;
    }
    enqueue(item, RequestKind::Head);
    return true;
}

//! Whether the request was signed with a wrong clock; another response may have corrected it already.
bool Batch::setClock(const Response& answer, qint64 signedBy)
{
    const std::optional<QDateTime> theirs = parseHttpDate(answer.header("Date"));
    if (!theirs)
        return false;
    const qint64 skew = m_client.now().msecsTo(*theirs);
    if (std::abs(skew - m_state.signer->skew) >= skewThatMatters)
        changeSigner([skew](Signer& signer) { signer.skew = skew; });
    return std::abs(skew - signedBy) >= skewThatMatters;
}

void Batch::failed(PendingRequestPtr pending, const Wire::Answer& answer, const ServiceError& serviceError)
{
    if (isOfAnother(*pending))
        return drop(std::move(pending->body));
    if (answer.outcome && isHandled(pending, *answer.outcome, serviceError))
        return;
    const Upload& upload = *pending->item->upload;
    if (pending->kind == RequestKind::Put && isOtherContent(serviceError, pending->body, upload))
        return fail(changedFile(upload.file));
    const Moment now = Clock::now();
    const QString object = bucketArn(QString::fromLatin1(pending->region), m_settings.bucket, upload.key);
    const Error error = answer.outcome
        ? awsError(services::s3, operationOf(pending->kind), *answer.outcome, serviceError, object)
        : answer.outcome.error();
    const RetryDecision decision = retryDecision(answer.outcome, serviceError);
    if (decision == RetryDecision::Throttled || answer.wasSilent)
        m_state.pace.refused(pending->sentAt, now);
    // Three causes are corrected and retried immediately: each once per request, and once for all requests together.
    const bool isElsewhere = checkRegion(serviceError.region) && serviceError.region.toLatin1() != pending->region;
    if (isElsewhere && !std::exchange(pending->hadOtherRegion, true)) {
        changeSigner([this, &serviceError](Signer& signer) {
            signer.requests = Requests(m_client.endpoints.of(services::s3, serviceError.region), m_settings.bucket);
        });
        return m_ready.push_front(std::move(pending));
    }
    if (decision == RetryDecision::OtherClock && !std::exchange(pending->hadOtherClock, true)
        && setClock(*answer.outcome, pending->skew))
        return m_ready.push_front(std::move(pending));
    if (decision == RetryDecision::OtherKeys && !std::exchange(pending->hadOtherKeys, true)) {
        if (pending->keys == m_state.signer->keys.id) {
            changeSigner([](Signer& signer) { signer.keys = {}; });
            wantKeys(pending->keys);
        }
        return m_ready.push_front(std::move(pending));
    }
    const bool isWorthwhile = decision == RetryDecision::Throttled || decision == RetryDecision::Transient;
    const auto asked = answer.outcome ? parseRetryAfter(answer.outcome->header("Retry-After")) : std::nullopt;
    if (m_isGivingUp && pending->kind == RequestKind::Begin)
        return;
    const auto delay =
        isWorthwhile ? nextRetry(pending->tries, mostTries, m_client.random(), asked, m_state.budget) : std::nullopt;
    if (!delay) {
        if (pending->kind != RequestKind::Abort)
            fail(error);
        return;
    }
    pending->notBefore = now + *delay;
    ++pending->tries;
    m_later.push_back(std::move(pending));
}

void Batch::done(Item& item, Uploaded how, qint64 sentBytes)
{
    m_summary.outcomes[item.index] = how;
    m_isInTheWay = m_isInTheWay || how == Uploaded::Different;
    m_summary.sentBytes += sentBytes;
    // The interrupted upload is no longer needed.
    if (how != Uploaded::Sent && !item.upload->begunAs.isEmpty() && !std::exchange(item.isResumed, true)) {
        item.parts.id = item.upload->begunAs;
        enqueue(item, RequestKind::Abort);
    }
    ++m_progress.files;
    m_progress.bytes += bytesOf(*item.upload);
}

void Batch::fail(const Error& error)
{
    if (!m_trouble)
        m_trouble = error;
}

} // namespace shipdeck::aws
