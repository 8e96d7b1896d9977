// SPDX-License-Identifier: MIT
#include "aws/transfer/batch.h"

#include "aws/client.h"
#include "base/ids.h"

#include <numeric>

namespace shipdeck::aws {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto longestWait = 1000ms;    // wake() ends it earlier
constexpr auto signedAheadLasts = 1min; // AWS accepts a signature for 15 minutes
constexpr auto betweenReports = 50ms;
constexpr auto keysBeforeEnd = 5min; // renewed so long before they expire
constexpr auto betweenAsking = 30s;
constexpr auto tidyingLasts = 10s; // parts left after that expire by the bucket's lifecycle rule in a day

} // namespace

void BatchLink::giveKeys(Result<Keys> keys)
{
    const std::lock_guard lock(m_guard);
    m_keys = std::move(keys);
}

std::optional<Result<Keys>> BatchLink::takeKeys()
{
    const std::lock_guard lock(m_guard);
    return std::exchange(m_keys, std::nullopt);
}

void BatchLink::put(const TransferProgress& progress, QList<CallRecord> records)
{
    const std::lock_guard lock(m_guard);
    m_progress = progress;
    m_records += records;
}

std::pair<TransferProgress, QList<CallRecord>> BatchLink::take()
{
    const std::lock_guard lock(m_guard);
    return {m_progress, std::exchange(m_records, {})};
}

void BatchLink::putBegun(Begun upload)
{
    const std::lock_guard lock(m_guard);
    m_begun.push_back(std::move(upload));
}

std::vector<BatchLink::Begun> BatchLink::takeBegun()
{
    const std::lock_guard lock(m_guard);
    return std::exchange(m_begun, {});
}

void BatchLink::giveRemembered(int index, Result<> how)
{
    const std::lock_guard lock(m_guard);
    m_remembered.emplace_back(index, std::move(how));
}

std::vector<std::pair<int, Result<>>> BatchLink::takeRemembered()
{
    const std::lock_guard lock(m_guard);
    return std::exchange(m_remembered, {});
}

qint64 bytesOf(const Upload& upload)
{
    return upload.file.isEmpty() ? upload.bytes.size() : upload.size;
}

Batch::Batch(const QList<Upload>& uploads, const TransferSettings& settings, const ClientSettings& client,
             TransferState& state, BatchLink& link)
    : m_uploads(uploads), m_settings(settings), m_client(client), m_state(state), m_link(link)
{
    m_items.resize(size_t(uploads.size()));
    for (size_t i = 0; i < m_items.size(); ++i) {
        m_items[i].index = int(i);
        m_items[i].upload = &uploads[qsizetype(i)];
        m_progress.allBytes += bytesOf(uploads[qsizetype(i)]);
    }
    // The largest first, so that no large file is left at the end.
    const auto isEarlier = [](const Upload* a, const Upload* b) {
        return std::tuple(a->begins, -bytesOf(*a)) < std::tuple(b->begins, -bytesOf(*b));
    };
    m_order.resize(m_items.size());
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    std::stable_sort(m_order.begin(), m_order.end(),
                     [this, isEarlier](size_t a, size_t b) { return isEarlier(m_items[a].upload, m_items[b].upload); });
    m_progress.allFiles = int(uploads.size());
    m_summary.outcomes.fill(Uploaded::Withheld, uploads.size());
}

Result<TransferSummary> Batch::run()
{
    m_bodies = std::make_unique<Bodies>(m_uploads, m_settings, !m_state.signer->requests.isSafe(),
                                        [this] { m_state.wire->wake(); });
    if (!m_state.signer->keys.isEmpty())
        m_bodies->signBy(m_state.signer);
    const auto isOver = [this] {
        const bool isAll = m_isInTheWay || m_begun == m_items.size();
        return isAll && m_progress.files == int(m_begun) && m_ready.empty() && m_later.empty() && m_onTheWay.empty();
    };
    while (!isOver() && !m_trouble) {
        if (m_link.isCanceled) {
            m_trouble = canceled().value();
            break;
        }
        if (mayBegin())
            beginNext();
        takeKeys();
        takeRemembered();
        for (Body& body : m_bodies->take())
            takeBody(std::move(body));
        startSome();
        std::vector<Wire::Answer> answers = m_state.wire->turn();
        for (Wire::Answer& answer : answers)
            answered(std::move(answer));
        report(false);
        // Only when no request can start: a wait before the free slots are filled halves the throughput.
        if (answers.empty() && !mayBegin())
            m_state.wire->wait(std::min(untilNext(), m_state.pace.untilMore(Clock::now())));
    }
    if (m_trouble)
        giveUp();
    report(true);
    m_bodies.reset();
    if (m_trouble)
        return tl::unexpected(*m_trouble);
    return m_summary;
}

