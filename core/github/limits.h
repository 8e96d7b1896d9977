// SPDX-License-Identifier: MIT
#pragma once
#include "net/http.h"

#include <QDateTime>
#include <QHash>
#include <optional>

namespace shipdeck::github {

//! The remaining requests of one resource ("core", "search") this hour.
struct Limit {
    int limit = 0;
    int remaining = 0;
    QDateTime resets;
};

//! An account's rate limits, as reported by responses.
//! https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
class Limits {
public:
    //! Reads a response's headers, and its text if a secondary limit has no header.
    void learn(const Response& answer, const QDateTime& now);
    //! Until when `resource` may not be requested; nullopt: no limit.
    std::optional<QDateTime> blockedUntil(const QString& resource, const QDateTime& now) const;
    //! Whether there are any, according to the responses so far.
    bool areKnown() const { return !m_resources.isEmpty() || m_pausedUntil.isValid(); }
    QHash<QString, Limit> resources() const { return m_resources; }

private:
    QHash<QString, Limit> m_resources;
    QDateTime m_pausedUntil; //!< by a secondary limit, for all requests
    int m_secondary = 0;     //!< in a row without a stated duration
};

//! "search" or "core": which limit a path below the API draws from.
QString resourceOf(const QString& path);

} // namespace shipdeck::github
