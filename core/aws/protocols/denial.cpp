// SPDX-License-Identifier: MIT
#include "aws/protocols/denial.h"

#include <QJsonArray>
#include <QJsonDocument>
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
    return Denial{identity.match(message).captured(1), denied.captured(1), named, reasonIn(message)};
}

QJsonObject statementOf(const QStringList& actions, const QString& resource)
{
    // The whole bucket, as the next object would be denied too.
    static const QRegularExpression object(u"^(arn:[^:]+:s3:::[^/*]+)/.+$"_s);
    const QString wanted = QString(resource).replace(object, u"\\1/*"_s);
    const QJsonValue action = actions.size() == 1 ? QJsonValue(actions.first()) : QJsonArray::fromStringList(actions);
    return {{u"Effect"_s, u"Allow"_s}, {u"Action"_s, action}, {u"Resource"_s, wanted.isEmpty() ? u"*"_s : wanted}};
}

QJsonObject Denial::statement() const
{
    return statementOf({action}, resource);
}

QString compact(const QJsonObject& statement)
{
    return QString::fromUtf8(QJsonDocument(statement).toJson(QJsonDocument::Compact));
}

namespace {

Text nextAfter(const Denial& denial)
{
    using enum Denial::By;
    switch (denial.by) {
    case Organisation:
        return say(QT_TRANSLATE_NOOP("core", "The organisation denies %1; ask its administrator."), {denial.action});
    case Boundary:
        return say(QT_TRANSLATE_NOOP("core", "The permissions boundary of %1 has to allow %2."),
                   {denial.identity, denial.action});
    case SessionPolicy:
        return say(QT_TRANSLATE_NOOP("core", "The session has its own policy, which has to allow %1."),
                   {denial.action});
    case IdentityPolicy:
    case ResourcePolicy:
        return say(QT_TRANSLATE_NOOP("core", "A policy explicitly denies %1 on %2; change that policy."),
                   {denial.action, denial.resource.isEmpty() ? u"*"_s : denial.resource});
    case NothingAllows:
    case Unknown: break;
    }
    return say(QT_TRANSLATE_NOOP("core", "Add this statement to the policy of %1: %2"),
               {denial.identity.isEmpty() ? u"…"_s : denial.identity, compact(denial.statement())});
}

} // namespace

void setNextStep(Error& error, const Denial& denial)
{
    error.next = nextAfter(denial);
    if (denial.by == Denial::By::NothingAllows || denial.by == Denial::By::Unknown)
        error.details[u"statement"_s] = denial.statement();
}

} // namespace shipdeck::aws
