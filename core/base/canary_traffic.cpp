// SPDX-License-Identifier: MIT
#include "base/canary_traffic.h"

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

QJsonObject jsonOf(const ReleaseTraffic& traffic)
{
    return {{u"requests"_s, traffic.requests}, {u"errors"_s, traffic.errors}};
}

ReleaseTraffic trafficIn(const QJsonValue& value)
{
    return {value[u"requests"_s].toInteger(), value[u"errors"_s].toInteger()};
}

} // namespace

QJsonObject CanaryTraffic::toJson() const
{
    QJsonObject object{{u"canary"_s, jsonOf(canary)}, {u"current"_s, jsonOf(current)}};
    if (firstFailure)
        object[u"firstFailure"_s] = QJsonObject{{u"at"_s, firstFailure->at.toString(Qt::ISODateWithMs)},
                                                {u"method"_s, firstFailure->method},
                                                {u"path"_s, firstFailure->path},
                                                {u"status"_s, firstFailure->status}};
    return object;
}

CanaryTraffic CanaryTraffic::fromJson(const QJsonObject& object)
{
    CanaryTraffic traffic{trafficIn(object[u"canary"_s]), trafficIn(object[u"current"_s]), {}};
    if (const QJsonObject first = object[u"firstFailure"_s].toObject(); !first.isEmpty())
        traffic.firstFailure =
            FailedRequest{QDateTime::fromString(first[u"at"_s].toString(), Qt::ISODateWithMs),
                          first[u"method"_s].toString(), first[u"path"_s].toString(), first[u"status"_s].toInt()};
    return traffic;
}

} // namespace shipdeck
