// SPDX-License-Identifier: MIT
#pragma once
#include "base/canary_traffic.h"
#include "targets/local/place/canary.h"

namespace shipdeck::local {

//! As nginx's log_format of the log of all sites with a canary. One log, whose path is fixed: nginx would open another by
//! the rules of the location, which forbid links.
inline const QByteArray visitFormat = QByteArrayLiteral("$msec $slug $release $status $request_method $visited");

//! In `folder`, the canary's own: the file by which nginx knows that it has to write the log, and from when on it counts.
//! No effect on one that counts already.
Result<> beginCounting(const QString& folder);
Result<> emptyVisitLog(const Layout& layout);

//! Counts the visits of one canary from that log. What was counted of a log that is emptied is on disk, so another agent
//! counts on.
class CanaryVisits {
public:
    //! Of the site's canary as it is now.
    CanaryVisits(const Layout& layout, const QString& slug);
    //! With what came since the last call.
    CanaryTraffic traffic();
    bool isCurrent() const; //!< its canary still runs, with the same share
    //! Stores what was counted. The log may be emptied then, which has to be told.
    Result<> save() const;
    void logWasEmptied() { m_read = 0; }

private:
    void add(const QByteArray& line);

    Layout m_layout;
    QString m_slug;
    PlacedCanary m_canary;
    qint64 m_since = 0; //!< milliseconds since 1970
    CanaryTraffic m_traffic;
    qint64 m_read = 0;
};

//! Those of all sites, with a log that stays small.
class AllCanaryVisits {
public:
    explicit AllCanaryVisits(Layout layout) : m_layout(std::move(layout)) {}
    //! nullopt: the site has no canary.
    std::optional<CanaryTraffic> of(const QString& slug);

private:
    CanaryVisits* visitsOf(const QString& slug);
    void keepLogSmall();

    Layout m_layout;
    std::map<QString, CanaryVisits> m_sites;
};

} // namespace shipdeck::local
