// SPDX-License-Identifier: MIT
#include "deploy/canary_rule.h"

namespace shipdeck::deploy {
namespace {

const QString observedParam = QStringLiteral("observed");

} // namespace

bool isClearlyWorse(const CanaryTraffic& traffic, const CanaryRule& rule)
{
    const double percent = traffic.canary.errorPercent();
    return traffic.canary.requests >= rule.fewestRequests && percent >= rule.leastErrorPercent
        && percent >= rule.timesTheLiveRelease * traffic.current.errorPercent();
}

Text trafficText(const CanaryTraffic& traffic)
{
    return say(QT_TRANSLATE_NOOP("core", "%1 of %2 requests to the canary failed, %3 of %4 to the live release."),
               {QString::number(traffic.canary.errors), QString::number(traffic.canary.requests),
                QString::number(traffic.current.errors), QString::number(traffic.current.requests)});
}

Text firstFailureText(const CanaryTraffic& traffic)
{
    const auto& first = traffic.firstFailure;
    return first ? say(QT_TRANSLATE_NOOP("core", "The first one: %1 %2, status %3."),
                       {first->method, first->path, QString::number(first->status)})
                 : Text();
}

void setObserved(store::Operation& operation, const CanaryTraffic& traffic)
{
    operation.params.insert(observedParam, traffic.toJson());
}

std::optional<CanaryTraffic> observedBy(const store::Operation& operation)
{
    const QJsonObject observed = operation.params.value(observedParam).toObject();
    return observed.isEmpty() ? std::nullopt : std::optional(CanaryTraffic::fromJson(observed));
}

} // namespace shipdeck::deploy
