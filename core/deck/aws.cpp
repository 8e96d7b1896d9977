// SPDX-License-Identifier: MIT
#include "deck/aws.h"

#include "aws/connection.h"
#include "aws/credentials/key_chain.h"
#include "aws/credentials/plain_keys.h"
#include "aws/credentials/sso_sign_in.h"
#include "aws/services/cloudformation.h"
#include "aws/services/iam.h"
#include "aws/transfer/curl_library.h"
#include "base/pause.h"
#include "deck/account_checks/account_checks.h"
#include "deck/other_regions.h"
#include "deck/policy_check.h"
#include "deploy/aws/account.h"
#include "deploy/aws/stacks/stacks.h"
#include "insights/inventory/inventory.h"
#include "targets/cloudfront/delegation.h"
#include "targets/cloudfront/policy.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

QProcessEnvironment environment()
{
    return QProcessEnvironment::systemEnvironment();
}

Result<std::shared_ptr<aws::Connection>> connectionOf(const aws::Choice& choice, const aws::AskMfaCode& mfaCode = {})
{
    return aws::Connection::open(choice, environment(), mfaCode);
}

AwsProfile described(const QString& name, const aws::ConfigFiles& files)
{
    AwsProfile row;
    row.name = name;
    row.nearest = aws::nearestRegion(QLocale::system());
    const auto settings = aws::Settings::of({name, {}}, environment(), files);
    const auto origin = settings ? aws::originOf(*settings) : tl::unexpected(settings.error());
    const auto region = settings ? settings->region() : tl::unexpected(settings.error());
    if (!origin || !region) {
        row.error = origin ? region.error() : origin.error();
        return row;
    }
    row.chain = origin->chain();
    row.region = *region;
    row.isKept = !settings->profile().secret.isEmpty();
    for (const aws::Origin* link = &*origin; link; link = link->base.get())
        row.needsMfa = row.needsMfa || !link->mfaSerial.isEmpty();
    if (const auto needed = aws::personNeeded(*origin, environment(), nowUtc()))
        row.elsewhere = needed->elsewhere;
    if (const aws::SsoSession* signIn = origin->signIn()) {
        row.signIn = *signIn;
        const aws::SsoToken token = aws::SsoTokenFile(*signIn, environment()).read();
        row.isSignedIn = token.isGood(nowUtc()) || token.isRenewable(nowUtc());
    }
    return row;
}

Failure noSignIn(const QString& profile)
{
    return fail(Error::Kind::BadInput, "aws-no-sign-in",
                say(QT_TRANSLATE_NOOP("core", "Profile %1 has no SSO sign-in."), {profile}),
                say(QT_TRANSLATE_NOOP(
                    "core", "Set one up: shipctl login aws --sso START-URL --sso-region REGION, or on the AWS page")));
}

HealthCheck keysCheck(const AwsConnection& found)
{
    return {u"aws-credentials"_s,
            HealthCheck::State::Good,
            say(QT_TRANSLATE_NOOP("core", "AWS credentials: %1"), {found.chain.join(u" ← "_s)}),
            {}};
}

std::optional<HealthCheck> riskCheck(const AwsConnection& found)
{
    if (found.identity.arn.endsWith(u":root"_s))
        return HealthCheck{u"aws-root"_s, HealthCheck::State::Note,
                           say(QT_TRANSLATE_NOOP("core", "These keys are those of the account's root user.")),
                           say(QT_TRANSLATE_NOOP("core", "Use SSO or a role: nothing limits the root user."))};
    if (!found.expiresAt.isValid())
        return HealthCheck{
            u"aws-keys-forever"_s, HealthCheck::State::Note, say(QT_TRANSLATE_NOOP("core", "These keys never expire.")),
            say(QT_TRANSLATE_NOOP(
                "core", "SSO is safer: “Sign in with SSO…” (shipctl login aws --sso START-URL --sso-region REGION)."))};
    return std::nullopt;
}

HealthCheck identityCheck(const AwsConnection& found)
{
    const QString account =
        found.alias.isEmpty() ? found.identity.account : u"%1 (%2)"_s.arg(found.identity.account, found.alias);
    return {u"aws-identity"_s,
            HealthCheck::State::Good,
            say(QT_TRANSLATE_NOOP("core", "AWS account %1 as %2"), {account, found.identity.arn}),
            {}};
}

HealthCheck regionCheck(const AwsConnection& found)
{
    if (found.isRegionGuessed)
        return {u"aws-region"_s, HealthCheck::State::Note,
                say(QT_TRANSLATE_NOOP("core", "No region is set; Shipdeck would use %1."), {found.region}),
                say(QT_TRANSLATE_NOOP("core", "Set one: aws configure set region %1"),
                    {found.region + (found.profile.isEmpty() ? QString() : u" --profile "_s + found.profile)})};
    return {u"aws-region"_s,
            HealthCheck::State::Good,
            say(QT_TRANSLATE_NOOP("core", "AWS region: %1"), {found.region}),
            {}};
}