//! Whether every open upload has sent its only request completely and awaits the response.
bool Batch::haveAllLeft() const
{
    const size_t open = m_begun - size_t(m_progress.files);
    return m_onTheWay.size() == open && std::all_of(m_onTheWay.begin(), m_onTheWay.end(), [this](const auto& one) {
               const RequestKind kind = one.second->kind;
               return (kind == RequestKind::Put || kind == RequestKind::Copy) && m_state.wire->isSent(one.first);
           });
}

bool Batch::mayBegin() const
{
    if (m_isInTheWay || m_begun == m_order.size())
        return false;
    if (m_progress.files == int(m_begun))
        return true;
    return m_items[m_order[m_begun]].upload->begins == Begins::WhenOthersAreSent && haveAllLeft();
}

void Batch::beginNext()
{
    const Begins kind = m_items[m_order[m_begun]].upload->begins;
    while (m_begun < m_order.size() && m_items[m_order[m_begun]].upload->begins == kind)
        begin(m_items[m_order[m_begun++]]);
}

void Batch::begin(Item& item)
{
    const Upload& upload = *item.upload;
    if (!upload.copyFrom.isEmpty() && bytesOf(upload) <= m_settings.largestCopy)
        return enqueue(item, RequestKind::Copy);
    const bool isLikelyThere = upload.mayBeThere || (upload.onlyIfMissing && partSizeOf(upload.size, m_settings) > 0);
    if (isLikelyThere && !upload.sha256.isEmpty())
        return enqueue(item, RequestKind::Head);
    send(item);
}

void Batch::send(Item& item)
{
    item.parts = {};
    item.isBegun = false;
    item.isOpen = false;
    item.allParts = 0;
    item.read.clear();
    item.keptBytes = 0;
    const bool isBegun = !item.upload->begunAs.isEmpty() && partSizeOf(item.upload->size, m_settings) > 0;
    if (!isBegun || std::exchange(item.isResumed, true))
        return m_bodies->want(item.index);
    item.parts.id = item.upload->begunAs;
    enqueue(item, RequestKind::ListParts);
}

void Batch::enqueue(Item& item, RequestKind kind, Body body)
{
    auto pending = std::make_unique<PendingRequest>();
    pending->item = &item;
    pending->kind = kind;
    pending->body = std::move(body);
    pending->uploadId = item.parts.id;
    // Completing and aborting come first.
    if (kind == RequestKind::Complete || kind == RequestKind::Abort)
        m_ready.push_front(std::move(pending));
    else
        m_ready.push_back(std::move(pending));
}

void Batch::takeBody(Body body)
{
    Item& item = m_items[size_t(body.index)];
    if (body.trouble)
        return fail(*body.trouble);
    if (body.part == 0)
        return enqueue(item, RequestKind::Put, std::move(body));
    takePart(item, std::move(body));
}

// ---- keys --------------------------------------------------------------------------------------------------------

void Batch::wantKeys(const QByteArray& refused)
{
    if (std::exchange(m_isAskingForKeys, true))
        return;
    m_keysAskedAt = Clock::now();
    m_link.requestKeys(refused);
}

void Batch::takeKeys()
{
    const std::optional<Result<Keys>> keys = m_link.takeKeys();
    if (!keys)
        return;
    m_isAskingForKeys = false;
    if (*keys)
        changeSigner([&keys](Signer& signer) { signer.keys = **keys; });
    else if (!m_trouble)
        m_trouble = keys->error();
}

//! Whether requests can be signed now. Expiring keys are still used while new ones are fetched.
bool Batch::hasKeys()
{
    const Keys& keys = m_state.signer->keys;
    if (keys.isEmpty())
        wantKeys({});
    else if (keys.expiresAt.isValid() && m_state.signer->now().addSecs(keysBeforeEnd / 1s) > keys.expiresAt
             && Clock::now() > m_keysAskedAt + betweenAsking)
        wantKeys({});
    return !keys.isEmpty();
}

// ---- sending -----------------------------------------------------------------------------------------------------

