// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"
#include "aws/transfer/bodies.h"
#include "aws/transfer/pace.h"
#include "aws/transfer/requests.h"
#include "aws/protocols/aws_error.h"

#include <atomic>

namespace shipdeck::aws {

//! Connects the sending thread with the requesting one. All functions may be called on any thread.
class BatchLink {
public:
    //! `ask`: requests keys other than the refused ones; `report`: signals news in this object.
    BatchLink(std::function<void(QByteArray refused)> requestKeys, std::function<void()> report)
        : requestKeys(std::move(requestKeys)), report(std::move(report))
    {
    }

    const std::function<void(QByteArray)> requestKeys;
    const std::function<void()> report;
    std::atomic<bool> isCanceled = false;

    void giveKeys(Result<Keys> keys);
    std::optional<Result<Keys>> takeKeys();
    void put(const TransferProgress& progress, QList<CallRecord> records);
    std::pair<TransferProgress, QList<CallRecord>> take();
    //! A multipart upload whose id must be stored before it continues.
    struct Begun {
        int index = 0;
        QString key;
        QByteArray id;
    };
    void putBegun(Begun upload);
    std::vector<Begun> takeBegun();
    void giveRemembered(int index, Result<> how);
    std::vector<std::pair<int, Result<>>> takeRemembered();

private:
    std::mutex m_guard;
    std::vector<Begun> m_begun;
    std::vector<std::pair<int, Result<>>> m_remembered;
    std::optional<Result<Keys>> m_keys;
    TransferProgress m_progress;
    QList<CallRecord> m_records;
};

//! State that a Transfer keeps between batches.
struct TransferState {
    std::unique_ptr<Wire> wire;
    std::shared_ptr<const Signer> signer; //!< without keys at first
    Pace pace;
    RetryBudget budget;
};

//! One call of Transfer::upload(), on its own thread: chooses the next request and handles responses.
class Batch {
public:
    Batch(const QList<Upload>& uploads, const TransferSettings& settings, const ClientSettings& client,
          TransferState& state, BatchLink& link);

    //! Blocks until everything is uploaded, or no request is in flight.
    Result<TransferSummary> run();

private:
    using Moment = Pace::Moment;
    struct Item {
        int index = 0;
        const Upload* upload = nullptr;
        InParts parts;
        bool isBegun = false;
        bool isOpen = false;       //!< its id is remembered, so parts may be sent
        bool isResumed = false;    //!< Upload::begunAs was resumed or no longer exists
        int timesGone = 0;         //!< how often S3 had dropped its upload
        int allParts = 0;          //!< known when the last part was read
        QSet<int> read;            //!< parts that were read; a restarted upload may read them twice
        qint64 keptBytes = 0;      //!< uploaded earlier
        std::vector<Body> waiting; //!< parts that were read before the upload was created
    };
    struct PendingRequest {
        Item* item = nullptr;
        RequestKind kind = RequestKind::Put;
        Body body;
        QByteArray uploadId; //!< multipart upload
        int tries = 1;
        QByteArray keys;   //!< id of the signing keys
        qint64 skew = 0;   //!< clock correction in the signature
        QByteArray region; //!< region in the signature
        bool hadOtherKeys = false;
        bool hadOtherClock = false;
        bool hadOtherRegion = false;
        Moment sentAt;
        Moment notBefore;
    };
    using PendingRequestPtr = std::unique_ptr<PendingRequest>;

    // batch.cpp: choosing requests
    bool haveAllLeft() const;
    bool mayBegin() const;
    void beginNext();
    void begin(Item& item);
    void send(Item& item);
    void enqueue(Item& item, RequestKind kind, Body body = {});
    void takeBody(Body body);
    void takeKeys();
    void wantKeys(const QByteArray& refused);
    bool hasKeys();
    void startSome();
    void start(PendingRequestPtr pending);
    std::chrono::milliseconds untilNext() const;
    void report(bool isLast);
    void giveUp();
    void turnUntil(Moment deadline);
    bool isUnderWay(RequestKind kind) const;
    WireRequest requestOf(PendingRequest& pending);
    //! Replaces the signer; unsent requests are signed again.
    void changeSigner(const std::function<void(Signer&)>& change);

    // in_parts.cpp
    void begunAt(Item& item, const QByteArray& id);
    void takeRemembered();
    void open(Item& item);
    void listed(Item& item, const Page<UploadedPart>& page);
    void takePart(Item& item, Body body);
    void partIsThere(Item& item, int number, InParts::Part part);
    bool isOfAnother(const PendingRequest& pending) const;
    bool isGone(const PendingRequest& pending, const Response& answer, const ServiceError& serviceError) const;
    void beginAnew(Item& item, PendingRequestPtr pending);
    void drop(Body body);

    // answers.cpp: handling responses
    void answered(Wire::Answer answer);
    void succeeded(PendingRequestPtr pending, const Response& answer);
    void failed(PendingRequestPtr pending, const Wire::Answer& answer, const ServiceError& serviceError);
    bool isHandled(PendingRequestPtr& pending, const Response& answer, const ServiceError& serviceError);
    void inspected(Item& item, const Response& answer);
    void done(Item& item, Uploaded how, qint64 sentBytes = 0);
    void fail(const Error& error);
    void record(const PendingRequest& pending, const Wire::Answer& answer, const ServiceError& serviceError);
    bool setClock(const Response& answer, qint64 signedBy);

    const QList<Upload>& m_uploads;
    const TransferSettings& m_settings;
    const ClientSettings& m_client;
    TransferState& m_state;
    BatchLink& m_link;
    std::vector<Item> m_items;
    std::vector<size_t> m_order; //!< order in which they start
    size_t m_begun = 0;          //!< number of started ones
    bool m_isInTheWay = false;   //!< an upload is Different
    std::deque<PendingRequestPtr> m_ready;
    std::vector<PendingRequestPtr> m_later; //!< waiting for a retry
    std::map<PendingRequest*, PendingRequestPtr> m_onTheWay;
    bool m_isAskingForKeys = false;
    bool m_isGivingUp = false;
    bool m_isFull = false; //!< the limit of parallel requests is reached
    int m_limit = 0;       //!< the limit when requests were last started
    Moment m_keysAskedAt;
    Moment m_reportedAt;
    TransferProgress m_progress;
    TransferSummary m_summary;
    QList<CallRecord> m_records;
    std::optional<Error> m_trouble;
    std::unique_ptr<Bodies> m_bodies;
};

//! The size of an upload, for progress.
qint64 bytesOf(const Upload& upload);

} // namespace shipdeck::aws
