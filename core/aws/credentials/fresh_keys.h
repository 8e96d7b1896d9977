// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

namespace shipdeck::aws {

using FetchKeys = std::function<Task<Result<Keys>>(Cancel)>;

//! Keys that are renewed before they expire, once for all who ask at the time. With a third of their life (at most 15
//! minutes) left they are renewed if that works; with two thirds of that, they must be. Must outlive its tasks.
class FreshKeys : public QObject {
    Q_OBJECT
public:
    explicit FreshKeys(FetchKeys fetch, std::function<QDateTime()> now = nowUtc);

    //! A KeySource: those that AWS has `refused` are not given again. Canceling ends one's own wait; the renewal ends only
    //! when nobody waits for it any more.
    Task<Result<Keys>> keys(QByteArray refused, Cancel cancel);
    //! What is there without asking anybody; empty if nothing is good any more.
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
