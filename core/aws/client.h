// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/aws_error.h"
#include "aws/protocols/endpoints.h"
#include "aws/signing/keys.h"
#include "aws/signing/signed_request.h"
#include "base/clock.h"
#include "net/http.h"

#include <memory>

namespace shipdeck::aws {

//! The keys to sign with, requested before each attempt so that fresh ones are used immediately. `refused` is the id of
//! keys that AWS has just reported expired, empty at first.
using KeySource = std::function<Task<Result<Keys>>(QByteArray refused, Cancel)>;

struct ClientSettings {
    QString region; //!< has passed checkRegion()
    Endpoints endpoints;
    KeySource keys; //!< none: only unsigned calls
    int attempts = 3;
    // For tests.
    std::function<QDateTime()> now = nowUtc;
    std::function<Task<>(std::chrono::milliseconds, Cancel)> wait;
    std::function<double()> random;
};

//! One operation of one service, before it is addressed and signed.
struct Call {
    const Service* service = nullptr;
    QString operation; //!< "PutObject"
    QByteArray method = QByteArrayLiteral("POST");
    QByteArray path = QByteArrayLiteral("/");       //!< encoded
    QList<std::pair<QByteArray, QByteArray>> query; //!< not encoded
    Headers headers;
    QByteArray body;
    Repeat repeat = Repeat::ByMethod; //!< Safe: it only reads, or carries an idempotency token
    QString region;                   //!< another one than the client's
    QString bucket;                   //!< S3: part of the host name, or of the path
    QByteArray hostPrefix;            //!< "123456789012."
    bool isSigned = true;
    bool mayFailInside = false; //!< S3: some operations return <Error> with status 200
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(30);
    qint64 limit = 0; //!< of the answer in bytes; 0: 64 MB
};

//! A request and its result, for the list of commands: no values, no secrets.
struct CallRecord {
    QString service;
    QString operation;
    QString action; //!< its name in policies; several separated by commas; empty for unsigned calls
    QString region;
    int attempt = 1;
    int status = 0; //!< 0: no answer
    QString code;   //!< of the error, AWS's own
    QString requestId;
    std::chrono::milliseconds took{};
};

//! One connection's client: resolves endpoints, signs, retries (standard mode: three attempts, full jitter, a budget
//! for each service and region), corrects the clock, renews keys, follows a bucket to its region. Lives on one thread and
//! must outlive its tasks. Errors: those of awsError(), Http and the key source; Bug `aws-unsigned` without keys.
class Client : public QObject {
    Q_OBJECT
public:
    Client(Http& http, ClientSettings settings, QObject* parent = nullptr);

    //! One that has the same settings and has learned the same of limits, clocks and regions, but tells of its own requests
    //! only.
    std::shared_ptr<Client> sibling() const;
    const QString& region() const { return m_settings.region; }
    const ClientSettings& settings() const { return m_settings; }
    Http& http() const { return m_http; }

    //! The request's address, without its query and before any redirect.
    QUrl addressOf(const Call& call) const { return urlOf(call, endpointOf(call)); }
    //! That host's clock minus ours in ms, if its responses have shown a difference.
    qint64 skewOf(const QUrl& url) const { return m_learned->skews.value(url.host()); }
    //! A response with a status of 2xx.
    Task<Result<Response>> send(Call call, Cancel cancel = {});
    //! The pause before attempt `tries` + 1 of work that send() does not retry itself: a conflict, several calls.
    Task<> pauseAfter(int tries, Cancel cancel = {});

Q_SIGNALS:
    void called(const shipdeck::aws::CallRecord& record);

private:
    struct Learned {
        QHash<QString, RetryBudget> budgets; //!< by service and region
        QHash<QString, qint64> skews;        //!< by host name: the server's clock minus ours, in ms
        QHash<QString, QString> bucketRegions;
    };
    struct Tries {
        int number = 1;
        QByteArray refused; //!< the refused keys
        bool isClockSet = false;
        bool isRegionSet = false;
    };
    Endpoint endpointOf(const Call& call) const;
    QUrl urlOf(const Call& call, const Endpoint& endpoint) const;
    SigningRule ruleOf(const Call& call, const Endpoint& endpoint) const;
    Task<Result<Keys>> keys(QByteArray refused, Cancel cancel);
    bool setClock(const Response& answer, qint64 signedBy);
    bool setRegion(const Call& call, const QString& region);
    void record(const Call& call, const Tries& tries, const Result<Response>& answer, const ServiceError& serviceError,
                std::chrono::milliseconds took);

    Http& m_http;
    ClientSettings m_settings;
    std::shared_ptr<Learned> m_learned = std::make_shared<Learned>();
};

} // namespace shipdeck::aws