//! Who may not see it is served none, as far as anybody can tell.
Task<Result<QString>> zoneServedBy(aws::Client* client, Cancel cancel)
{
    const auto foundation = co_await aws::cloudformation::stack(client, site::foundationName, cancel);
    if (!foundation && foundation.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(foundation.error());
    if (!foundation || !*foundation)
        co_return QString();
    co_return (*foundation)->parameters.value(u"HostedZoneId"_s);
}

} // namespace

Result<QList<AwsProfile>> AwsService::profiles() const
{
    SD_TRY(const aws::ConfigFiles files, aws::ConfigFiles::read(environment()));
    if (files.broken())
        return tl::unexpected(*files.broken());
    QList<AwsProfile> rows;
    SD_TRY(const auto keys, aws::environmentKeys(environment()));
    if (keys) {
        AwsProfile row;
        row.nearest = aws::nearestRegion(QLocale::system());
        row.chain = QStringList{u"environment"_s};
        const auto settings = aws::Settings::of({}, environment(), files);
        row.region = settings ? settings->region().value_or(QString()) : QString();
        rows << row;
    }
    for (const QString& name : files.profiles().keys())
        rows << described(name, files);
    return rows;
}

Result<QList<AwsProfile>> AwsService::keptProfiles() const
{
    SD_TRY(const aws::ConfigFiles files, aws::ConfigFiles::read(environment()));
    QList<AwsProfile> rows;
    for (const aws::Profile& profile : files.profiles())
        if (!profile.secret.isEmpty())
            rows << described(profile.name, files);
    return rows;
}

Task<Result<AwsConnection>> AwsService::look(aws::Choice choice, aws::AskMfaCode mfaCode, Cancel cancel,
                                             ReportCheck told) const
{
    CO_TRY(const std::shared_ptr<aws::Connection> to, connectionOf(choice, mfaCode));
    co_return co_await lookAt(to, told, cancel);
}

