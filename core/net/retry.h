// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <chrono>
#include <optional>

namespace shipdeck {

//! The shared budget for retries, so that an outage does not cause a retry storm. Numbers of
//! the AWS SDKs' standard mode: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
class RetryBudget {
public:
    static constexpr int capacity = 500;
    static constexpr int price = 5;

    bool spend()
    {
        if (m_left < price)
            return false;
        m_left -= price;
        return true;
    }
    //! A successful first attempt adds a little; a successful retry gets its cost back.
    void earn(int attempts) { m_left = std::min(capacity, m_left + (attempts > 1 ? price : 1)); }

private:
    int m_left = capacity;
};

//! The wait before attempt `retry` + 1 (from 1): full jitter up to one second doubled each time, at most 20 s. The
//! server's Retry-After is a lower bound.
std::chrono::milliseconds retryDelay(int retry, double random, std::optional<std::chrono::milliseconds> asked);

//! The pause before the attempt after `attempt` (from 1); takes it from the budget. nullopt: give up, as that was the
//! last of `attempts`, the server requests a pause of more than a minute, or the budget is used up. The caller has to
//! know whether a retry can help.
std::optional<std::chrono::milliseconds> nextRetry(int attempt, int attempts, double random,
                                                   std::optional<std::chrono::milliseconds> asked, RetryBudget& budget);

//! "Fri, 02 Jan 2026 03:04:05 GMT", RFC 9110, 5.6.7. nullopt if it is not a date.
std::optional<QDateTime> parseHttpDate(const QByteArray& value);

//! Retry-After as seconds or as an HTTP date. nullopt if it is neither.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value);

//! RFC 9110, 9.2.2: GET, HEAD, OPTIONS, TRACE, PUT and DELETE mean the same when sent twice.
bool isIdempotent(const QByteArray& method);

} // namespace shipdeck
