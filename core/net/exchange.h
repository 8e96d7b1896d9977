// SPDX-License-Identifier: MIT
#pragma once
#include "net/http.h"
#include "net/proxies.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace shipdeck {

//! One request and one response of any status: no retries, no redirects. Starts at once; ends with done().
class Exchange : public QObject {
    Q_OBJECT
public:
    //! `sink`, if given, receives the body of a 2xx response as it arrives.
    Exchange(QNetworkAccessManager& manager, const Request& request, const QSslConfiguration& trusted,
             const WayOut& way, Sink* sink, Cancel cancel);
    ~Exchange() override;

    bool isDone() const { return m_outcome.has_value(); }
    Result<Response> outcome() const { return *m_outcome; }

Q_SIGNALS:
    void done();

private:
    void onHeaders();
    void onBytes();
    void onFinished();
    void onTimeout();
    bool isWhole() const;
    void heard(); //!< data arrived or was sent: restarts the idle timer
    void end(Result<Response> outcome);

    Request m_request;
    WayOut m_way;
    Sink* m_sink;
    QNetworkReply* m_reply = nullptr;
    QTimer m_silence;
    QTimer m_deadline;
    Response m_answer;
    bool m_isConnected = false;
    qint64 m_received = 0;
    std::optional<Result<Response>> m_outcome;
};

} // namespace shipdeck