void Batch::startSome()
{
    const Moment now = Clock::now();
    for (auto at = m_later.begin(); at != m_later.end();) {
        if ((*at)->notBefore > now) {
            ++at;
            continue;
        }
        m_ready.push_front(std::move(*at));
        at = m_later.erase(at);
    }
    if (m_onTheWay.empty())
        m_state.pace.began(now);
    const int limit = m_state.pace.limit(now);
    if (std::exchange(m_limit, limit) != limit && m_bodies)
        m_bodies->keepUpWith(limit);
    while (!m_ready.empty() && m_state.wire->active() < limit && hasKeys()) {
        PendingRequestPtr pending = std::move(m_ready.front());
        m_ready.pop_front();
        start(std::move(pending));
    }
    m_isFull = m_state.wire->active() >= limit;
}

void Batch::changeSigner(const std::function<void(Signer&)>& change)
{
    const auto next = std::make_shared<Signer>(*m_state.signer);
    change(*next);
    m_state.signer = next;
    if (m_bodies)
        m_bodies->signBy(next->keys.isEmpty() ? nullptr : next);
}

WireRequest Batch::requestOf(PendingRequest& pending)
{
    if (auto ahead = std::exchange(pending.body.ahead, std::nullopt);
        ahead && ahead->by == m_state.signer && Clock::now() < ahead->at + signedAheadLasts)
        return std::move(ahead->request);
    return m_state.signer->of(pending.kind, *pending.item->upload, pending.body, pending.item->parts);
}

void Batch::start(PendingRequestPtr pending)
{
    const Signer& signer = *m_state.signer;
    WireRequest request = requestOf(*pending);
    pending->keys = signer.keys.id;
    pending->skew = signer.skew;
    pending->region = signer.requests.region();
    pending->sentAt = Clock::now();
    PendingRequest* const key = pending.get();
    m_onTheWay.emplace(key, std::move(pending));
    m_state.wire->start(key, std::move(request));
}

std::chrono::milliseconds Batch::untilNext() const
{
    auto time = std::chrono::milliseconds(longestWait);
    for (const PendingRequestPtr& pending : m_later)
        time = std::min(time, std::chrono::ceil<std::chrono::milliseconds>(pending->notBefore - Clock::now()));
    return std::max(time, 0ms);
}

void Batch::report(bool isLast)
{
    const Moment now = Clock::now();
    if (!isLast && now < m_reportedAt + betweenReports)
        return;
    m_reportedAt = now;
    m_link.put(m_progress, std::exchange(m_records, {}));
    m_link.report();
}

// ---- giving up ---------------------------------------------------------------------------------------------------

bool Batch::isUnderWay(RequestKind kind) const
{
    return std::any_of(m_onTheWay.begin(), m_onTheWay.end(),
                       [kind](const auto& one) { return one.second->kind == kind; })
        || std::any_of(m_ready.begin(), m_ready.end(),
                       [kind](const PendingRequestPtr& pending) { return pending->kind == kind; })
        || std::any_of(m_later.begin(), m_later.end(),
                       [kind](const PendingRequestPtr& pending) { return pending->kind == kind; });
}

void Batch::turnUntil(Moment deadline)
{
    while (!(m_ready.empty() && m_later.empty() && m_onTheWay.empty()) && Clock::now() < deadline) {
        takeKeys();
        if (m_state.signer->keys.isEmpty() && !m_isAskingForKeys)
            break;
        startSome();
        std::vector<Wire::Answer> answers = m_state.wire->turn();
        for (Wire::Answer& answer : answers)
            answered(std::move(answer));
        if (answers.empty())
            m_state.wire->wait(std::min<std::chrono::milliseconds>(untilNext(), 100ms));
    }
}

//! Ends the batch; complete objects stay. Parts cost storage, so they are kept only if their upload was remembered, and
//! aborted otherwise.
void Batch::giveUp()
{
    m_isGivingUp = true;
    m_bodies.reset();
    m_ready.clear();
    m_later.clear();
    // Waits for uploads being created, as only their responses contain the ids.
    for (auto at = m_onTheWay.begin(); at != m_onTheWay.end();) {
        if (at->second->kind == RequestKind::Begin) {
            ++at;
            continue;
        }
        m_state.wire->drop(at->first);
        at = m_onTheWay.erase(at);
    }
    const Moment deadline = Clock::now() + tidyingLasts;
    turnUntil(deadline);
    for (Item& item : m_items) {
        const bool isKnown = m_settings.remember && (item.isOpen || item.parts.id == item.upload->begunAs);
        if (!item.parts.id.isEmpty() && !isKnown)
            enqueue(item, RequestKind::Abort);
    }
    turnUntil(deadline);
    for (const auto& [pending, kept] : m_onTheWay)
        m_state.wire->drop(pending);
    m_onTheWay.clear();
}

} // namespace shipdeck::aws