Task<Result<AwsConnection>> AwsService::lookAt(std::shared_ptr<aws::Connection> to, ReportCheck told, Cancel cancel)
{
    if (!told)
        told = [](const HealthCheck&) {};
    AwsConnection connection;
    connection.chain = to->chain().origin()->chain();
    connection.profile = to->chain().origin()->profile;
    connection.region = to->region();
    connection.isRegionGuessed = to->isRegionGuessed();
    const QByteArray none;
    CO_CHECK(co_await to->chain().keys(none, cancel));
    told(keysCheck(connection));
    CO_TRY(connection.identity, co_await to->identity(cancel));
    CO_TRY(const aws::Keys keys, co_await to->chain().keys(none, cancel)); // refused ones were fetched anew
    connection.expiresAt = keys.expiresAt;
    if (const auto risk = riskCheck(connection))
        told(*risk);
    const auto alias = co_await aws::iam::accountAlias(&to->client(), cancel);
    if (alias)
        connection.alias = *alias;
    else if (alias.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(alias.error());
    else
        connection.aliasError = alias.error();
    told(identityCheck(connection));
    if (connection.aliasError)
        told(HealthCheck{connection.aliasError->code, HealthCheck::State::Note, connection.aliasError->what,
                         connection.aliasError->next});
    told(regionCheck(connection));
    if (const auto curl = aws::CurlLibrary::loaded(); !curl)
        told(HealthCheck{curl.error().code, HealthCheck::State::Bad, curl.error().what, curl.error().next});
    co_return connection;
}

Task<Result<>> AwsService::examine(aws::Choice choice, ReportCheck told, aws::AskMfaCode mfaCode, Cancel cancel) const
{
    CO_TRY(deploy::AwsAccount account, deploy::openAccount(choice, mfaCode));
    CO_TRY(const aws::Identity identity, co_await account.connection->identity(cancel));
    account.cancel = cancel;
    co_await accountChecks::all(account, identity, told);
    if (cancel)
        co_return canceled();
    co_return Result<>();
}

Task<Result<>> AwsService::signIn(aws::Choice choice, aws::AskMfaCode mfaCode, Cancel cancel) const
{
    CO_TRY(const std::shared_ptr<aws::Connection> to, connectionOf(choice, mfaCode));
    const QByteArray none;
    CO_CHECK(co_await to->chain().keys(none, cancel));
    co_return Result<>();
}

Task<Result<aws::SsoCode>> AwsService::startSignIn(aws::Choice choice, Cancel cancel) const
{
    CO_TRY(const std::shared_ptr<aws::Connection> connection, connectionOf(choice));
    const aws::SsoSession* const signIn = connection->chain().origin()->signIn();
    if (!signIn)
        co_return noSignIn(connection->chain().origin()->profile);
    const aws::SsoSession to = *signIn;
    CO_TRY(aws::Client* const client, connection->chain().signInClient(to));
    const aws::SsoToken former = aws::SsoTokenFile(to, environment()).read();
    co_return co_await aws::startSsoSignIn(client, to, former, cancel);
}

Task<Result<>> AwsService::finishSignIn(aws::Choice choice, aws::SsoCode code, Cancel cancel) const
{
    CO_TRY(const std::shared_ptr<aws::Connection> connection, connectionOf(choice));
    CO_TRY(aws::Client* const client, connection->chain().signInClient(code.session));
    const aws::SsoTokenFile file(code.session, environment());
    const aws::Waiting wait = pause;
    CO_CHECK(co_await aws::finishSsoSignIn(client, code, file, wait, cancel));
    co_return Result<>();
}

Task<Result<QString>> AwsService::servedZone(aws::Choice choice, aws::AskMfaCode mfaCode, Cancel cancel) const
{
    CO_TRY(const std::shared_ptr<aws::Connection> to, connectionOf(choice, mfaCode));
    co_return co_await zoneServedBy(&to->client(), cancel);
}

Task<Result<PolicyCheck>> AwsService::checkPolicy(aws::Choice choice, QList<insights::Feature> features, QString zone,
                                                  aws::AskMfaCode mfaCode, Cancel cancel) const
{
    CO_TRY(const std::shared_ptr<aws::Connection> to, connectionOf(choice, mfaCode));
    CO_TRY(const aws::Identity identity, co_await to->identity(cancel));
    PolicyCheck check;
    check.scope.account = identity.account;
    check.scope.region = to->region();
    if (zone.isEmpty()) {
        CO_TRY(zone, co_await zoneServedBy(&to->client(), cancel));
    }
    if (!zone.isEmpty() && !features.contains(insights::Feature::OwnZone))
        features << insights::Feature::OwnZone;
    check.scope.zone = zone;
    check.policy = insights::policyFor(features, check.scope);
    const QString principal = insights::principalOf(identity.arn);
    check.isRoot = principal.isEmpty();
    if (check.isRoot)
        co_return check;
    const insights::Policy policy = check.policy;
    CO_TRY(check.missing, co_await insights::missingFrom(&to->client(), principal, policy, cancel));
    co_return check;
}

Task<Result<insights::Inventory>> AwsService::inventory(aws::Choice choice, insights::Whose whose,
                                                        aws::AskMfaCode mfaCode, Cancel cancel) const
{
    CO_TRY(const std::shared_ptr<aws::Connection> to, connectionOf(choice, mfaCode));
    CO_TRY(insights::Inventory found, co_await insights::inventoryOf(&to->client(), whose, cancel));
    const auto others = co_await otherRegions(&to->client(), cancel);
    if (!others && others.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(others.error());
    if (!others)
        found.remarks << say(QT_TRANSLATE_NOOP("core", "Other regions could not be checked: %1"),
                             {others.error().what.render()});
    found.otherRegions = others.value_or(QStringList());
    co_return found;
}

Task<Result<deploy::Delegation>> AwsService::delegation(aws::Choice choice, deploy::Zone zone, Cancel cancel) const
{
    CO_TRY(deploy::AwsAccount account, deploy::openAccount(choice));
    account.cancel = cancel;
    co_return co_await deploy::delegationOf(account, zone);
}

Task<QList<HealthCheck>> AwsService::doctor(aws::Choice choice, Cancel cancel) const
{
    const auto checks = std::make_shared<QList<HealthCheck>>();
    const ReportCheck told = [checks](const HealthCheck& check) { *checks << check; };
    const aws::AskMfaCode nobody;
    const auto found = co_await look(choice, nobody, cancel, told);
    Result<> seen = found ? Result<>() : tl::unexpected(found.error());
    if (found)
        seen = co_await examine(choice, told, nobody, cancel);
    if (!seen) {
        const Error& error = seen.error();
        *checks << HealthCheck{error.code, HealthCheck::State::Bad, error.what, error.next};
    }
    co_return *checks;
}

insights::Policy AwsService::policyFor(const QList<insights::Feature>& features, const insights::PolicyScope& scope)
{
    return insights::policyFor(features, scope);
}

QString AwsService::statementFor(const Error& error)
{
    const QJsonObject statement = error.details[u"statement"_s].toObject();
    return statement.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(statement).toJson());
}

} // namespace shipdeck
