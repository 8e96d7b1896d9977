// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

namespace shipdeck::aws {

using FetchKeys = std::function<Task<Result<Keys>>(Cancel)>;

//! Keys that are renewed before they expire, once for all simultaneous callers. With a third of their life (at most 15
//! minutes) left renewal is optional; with two thirds of that, it is required. Must outlive its tasks.
class FreshKeys : public QObject {
    Q_OBJECT
public:
    explicit FreshKeys(FetchKeys fetch, std::function<QDateTime()> now = nowUtc);

    //! A KeySource: keys that AWS has `refused` are not returned again. Canceling ends the caller's wait; the renewal
    //! ends only when no caller waits for it.
    Task<Result<Keys>> keys(QByteArray refused, Cancel cancel);
    //! The current keys without a request; empty if none are valid.
    Keys kept() const;

Q_SIGNALS:
    void landed(); //!< a renewal has ended

private:
    enum class Age { Good, Ageing, Over };
    Age age() const;
    Task<> renew();

    FetchKeys m_fetch;
    std::function<QDateTime()> m_now;
    Keys m_keys;
    QDateTime m_since;
    Result<Keys> m_outcome = Keys();
    bool m_isRenewing = false;
    int m_waiting = 0;
    CancelSource m_stop;
};

} // namespace shipdeck::aws
