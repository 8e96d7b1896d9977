// SPDX-License-Identifier: MIT
#include "aws/credentials/sso_sign_in.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds longestInterval = 60s;
constexpr auto slowDownBy = 5s; // RFC 8628, 3.5
constexpr qint64 renewBefore = 15 * 60;

SsoToken tokenOf(const OidcToken& granted, const SsoToken& former)
{
    SsoToken token = former;
    token.access = granted.access;
    token.expiresAt = nowUtc().addSecs(granted.lifetime.count());
    token.refresh = granted.refresh;
    return token;
}

} // namespace

Failure ssoSignedOut(const SsoSession& session, Text why)
{
    return fail(Error::Kind::Denied, code::awsSsoSignedOut,
                say(QT_TRANSLATE_NOOP("core", "You are no longer signed in to %1."),
                    {session.name.isEmpty() ? session.startUrl : session.name}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Sign in to AWS again (shipctl login aws, or aws sso login); nothing is lost.")),
                std::move(why));
}

Task<Result<SsoCode>> startSsoSignIn(Client* client, SsoSession session, SsoToken former, Cancel cancel)
{
    SsoCode code;
    code.session = session;
    code.client = former.client;
    // One registration serves many sign-ins; a new one each time would soon be refused. The AWS CLI's registration is
    // for another kind of sign-in, and is rejected here until it expires after 90 days.
    if (former.isClientOurs && former.client.isGood(nowUtc().addDays(1))) {
        const auto started = co_await oidc::startDevice(client, code.client, session.startUrl, cancel);
        static const QStringList unknown{u"aws-unauthorized-client"_s, u"aws-invalid-client"_s};
        if (started)
            code.device = *started;
        if (started || !unknown.contains(started.error().code))
            co_return started ? Result<SsoCode>(code) : tl::unexpected(started.error());
    }
    CO_TRY(code.client, co_await oidc::registerClient(client, session.scopes, cancel));
    CO_TRY(code.device, co_await oidc::startDevice(client, code.client, session.startUrl, cancel));
    co_return code;
}

Task<Result<SsoToken>> finishSsoSignIn(Client* client, SsoCode code, SsoTokenFile file, Waiting wait, Cancel cancel)
{
    std::chrono::seconds interval = code.device.interval;
    for (std::chrono::seconds waited = 0s;; waited += std::max<std::chrono::seconds>(interval, 1s)) {
        const std::chrono::milliseconds time = interval;
        co_await wait(time, cancel);
        if (cancel)
            co_return canceled();
        const auto granted = co_await oidc::tokenForDevice(client, code.client, code.device.deviceCode, cancel);
        if (granted) {
            SsoToken token = tokenOf(*granted, file.read());
            token.client = code.client;
            token.isClientOurs = true;
            CO_CHECK(file.write(token));
            co_return token;
        }
        const Error& error = granted.error();
        const bool isOver = waited > code.device.lifetime + longestInterval;
        if (error.code == code::awsSlowDown)
            interval = std::min<std::chrono::seconds>(interval + slowDownBy, longestInterval);
        else if (error.code == code::awsExpiredToken || (isOver && error.code == code::awsAuthorizationPending))
            co_return fail(Error::Kind::Denied, "aws-sign-in-expired",
                           say(QT_TRANSLATE_NOOP("core", "The code was not confirmed in time.")),
                           say(QT_TRANSLATE_NOOP("core", "Start the sign-in again.")));
        else if (error.code == code::awsAccessDenied)
            co_return fail(Error::Kind::Denied, "aws-sign-in-denied",
                           say(QT_TRANSLATE_NOOP("core", "The sign-in was refused on AWS's page.")),
                           say(QT_TRANSLATE_NOOP("core", "Start the sign-in again.")));
        // Lost connections and busy servers are temporary.
        else if (error.code != code::awsAuthorizationPending && (error.retry == Error::Retry::Never || isOver))
            co_return tl::unexpected(error);
    }
}

Task<Result<SsoToken>> goodSsoToken(Client* client, SsoSession session, SsoTokenFile file, QDateTime now, Cancel cancel)
{
    const SsoToken kept = file.read();
    if (kept.isGood(now.addSecs(renewBefore)))
        co_return kept;
    if (!kept.isRenewable(now)) {
        if (kept.isGood(now))
            co_return kept;
        co_return ssoSignedOut(session);
    }
    const auto granted = co_await oidc::tokenForRefresh(client, kept.client, kept.refresh, cancel);
    if (granted) {
        const SsoToken token = tokenOf(*granted, kept);
        CO_CHECK(file.write(token));
        co_return token;
    }
    if (granted.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(granted.error());
    // Another process may have used the refresh token at the same time; then its token is in the file now.
    const SsoToken again = file.read();
    if (again.isGood(now))
        co_return again;
    if (granted.error().kind == Error::Kind::Network || granted.error().retry != Error::Retry::Never)
        co_return tl::unexpected(granted.error());
    co_return ssoSignedOut(session, granted.error().why);
}

} // namespace shipdeck::aws
