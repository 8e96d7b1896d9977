// SPDX-License-Identifier: MIT
#include "github/limits.h"

#include "net/retry.h"

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr int shortestPauseSeconds = 60; // if GitHub does not specify one
constexpr int longestPauseSeconds = 3600;

std::optional<qint64> serverTime(const QByteArray& date)
{
    QString text = QString::fromLatin1(date); // Qt parses only numeric zones
    const QDateTime time = QDateTime::fromString(text.replace(u"GMT"_s, u"+0000"_s), Qt::RFC2822Date);
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

} // namespace

void Limits::learn(const Response& answer, const QDateTime& now)
{
    bool isLimit = false;
    Limit limit;
    limit.limit = answer.header("x-ratelimit-limit").toInt(&isLimit);
    if (isLimit) {
        limit.remaining = answer.header("x-ratelimit-remaining").toInt();
        // Relative to the server's clock, as this computer's may be wrong.
        const qint64 sent = serverTime(answer.header("Date")).value_or(now.toSecsSinceEpoch());
        const qint64 ahead = answer.header("x-ratelimit-reset").toLongLong() - sent;
        limit.resets = now.addSecs(std::clamp<qint64>(ahead, 0, longestPauseSeconds));
        const QByteArray resource = answer.header("x-ratelimit-resource");
        m_resources.insert(resource.isEmpty() ? u"core"_s : QString::fromLatin1(resource), limit);
    }
    if (answer.status != 403 && answer.status != 429) {
        if (answer.ok())
            m_secondary = 0;
        return;
    }
    if (const auto asked = parseRetryAfter(answer.header("Retry-After"))) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*asked).count() + 1;
        m_pausedUntil = now.addSecs(std::min<qint64>(seconds, longestPauseSeconds));
    } else if (!(isLimit && limit.remaining == 0)
               && (answer.status == 429 || answer.body.contains("secondary rate limit"))) {
        m_pausedUntil = now.addSecs(std::min(shortestPauseSeconds << std::min(m_secondary++, 6), longestPauseSeconds));
    }
}

std::optional<QDateTime> Limits::blockedUntil(const QString& resource, const QDateTime& now) const
{
    // Farther ahead than any limit: the clock was set back.
    const auto isAhead = [&now](const QDateTime& time) {
        return time.isValid() && time > now && time <= now.addSecs(longestPauseSeconds);
    };
    std::optional<QDateTime> until;
    if (isAhead(m_pausedUntil))
        until = m_pausedUntil;
    const auto known = m_resources.constFind(resource);
    if (known != m_resources.constEnd() && known->remaining == 0 && isAhead(known->resets)
        && (!until || known->resets > *until))
        until = known->resets;
    return until;
}

QString resourceOf(const QString& path)
{
    return path.startsWith(u"/search/") ? u"search"_s : u"core"_s;
}

} // namespace shipdeck::github
