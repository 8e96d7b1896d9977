// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <chrono>
#include <optional>

namespace shipdeck {

//! How much all requests together may still spend on retries, so that an outage is not answered with a storm. Numbers of
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
    //! A first attempt that worked earns a little; a retry that worked gets its price back.
    void earn(int attempts) { m_left = std::min(capacity, m_left + (attempts > 1 ? price : 1)); }

private:
    int m_left = capacity;
};

//! The wait before attempt `retry` + 1 (from 1): full jitter up to one second doubled each time, at most 20 s. What the
//! server asked for is a lower bound.
std::chrono::milliseconds retryDelay(int retry, double random, std::optional<std::chrono::milliseconds> asked);

//! "Fri, 02 Jan 2026 03:04:05 GMT", RFC 9110, 5.6.7. Nothing if it is something else.
std::optional<QDateTime> parseHttpDate(const QByteArray& value);

//! Retry-After as seconds or as an HTTP date. Nothing if it is neither.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value);

//! RFC 9110, 9.2.2: GET, HEAD, OPTIONS, TRACE, PUT and DELETE mean the same when sent twice.
bool isIdempotent(const QByteArray& method);

} // namespace shipdeck
