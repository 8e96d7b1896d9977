// SPDX-License-Identifier: MIT
#pragma once
#include "aws/transfer/bodies.h"
#include "aws/transfer/pace.h"
#include "aws/transfer/requests.h"
#include "aws/protocols/aws_error.h"

#include <atomic>

namespace shipdeck::aws {

//! Between the thread that sends and the one that asked for it. All of it may be called on any thread.
class BatchLink {
public:
    //! `ask`: has somebody get keys that are not the refused ones; `report`: has somebody look at what is new here.
    BatchLink(std::function<void(QByteArray refused)> ask, std::function<void()> report)
        : ask(std::move(ask)), report(std::move(report))
    {
    }

    const std::function<void(QByteArray)> ask;
    const std::function<void()> report;
    std::atomic<bool> isCanceled = false;

    void giveKeys(Result<Keys> keys);
    std::optional<Result<Keys>> takeKeys();
    void put(const TransferProgress& progress, QList<CallRecord> records);
    std::pair<TransferProgress, QList<CallRecord>> take();
    //! An upload in parts, which is to be remembered before it goes on.
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

//! What is kept from one batch of a Transfer to the next.
struct TransferState {
    std::unique_ptr<Wire> wire;
    std::shared_ptr<const Signer> signer; //!< without keys at first
    Pace pace;
    RetryBudget budget;
};

//! One call of Transfer::upload(), on a thread of its own: which request is next, and what an answer means.
class Batch {
public:
    Batch(const QList<Upload>& uploads, const TransferSettings& settings, const ClientSettings& client,
          TransferState& state, BatchLink& link);

    //! Blocks until everything is there, or nothing is on its way any more.
    Result<TransferSummary> run();

private:
    using Moment = Pace::Moment;
    struct Item {
        int index = 0;
        const Upload* upload = nullptr;
        InParts parts;
        bool isBegun = false;
        bool isOpen = false;       //!< its parts may be sent: whoever goes on with it would know its id
        bool isResumed = false;    //!< Upload::begunAs was gone on with, or is gone
        int timesGone = 0;         //!< S3 did not know its upload any more
        int allParts = 0;          //!< known when the last one was read
        QSet<int> read;            //!< parts; what is begun anew may be read twice
        qint64 keptBytes = 0;      //!< that were there before
        std::vector<Body> waiting; //!< parts that were read before the upload was open
    };
    struct Shot {
        Item* item = nullptr;
        Ask ask = Ask::Put;
        Body body;
        QByteArray uploadId; //!< of what is in parts
        int tries = 1;
        QByteArray keys;   //!< the id of those that signed it
        qint64 skew = 0;   //!< of the clock that it was signed by
        QByteArray region; //!< that it was signed for
        bool hadOtherKeys = false;
        bool hadOtherClock = false;
        bool hadOtherRegion = false;
        Moment sentAt;
        Moment notBefore;
    };
    using ShotPtr = std::unique_ptr<Shot>;

    // batch.cpp: what is next
    bool haveAllLeft() const;
    bool mayBegin() const;
    void beginNext();
    void begin(Item& item);
    void send(Item& item);
    void ask(Item& item, Ask ask, Body body = {});
    void takeBody(Body body);
    void takeKeys();
    void wantKeys(const QByteArray& refused);
    bool hasKeys();
    void startSome();
    void start(ShotPtr shot);
    std::chrono::milliseconds untilNext() const;
    void report(bool isLast);
    void giveUp();
    void turnUntil(Moment deadline);
    bool isAsking(Ask ask) const;
    WireRequest requestOf(Shot& shot);
    //! What is signed from now on, and what was signed ahead but not sent, is signed by the signer that comes of it.
    void changeSigner(const std::function<void(Signer&)>& change);

    // in_parts.cpp
    void begunAt(Item& item, const QByteArray& id);
    void takeRemembered();
    void open(Item& item);
    void listed(Item& item, const Page<UploadedPart>& page);
    void takePart(Item& item, Body body);
    void partIsThere(Item& item, int number, InParts::Part part);
    bool isOfAnother(const Shot& shot) const;
    bool isGone(const Shot& shot, const Response& answer, const Said& said) const;
    void beginAnew(Item& item, ShotPtr shot);
    void drop(Body body);

    // answers.cpp: what an answer means
    void answered(Wire::Answer answer);
    void succeeded(ShotPtr shot, const Response& answer);
    void failed(ShotPtr shot, const Wire::Answer& answer, const Said& said);
    bool isHandled(ShotPtr& shot, const Response& answer, const Said& said);
    void looked(Item& item, const Response& answer);
    void done(Item& item, Uploaded how, qint64 sentBytes = 0);
    void fail(const Error& error);
    void record(const Shot& shot, const Wire::Answer& answer, const Said& said);
    bool setClock(const Response& answer, qint64 signedBy);

    const QList<Upload>& m_uploads;
    const TransferSettings& m_settings;
    const ClientSettings& m_client;
    TransferState& m_state;
    BatchLink& m_link;
    std::vector<Item> m_items;
    std::vector<size_t> m_order; //!< in which they are begun
    size_t m_begun = 0;          //!< so many of them are
    bool m_isInTheWay = false;   //!< something is Different
    std::deque<ShotPtr> m_ready;
    std::vector<ShotPtr> m_later; //!< after a pause
    std::map<Shot*, ShotPtr> m_onTheWay;
    bool m_isAskingForKeys = false;
    bool m_isGivingUp = false;
    bool m_isFull = false; //!< as many requests are on their way as may be
    int m_limit = 0;       //!< how many may be, the last time some were started
    Moment m_keysAskedAt;
    Moment m_reportedAt;
    TransferProgress m_progress;
    TransferSummary m_summary;
    QList<CallRecord> m_records;
    std::optional<Error> m_trouble;
    std::unique_ptr<Bodies> m_bodies;
};

//! Bytes that an upload brings, for progress.
qint64 bytesOf(const Upload& upload);

} // namespace shipdeck::aws
