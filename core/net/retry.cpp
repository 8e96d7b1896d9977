// SPDX-License-Identifier: MIT
#include "net/retry.h"

#include "base/clock.h"

#include <QLocale>
#include <QTimeZone>

namespace shipdeck {

using namespace std::chrono_literals;

std::chrono::milliseconds retryDelay(int retry, double random, std::optional<std::chrono::milliseconds> asked)
{
    const auto ceiling = std::min<std::chrono::milliseconds>(1000ms * (1 << std::clamp(retry - 1, 0, 10)), 20s);
    const std::chrono::milliseconds jittered(qint64(random * double(ceiling.count())));
    return asked ? std::max(*asked, jittered) : jittered;
}

std::optional<std::chrono::milliseconds> nextRetry(int attempt, int attempts, double random,
                                                   std::optional<std::chrono::milliseconds> asked, RetryBudget& budget)
{
    constexpr auto longestPause = 60s; // a longer wait is reported as an error instead of shown as a spinner
    if (attempt >= attempts || (asked && *asked > longestPause) || !budget.spend())
        return {};
    return retryDelay(attempt, random, asked);
}

std::optional<QDateTime> parseHttpDate(const QByteArray& value)
{
    QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!when.isValid())
        return {};
    when.setTimeZone(QTimeZone::utc());
    return when;
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value)
{
    const QByteArray text = value.trimmed();
    bool isNumber = false;
    if (const uint seconds = text.toUInt(&isNumber); isNumber)
        return std::chrono::seconds(seconds);
    const std::optional<QDateTime> when = parseHttpDate(text);
    if (!when)
        return {};
    return std::chrono::milliseconds(std::max<qint64>(0, nowUtc().msecsTo(*when)));
}

bool isIdempotent(const QByteArray& method)
{
    static const QList<QByteArray> safe{"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"};
    return safe.contains(method.toUpper());
}

} // namespace shipdeck
