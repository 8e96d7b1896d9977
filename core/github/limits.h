// SPDX-License-Identifier: MIT
#pragma once
#include "net/http.h"

#include <QDateTime>
#include <QHash>
#include <optional>

namespace shipdeck::github {

//! What is left of one resource ("core", "search") in this hour.
struct Limit {
    int limit = 0;
    int remaining = 0;
    QDateTime resets;
};

//! What GitHub lets one account ask, as its answers told.
//! https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
class Limits {
public:
    //! Reads the headers of an answer, and its words where a secondary limit has no header.
    void learn(const Response& answer, const QDateTime& now);
    //! Until when nothing may be asked of `resource`; nothing: go ahead.
    std::optional<QDateTime> blockedUntil(const QString& resource, const QDateTime& now) const;
    //! Whether there are any, as far as the answers have told.
    bool areKnown() const { return !m_resources.isEmpty() || m_pausedUntil.isValid(); }
    QHash<QString, Limit> resources() const { return m_resources; }

private:
    QHash<QString, Limit> m_resources;
    QDateTime m_pausedUntil; //!< by a secondary limit: of everything
    int m_secondary = 0;     //!< in a row, without being told how long
};

//! "search" or "core": which limit a path below the API draws from.
QString resourceOf(const QString& path);

} // namespace shipdeck::github
