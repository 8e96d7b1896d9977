// SPDX-License-Identifier: MIT
// What an answer of S3 means for the upload that it belongs to.
#include "aws/protocols/actions.h"
#include "aws/protocols/xml.h"
#include "aws/signing/hash.h"
#include "aws/transfer/batch.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int mostTries = 5; // with a budget for all together
constexpr qint64 skewThatMatters = 4 * 60 * 1000;
constexpr auto longestPause = 60s;

//! S3 says 200 before it knows how a long operation ends.
Response withStatusInside(Response answer, Ask ask)
{
    const bool mayFailInside = ask == Ask::Copy || ask == Ask::Complete;
    if (mayFailInside && answer.ok() && answer.body.contains("<Error>"))
        answer.status = 500;
    return answer;
}

QString textIn(const Response& answer, QStringView name)
{
    const std::optional<XmlElement> xml = parseXml(answer.body);
    return xml ? xml->textOf(name) : QString();
}

//! Whether the answer about an object speaks of this content. One that came in parts has no SHA-256 of its own.
bool isSame(const Response& answer, const QByteArray& sha256)
{
    const QByteArray checksum = answer.header("x-amz-checksum-sha256");
    if (!checksum.isEmpty() && !checksum.contains('-'))
        return QByteArray::fromBase64(checksum).toHex() == sha256;
    return answer.header("x-amz-meta-sha256") == sha256;
}

//! Whether S3 refuses a file because it is not what it was when it was hashed, and not because bytes went wrong on the way.
bool isOtherContent(const Said& said, const Body& body, const Upload& upload)
{
    const bool isRefused = said.code == u"BadDigest" || said.code == u"XAmzContentSHA256Mismatch";
    return isRefused && !upload.sha256.isEmpty() && sha256(body.bytes).toHex() != upload.sha256;
}

//! As policies name it; looked up once, not for each of thousands of requests.
QString actionsText(Ask ask)
{
    static const auto texts = [] {
        QMap<Ask, QString> all;
        for (const Ask one :
             {Ask::Copy, Ask::Look, Ask::Put, Ask::Begin, Ask::ListParts, Ask::Part, Ask::Complete, Ask::Abort})
            all.insert(one, actionsOf(services::s3, operationOf(one)).join(u", "_s));
        return all;
    }();
    return texts.value(ask);
}

} // namespace

void Batch::record(const Shot& shot, const Wire::Answer& answer, const Said& said)
{
    CallRecord record;
    record.service = QString::fromLatin1(services::s3.name);
    record.operation = operationOf(shot.ask);
    record.action = actionsText(shot.ask);
    record.region = QString::fromLatin1(m_state.signer->requests.region());
    record.attempt = shot.tries;
    record.status = answer.outcome ? answer.outcome->status : 0;
    record.code = said.code;
    record.requestId = answer.outcome ? answer.outcome->requestId : QString();
    record.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - shot.sentAt);
    m_records << record;
}

void Batch::answered(Wire::Answer answer)
{
    const auto at = m_onTheWay.find(static_cast<Shot*>(answer.owner));
    if (at == m_onTheWay.end())
        return; // given up meanwhile
    ShotPtr shot = std::move(at->second);
    m_onTheWay.erase(at);
    if (answer.outcome)
        answer.outcome = withStatusInside(*std::move(answer.outcome), shot->ask);
    const bool isGood = answer.outcome && answer.outcome->ok();
    const Said said = answer.outcome && !isGood ? saidIn(*answer.outcome) : Said();
    record(*shot, answer, said);
    if (!isGood)
        return failed(std::move(shot), answer, said);
    m_state.budget.earn(shot->tries);
    m_state.pace.answered(m_isFull, shot->sentAt, Clock::now());
    succeeded(std::move(shot), *answer.outcome);
}

void Batch::succeeded(ShotPtr shot, const Response& answer)
{
    Item& item = *shot->item;
    const Upload& upload = *item.upload;
    switch (shot->ask) {
    case Ask::Copy: {
        const QByteArray checksum = textIn(answer, u"ChecksumSHA256").toLatin1();
        const bool isOther = !checksum.isEmpty() && !checksum.contains('-') && !upload.sha256.isEmpty()
            && QByteArray::fromBase64(checksum).toHex() != upload.sha256;
        if (isOther) // somebody has changed the original
            return send(item);
        return done(item, Uploaded::Copied);
    }
    case Ask::Look: return looked(item, answer);
    case Ask::Put:
        if (m_bodies)
            m_bodies->release(std::move(shot->body.bytes));
        return done(item, Uploaded::Sent, bytesOf(upload));
    case Ask::Begin:
        if (const QByteArray id = textIn(answer, u"UploadId").toUtf8(); !id.isEmpty())
            return begunAt(item, id);
        return fail(unreadable(services::s3, operationOf(shot->ask), answer.requestId).value());
    case Ask::ListParts:
        if (const std::optional<XmlElement> xml = parseXml(answer.body))
            return listed(item, s3::partsIn(*xml));
        return fail(unreadable(services::s3, operationOf(shot->ask), answer.requestId).value());
    case Ask::Part:
        if (!isOfAnother(*shot))
            partIsThere(item, shot->body.part, {answer.header("ETag"), shot->body.checksum});
        return drop(std::move(shot->body));
    case Ask::Complete: item.parts.id.clear(); return done(item, Uploaded::Sent, bytesOf(upload) - item.keptBytes);
    case Ask::Abort: item.parts.id.clear(); return;
    }
}

