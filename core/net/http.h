// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "net/retry.h"

#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>
#include <chrono>
#include <functional>
#include <optional>

class QNetworkAccessManager;

namespace shipdeck {

class Sink;

using Headers = QList<std::pair<QByteArray, QByteArray>>;

//! Which responses are values: only 2xx (others become errors such as `http-404`), or any status.
enum class Answers { SuccessOnly, Any };
//! Whether a request may be retried: by its method (not POST and PATCH), or because the caller knows that it is safe
//! (it only reads, or carries an idempotency token).
enum class Repeat { ByMethod, Safe };
//! How to handle a 429 or Retry-After: wait (at most a minute) and retry, or leave it to the caller.
enum class Throttled { Waits, Fails };

struct Request {
    QUrl url;
    QByteArray method = QByteArrayLiteral("GET");
    Headers headers;
    QByteArray body;
    Answers answers = Answers::SuccessOnly;
    Repeat repeat = Repeat::ByMethod;
    Throttled throttled = Throttled::Waits;
    int attempts = 3;   //!< 1: never retried (health probes)
    int redirects = 10; //!< 0: a redirect is returned as the response
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(15);
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(30); //!< without a byte in either direction
    std::chrono::milliseconds deadline = std::chrono::minutes(30);    //!< for one attempt as a whole
    qint64 limit = 0;  //!< of the body in bytes; 0: 64 MB in memory, 4 GB to a file
    QString integrity; //!< `sha512-<base64>`, `sha256-<hex>` of a download; empty: not checked
};

struct Response {
    int status = 0;
    Headers headers;
    QByteArray body;
    QString requestId; //!< the provider's
    QUrl url;          //!< the responding address, after redirects

    //! The value of the first header of that name, in any case.
    QByteArray header(const QByteArray& name) const;
    bool ok() const { return status >= 200 && status < 300; }
};

struct Downloaded {
    QString path;
    qint64 bytes = 0;
    QString sha256; //!< hexadecimal, always computed
    QUrl url;
};

using Progress = std::function<void(qint64 done, qint64 total)>; //!< total is -1 if the server does not send it

struct HttpSettings {
    QString caFile; //!< authorities in addition to those of the system and the environment
    QString proxy;  //!< instead of the environment's: "http://host:port"
    // For tests. By default waits use the event loop, and random numbers come from the system.
    std::function<Task<>(std::chrono::milliseconds, Cancel)> wait;
    std::function<double()> random; //!< in [0, 1)
};

//! HTTP for everything that is not bulk transfer: one connection pool, one retry policy, proxies and CA files from the
//! environment, TLS errors never ignored, no cookies. Lives on one thread and must outlive its tasks.
//! Errors: Network (`name-not-found`, `connection-refused`, `connection-lost`, `network-unreachable`, `tls-failed`,
//! `proxy-failed`, `timed-out`), Denied (`http-401`, `http-403`), NotFound (`http-404`, `http-410`), Conflict
//! (`http-409`, `http-412`), Limit (`http-429`, `answer-too-large`), Provider (other `http-…`, `redirect-loop`,
//! `redirect-insecure`, `integrity-mismatch`), BadInput (`header-invalid`), Canceled. Addresses in them are shown without
//! user and query.
class Http : public QObject {
    Q_OBJECT
public:
    explicit Http(HttpSettings settings = {}, QObject* parent = nullptr);

    //! Sends with GET, whatever the request's method says.
    Task<Result<Response>> get(Request request, Cancel cancel = {});
    //! Retries (3 attempts, full jitter, Retry-After, a shared budget) only what is safe to send twice.
    Task<Result<Response>> send(Request request, Cancel cancel = {});
    //! Streams to a file beside `toFile`, checks its length and integrity, then renames it into place. Nothing is left
    //! behind on failure, and an existing `toFile` stays.
    Task<Result<Downloaded>> download(Request request, QString toFile, Progress progress = {}, Cancel cancel = {});

    // For connections other than HTTP, such as WebSockets: the same authorities and proxy.
    QSslConfiguration trusted(); //!< slow the first time
    void readTrusted() const;    //!< in another thread, for the first request over https to find
    QNetworkProxy proxyFor(const QUrl& url) const;

private:
    Task<Result<Response>> attempt(Request request, Sink* sink, Cancel cancel);
    Task<Result<Response>> sendInto(Request request, Sink* sink, Cancel cancel);

    HttpSettings m_settings;
    RetryBudget m_budget;
    std::optional<QSslConfiguration> m_trusted; //!< loaded at the first https request: slow
    QNetworkAccessManager* m_manager;
};

//! Whether it is safe to send twice.
bool isRepeatable(const Request& request);

//! For people and logs: without user, password, fragment and the values of the query.
QString shownUrl(const QUrl& url);

} // namespace shipdeck
