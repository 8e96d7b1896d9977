// SPDX-License-Identifier: MIT
#include "aws/protocols/denial.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

Denial::By reasonIn(const QString& message)
{
    using enum Denial::By;
    const bool isExplicit = message.contains(u"explicit deny"_s);
    if (message.contains(u"service control policy"_s) || message.contains(u"resource control policy"_s))
        return Organisation;
    if (message.contains(u"permissions boundary"_s))
        return Boundary;
    if (message.contains(u"session policy"_s))
        return SessionPolicy;
    if (!isExplicit)
        return message.contains(u"because no "_s) ? NothingAllows : Unknown;
    if (message.contains(u"resource-based policy"_s) || message.contains(u"VPC endpoint policy"_s))
        return ResourcePolicy;
    return message.contains(u"identity-based policy"_s) ? IdentityPolicy : Unknown;
}

} // namespace

std::optional<Denial> denialIn(const QString& message)
{
    static const QRegularExpression action(u"not authorized to perform:? ([A-Za-z0-9-]+:[A-Za-z0-9]+)"_s);
    static const QRegularExpression resource(u"on resource:? (?:\"([^\"]+)\"|(arn:[^\\s\"]+|\\*))"_s);
    static const QRegularExpression identity(u"(?:User|Role|Principal): (arn:[^\\s]+)"_s);
    const auto denied = action.match(message);
    if (!denied.hasMatch())
        return std::nullopt;
    const auto on = resource.match(message, denied.capturedEnd());
    const QString named = on.captured(1) + on.captured(2); // quoted or not
    return Denial{identity.match(message).captured(1), denied.captured(1), named.isEmpty() ? u"*"_s : named,
                  reasonIn(message)};
}

QJsonObject Denial::statement() const
{
    // One object is never the last: the same would be missing for the next one.
    static const QRegularExpression object(u"^(arn:[^:]+:s3:::[^/*]+)/.+$"_s);
    const QString wanted = QString(resource).replace(object, u"\\1/*"_s);
    return {{u"Effect"_s, u"Allow"_s}, {u"Action"_s, action}, {u"Resource"_s, wanted}};
}

} // namespace shipdeck::aws
