// SPDX-License-Identifier: MIT
#include "aws/credentials/fresh_keys.h"

#include "base/next_signal.h"

namespace shipdeck::aws {
namespace {

constexpr qint64 earliest = 15 * 60; // seconds before expiry, as in botocore

//! Waits until the renewal has ended or the caller cancels.
class Waiter : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void over();
};

} // namespace

FreshKeys::FreshKeys(FetchKeys fetch, std::function<QDateTime()> now) : m_fetch(std::move(fetch)), m_now(std::move(now))
{
}

FreshKeys::Age FreshKeys::age() const
{
    if (m_keys.isEmpty())
        return Age::Over;
    if (!m_keys.expiresAt.isValid())
        return Age::Good;
    const qint64 left = m_now().secsTo(m_keys.expiresAt);
    const qint64 ageing = std::min(earliest, m_since.secsTo(m_keys.expiresAt) / 3);
    if (left > ageing)
        return Age::Good;
    return left > ageing * 2 / 3 ? Age::Ageing : Age::Over;
}

Keys FreshKeys::kept() const
{
    return age() == Age::Over ? Keys() : m_keys;
}

Task<> FreshKeys::renew()
{
    m_isRenewing = true;
    m_stop = CancelSource();
    const Cancel stop = m_stop.token();
    m_outcome = co_await m_fetch(stop);
    if (m_outcome) {
        m_keys = *m_outcome;
        m_since = m_now();
    }
    m_isRenewing = false;
    Q_EMIT landed();
}

Task<Result<Keys>> FreshKeys::keys(QByteArray refused, Cancel cancel)
{
    for (;;) {
        const bool isRefused = !refused.isEmpty() && refused == m_keys.id;
        if (isRefused)
            m_keys = {}; // no caller may use them
        const Age now = age();
        if (now == Age::Good && !isRefused)
            co_return Keys(m_keys); // a copy: QCoro 0.8 moves out of whatever co_return names
        if (cancel)
            co_return canceled();
        if (!m_isRenewing)
            (void)renew(); // runs independently; `landed` signals its end
        if (m_isRenewing) {
            Waiter waiter;
            connect(this, &FreshKeys::landed, &waiter, &Waiter::over);
            cancel.onRequested(&waiter, [&waiter] { Q_EMIT waiter.over(); });
            ++m_waiting;
            co_await NextSignal(&waiter, &Waiter::over);
            if (--m_waiting == 0 && m_isRenewing) {
                m_stop.request();
                // The renewal may use objects of the last caller, so it has to end first.
                if (m_isRenewing)
                    co_await NextSignal(this, &FreshKeys::landed);
            }
            if (cancel)
                co_return canceled();
        }
        // The renewal was canceled with its last caller; start a new one.
        const bool wasTheirs = !m_outcome && m_outcome.error().kind == Error::Kind::Canceled && m_stop.token();
        if (wasTheirs)
            continue;
        // An early renewal failed, but the old keys are still valid.
        if (!m_outcome && now == Age::Ageing && !isRefused)
            co_return Keys(m_keys);
        co_return Result<Keys>(m_outcome);
    }
}

} // namespace shipdeck::aws

#include "fresh_keys.moc"
