// SPDX-License-Identifier: MIT
#pragma once
#include "base/canary_traffic.h"
#include "base/text.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! When a canary ends by itself: docs/adr/0035.
struct CanaryRule {
    qint64 fewestRequests = 20;     //!< to the canary; fewer say nothing
    double leastErrorPercent = 5;   //!< of the canary's requests
    double timesTheLiveRelease = 2; //!< as large as the live release's share of errors
};

//! Whether the canary fails clearly more often than the live release.
bool isClearlyWorse(const CanaryTraffic& traffic, const CanaryRule& rule = {});

//! "12 of 24 requests to the canary failed, 1 of 96 to the live release."
Text trafficText(const CanaryTraffic& traffic);
//! "The first one: GET /cart, status 500." Empty: none failed.
Text firstFailureText(const CanaryTraffic& traffic);

//! What an operation is told that ends a canary because of this.
void setObserved(store::Operation& operation, const CanaryTraffic& traffic);
std::optional<CanaryTraffic> observedBy(const store::Operation& operation);

//! Who ends it.
inline const QString byShipdeck = QStringLiteral("Shipdeck");

} // namespace shipdeck::deploy
