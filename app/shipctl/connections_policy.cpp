// SPDX-License-Identifier: MIT
#include "connections_policy.h"

#include "aws/credentials/settings.h"
#include "deck/aws_deck.h"
#include "insights/policy/static_policy.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;
using insights::Feature;
using insights::NotAllowed;
using insights::Policy;
using insights::Statement;

//! Whose account it is for; without keys it is for any.
Task<Result<insights::PolicyScope>> scopeFor(aws::Choice choice, Words words, Cancel cancel)
{
    insights::PolicyScope scope{{}, choice.region, words.value(u"zone"_s)};
    const AwsDeck aws;
    const aws::AskMfaCode nobody;
    const auto found = co_await aws.look(choice, nobody, cancel);
    const bool mayBeAny = choice.profile.isEmpty() && !words.has(u"check"_s);
    if (!found
        && (!mayBeAny || found.error().kind == Error::Kind::Canceled || found.error().kind == Error::Kind::BadInput))
        co_return tl::unexpected(found.error());
    if (found) {
        scope.account = found->identity.account;
        scope.region = found->region;
    } else if (scope.region.isEmpty()) {
        scope.region = aws::nearestRegion(QLocale());
    }
    co_return scope;
}

QJsonObject documentOf(const Policy& policy, const insights::PolicyScope& scope)
{
    QJsonArray statements;
    for (const Statement& statement : policy.statements)
        statements << QJsonObject{{u"sid"_s, statement.sid},
                                  {u"reason"_s, statement.reason.render()},
                                  {u"actions"_s, QJsonArray::fromStringList(statement.actions)},
                                  {u"resources"_s, QJsonArray::fromStringList(statement.resources)}};
    return {{u"account"_s, scope.account.isEmpty() ? QJsonValue() : QJsonValue(scope.account)},
            {u"region"_s, scope.region},
            {u"policy"_s, policy.document()},
            {u"statements"_s, statements},
            {u"size"_s, policy.size()},
            {u"missing"_s, QJsonValue()}};
}

QJsonArray documentOf(const QList<NotAllowed>& missing)
{
    QJsonArray all;
    for (const NotAllowed& one : missing)
        all << QJsonObject{{u"sid"_s, one.sid},
                           {u"action"_s, one.action},
                           {u"resource"_s, one.resource},
                           {u"denied"_s, one.isDenied}};
    return all;
}

} // namespace

Task<Exit> runConnectionsPolicy(Call call)
{
    const aws::Choice choice{call.words.value(u"profile"_s), call.words.value(u"region"_s)};
    const Words words = call.words;
    const Cancel cancel = call.cancel;
    const auto scope = co_await scopeFor(choice, words, cancel);
    if (!scope)
        co_return call.out.failure(scope.error());
    insights::Features features{Feature::StaticSites, Feature::Inventory};
    if (words.has(u"zone"_s))
        features << Feature::OwnZone;
    if (words.has(u"check"_s))
        features << Feature::Check;
    const Policy policy = insights::policyFor(features, *scope);
    if (scope->account.isEmpty())
        call.out.note(QCoreApplication::translate(
            "core", "Nobody is signed in to AWS here: the policy is for the account that it is pasted into."));
    for (const Statement& statement : policy.statements)
        call.out.note(statement.sid + u": "_s + statement.reason.render());

    QJsonObject document = documentOf(policy, *scope);
    QList<NotAllowed> missing;
    if (words.has(u"check"_s)) {
        const AwsDeck aws;
        const auto asked = co_await aws.missingFrom(choice, policy, cancel);
        if (!asked)
            co_return call.out.failure(asked.error());
        missing = *asked;
        document[u"missing"_s] = documentOf(missing);
    }
    QString text = QString::fromUtf8(QJsonDocument(policy.document()).toJson());
    if (words.has(u"github"_s)) {
        const QByteArray body = insights::gitHubActionsTemplate(policy);
        text = QString::fromUtf8(body);
        document[u"template"_s] = text;
    }
    call.out.exact(text, document);
    for (const NotAllowed& one : std::as_const(missing))
        call.out.note(one.isDenied
                          ? QCoreApplication::translate("core", "Forbidden: %1 on %2").arg(one.action, one.resource)
                          : QCoreApplication::translate("core", "Not allowed: %1 on %2").arg(one.action, one.resource));
    if (words.has(u"check"_s) && missing.isEmpty())
        call.out.note(QCoreApplication::translate("core", "All of it is allowed."));
    co_return missing.isEmpty() ? Exit::Done : Exit::Denied;
}

} // namespace shipdeck::cli
