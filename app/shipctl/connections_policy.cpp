// SPDX-License-Identifier: MIT
#include "connections_policy.h"

#include "deck/aws.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "deck/policy_check.h"
#include "targets/cloudfront/policy.h"
#include "targets/cloudfront/steps/zones.h"
#include "insights/policy/actions_role.h"
#include "login_aws.h"

#include <QRegularExpression>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;
using insights::Feature;
using insights::NotAllowed;
using insights::Policy;
using insights::Statement;

//! The account for the policy; without keys, any.
Task<Result<insights::PolicyScope>> scopeFor(aws::Choice choice, QString zone, Output* out, Cancel cancel)
{
    insights::PolicyScope scope{{}, choice.region, zone};
    const AwsService aws;
    const aws::AskMfaCode mfaCode = mfaOnTerminal(out);
    const auto found = co_await aws.look(choice, mfaCode, cancel);
    const bool mayBeAny = choice.profile.isEmpty();
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
    return {{u"account"_s, scope.account.isEmpty() ? QJsonValue() : QJsonValue(scope.account)},
            {u"region"_s, scope.region},
            {u"policy"_s, policy.document()},
            {u"statements"_s, policy.explained()},
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

//! The Route 53 id for `--zone`: given as an id, or as a domain of the account.
Task<Result<QString>> zoneIdOf(aws::Choice choice, QString named, Output* out, Cancel cancel)
{
    static const QRegularExpression id(u"\\A[A-Z0-9]{0,32}\\z"_s);
    if (id.match(named).hasMatch())
        co_return named;
    const aws::AskMfaCode mfaCode = mfaOnTerminal(out);
    CO_TRY(deploy::AwsAccount account, deploy::openAccount(choice, mfaCode));
    account.cancel = cancel;
    CO_TRY(const deploy::Zone zone, co_await deploy::findZone(account, named));
    co_return zone.hostedId;
}

//! The requested policy, checked on request.
Task<Result<PolicyCheck>> policyOf(aws::Choice choice, Arguments arguments, Output* out, Cancel cancel)
{
    const QString named = arguments.value(u"zone"_s);
    CO_TRY(const QString zone, co_await zoneIdOf(choice, named, out, cancel));
    insights::Features features{Feature::StaticSites, Feature::Inventory, Feature::Doctor, Feature::Check};
    if (arguments.has(u"check"_s)) {
        const AwsService aws;
        const aws::AskMfaCode mfaCode = mfaOnTerminal(out);
        co_return co_await aws.checkPolicy(choice, features, zone, mfaCode, cancel);
    }
    PolicyCheck unchecked;
    CO_TRY(unchecked.scope, co_await scopeFor(choice, zone, out, cancel));
    if (zone.isEmpty() && !unchecked.scope.account.isEmpty()) {
        const AwsService aws;
        const aws::AskMfaCode nobody;
        CO_TRY(unchecked.scope.zone, co_await aws.servedZone(choice, nobody, cancel));
    }
    if (!unchecked.scope.zone.isEmpty())
        features << Feature::OwnZone;
    unchecked.policy = insights::policyFor(features, unchecked.scope);
    co_return unchecked;
}

//! For the repository given after `policy`, or for the one in the stack's parameters. BadInput `usage`,
//! `repository-name-invalid`.
Result<QByteArray> templateFor(const Policy& policy, const insights::ActionsRepository& repository,
                               const Arguments& arguments)
{
    if (arguments.positional().size() < 2)
        return insights::gitHubActionsTemplate(policy);
    if (!arguments.has(u"github"_s))
        return fail(Error::Kind::BadInput, "usage",
                    say(QT_TRANSLATE_NOOP("core", "“%1” can only be used with --github."), {repository.name}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "For a repository's Actions: shipctl connections policy --github "
                                          "owner/name")));
    return insights::gitHubActionsTemplateOf(repository, policy);
}

//! Asks GitHub for the ids; without an answer it prints what that means.
Task<insights::ActionsRepository> withIds(GitHubService* github, insights::ActionsRepository repository, Output* out,
                                          Cancel cancel)
{
    const auto account = github->signIns().standard();
    const QString by = account ? account->id : QString();
    const QString owner = repository.name.section(u'/', 0, 0);
    const QString name = repository.name.section(u'/', 1);
    const auto found = co_await github->repository(by, owner, name, cancel);
    if (found) {
        repository.ownerId = found->ownerId;
        repository.id = found->id;
        co_return repository;
    }
    out->note(found.error().render());
    out->note(QCoreApplication::translate(
        "core",
        "The template therefore lacks the ids of the repository. Repositories that were created, renamed or "
        "transferred since 2026-07-15 need them: give OwnerId=… and RepositoryId=… when you create the stack."));
    co_return repository;
}

} // namespace

Task<Exit> runConnectionsPolicy(Call call)
{
    const aws::Choice choice{call.arguments.value(u"profile"_s), call.arguments.value(u"region"_s)};
    const Arguments arguments = call.arguments;
    const Cancel cancel = call.cancel;
    Output* const out = &call.out;
    // Invalid arguments are reported before AWS is asked.
    insights::ActionsRepository repository{arguments.positional().value(1)};
    if (const auto possible = templateFor({}, repository, arguments); !possible)
        co_return call.out.failure(possible.error());
    const auto found = co_await policyOf(choice, arguments, out, cancel);
    if (!found)
        co_return call.out.failure(found.error());
    const Policy& policy = found->policy;
    if (found->scope.account.isEmpty())
        call.out.note(QCoreApplication::translate(
            "core",
            "You are not signed in to AWS on this computer. The policy is for the account that you paste it into."));
    for (const Statement& statement : policy.statements)
        call.out.note(statement.sid + u": "_s + statement.reason.render());

    QJsonObject document = documentOf(policy, found->scope);
    if (arguments.has(u"check"_s))
        document[u"missing"_s] = documentOf(found->missing);
    QString text = QString::fromUtf8(QJsonDocument(policy.document()).toJson());
    if (arguments.has(u"github"_s)) {
        if (!repository.name.isEmpty())
            repository = co_await withIds(&call.deck->github(), repository, out, cancel);
        const auto body = templateFor(policy, repository, arguments);
        if (!body)
            co_return call.out.failure(body.error());
        text = QString::fromUtf8(*body);
        document[u"template"_s] = text;
    }
    call.out.exact(text, document);
    for (const NotAllowed& one : found->missing)
        call.out.note(one.isDenied
                          ? QCoreApplication::translate("core", "Forbidden: %1 on %2").arg(one.action, one.resource)
                          : QCoreApplication::translate("core", "Not allowed: %1 on %2").arg(one.action, one.resource));
    if (arguments.has(u"check"_s) && found->missing.isEmpty())
        call.out.note(QCoreApplication::translate("core", "All required actions are allowed."));
    co_return found->missing.isEmpty() ? Exit::Done : Exit::Denied;
}

} // namespace shipdeck::cli