//! What is there was asked for: before anything is sent, or because our own write is in the way of ours or of another.
void Batch::looked(Item& item, const Response& answer)
{
    const bool isEqual = isSame(answer, item.upload->sha256);
    if (isEqual || item.upload->onlyIfMissing) {
        if (!item.parts.id.isEmpty()) // what we have sent in parts meanwhile
            ask(item, Ask::Abort);
        return done(item, isEqual ? Uploaded::AlreadyThere : Uploaded::Different);
    }
    if (!item.parts.id.isEmpty())
        return ask(item, Ask::Complete);
    send(item);
}

//! Answers that are no failure of the upload. Takes `shot` if so.
bool Batch::isHandled(ShotPtr& shot, const Response& answer, const Said& said)
{
    Item& item = *shot->item;
    const Ask asked = shot->ask;
    if (asked == Ask::Abort && answer.status == 404)
        return true;
    if (isGone(*shot, answer, said)) {
        beginAnew(item, std::move(shot));
        return true;
    }
    if (asked == Ask::Copy && answer.status == 404 && said.code != u"NoSuchBucket") {
        send(item); // the release it came from was removed
        return true;
    }
    if (asked == Ask::Look && answer.status == 404) {
        if (!item.parts.id.isEmpty()) // it was in the way a moment ago
            ask(item, Ask::Complete);
        else
            send(item);
        return true;
    }
    const bool isTaken =
        answer.status == 412 && (asked == Ask::Put || asked == Ask::Complete) && item.upload->onlyIfMissing;
    // A completion whose answer was lost: the upload is over, and its object is there.
    const bool isOver =
        asked == Ask::Complete && answer.status == 404 && said.code == u"NoSuchUpload" && shot->tries > 1;
    if (!isTaken && !isOver)
        return false;
    if (asked == Ask::Put && m_bodies)
        m_bodies->release(std::move(shot->body.bytes));
    if (isOver)
        item.parts.id.clear();
    if (item.upload->sha256.isEmpty()) {
        done(item, Uploaded::AlreadyThere);
        return true;
    }
    ask(item, Ask::Look);
    return true;
}

//! Whether the clock of a request was wrong; another one may have set it right since.
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

void Batch::failed(ShotPtr shot, const Wire::Answer& answer, const Said& said)
{
    if (isOfAnother(*shot))
        return drop(std::move(shot->body));
    if (answer.outcome && isHandled(shot, *answer.outcome, said))
        return;
    const Upload& upload = *shot->item->upload;
    if (shot->ask == Ask::Put && isOtherContent(said, shot->body, upload))
        return fail(changedFile(upload.file));
    const Moment now = Clock::now();
    const QString object = bucketArn(QString::fromLatin1(shot->region), m_settings.bucket, upload.key);
    const Error error = answer.outcome ? awsError(services::s3, operationOf(shot->ask), *answer.outcome, said, object)
                                       : answer.outcome.error();
    Again again = answer.outcome             ? againAfter(said, answer.outcome->status)
        : error.retry == Error::Retry::Never ? Again::No
                                             : Again::Transient;
    if (said.code == u"ConditionalRequestConflict") // two writes at one moment: AWS wants it sent again
        again = Again::Transient;
    if (again == Again::Throttled || answer.wasSilent)
        m_state.pace.refused(shot->sentAt, now);
    // Three things that are put right at once, each only once for a request and once for all of them together.
    const bool isElsewhere = checkRegion(said.region) && said.region.toLatin1() != shot->region;
    if (isElsewhere && !std::exchange(shot->hadOtherRegion, true)) {
        changeSigner([this, &said](Signer& signer) {
            signer.requests = Requests(m_client.endpoints.of(services::s3, said.region), m_settings.bucket);
        });
        return m_ready.push_front(std::move(shot));
    }
    if (again == Again::OtherClock && !std::exchange(shot->hadOtherClock, true)
        && setClock(*answer.outcome, shot->skew))
        return m_ready.push_front(std::move(shot));
    if (again == Again::OtherKeys && !std::exchange(shot->hadOtherKeys, true)) {
        if (shot->keys == m_state.signer->keys.id) {
            changeSigner([](Signer& signer) { signer.keys = {}; });
            wantKeys(shot->keys);
        }
        return m_ready.push_front(std::move(shot));
    }
    const bool isWorthwhile = again == Again::Throttled || again == Again::Transient;
    const auto asked = answer.outcome ? parseRetryAfter(answer.outcome->header("Retry-After")) : std::nullopt;
    if (m_isGivingUp && shot->ask == Ask::Begin)
        return;
    if (!isWorthwhile || shot->tries >= mostTries || (asked && *asked > longestPause) || !m_state.budget.spend()) {
        if (shot->ask != Ask::Abort)
            fail(error);
        return;
    }
    shot->notBefore = now + retryDelay(shot->tries, m_client.random(), asked);
    ++shot->tries;
    m_later.push_back(std::move(shot));
}

void Batch::done(Item& item, Uploaded how, qint64 sentBytes)
{
    m_summary.outcomes[item.index] = how;
    m_isInTheWay = m_isInTheWay || how == Uploaded::Different;
    m_summary.sentBytes += sentBytes;
    // Something else has made the upload needless that was broken off.
    if (how != Uploaded::Sent && !item.upload->begunAs.isEmpty() && !std::exchange(item.isResumed, true)) {
        item.parts.id = item.upload->begunAs;
        ask(item, Ask::Abort);
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
