// SPDX-License-Identifier: MIT
#pragma once
#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace shipdeck {

//! Requests of visitors that a release answered.
struct ReleaseTraffic {
    qint64 requests = 0;
    qint64 errors = 0; //!< of these, those with a status from 500 up
    bool operator==(const ReleaseTraffic&) const = default;

    double errorPercent() const { return requests > 0 ? 100.0 * double(errors) / double(requests) : 0; }
};

struct FailedRequest {
    QDateTime at;
    QString method;
    QString path; //!< decoded, without its query
    int status = 0;
    bool operator==(const FailedRequest&) const = default;
};

//! What visitors got since a canary's share was last set.
struct CanaryTraffic {
    ReleaseTraffic canary;
    ReleaseTraffic current;
    std::optional<FailedRequest> firstFailure; //!< of the canary
    bool operator==(const CanaryTraffic&) const = default;

    //! Used in the store, on disk and in --json.
    QJsonObject toJson() const;
    static CanaryTraffic fromJson(const QJsonObject& object);
};

} // namespace shipdeck
