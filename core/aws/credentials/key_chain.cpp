// SPDX-License-Identifier: MIT
#include "aws/credentials/key_chain.h"

#include "aws/credentials/plain_keys.h"
#include "aws/credentials/sso_sign_in.h"
#include "aws/services/sso.h"
#include "aws/services/sts.h"
#include "base/files.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

Task<Result<Keys>> same(Keys keys)
{
    co_return keys;
}

KeySource always(const Keys& keys)
{
    return [keys](QByteArray, Cancel) { return same(keys); };
}

Failure mfaWrong(Text why)
{
    return fail(Error::Kind::Denied, "aws-mfa-wrong", say(QT_TRANSLATE_NOOP("core", "AWS did not take this code.")),
                say(QT_TRANSLATE_NOOP("core", "Wait for the next code of your device, then try again.")),
                std::move(why));
}

RoleRequest requestFor(const Origin& origin, const QDateTime& now)
{
    RoleRequest request;
    request.arn = origin.roleArn;
    request.sessionName =
        origin.sessionName.isEmpty() ? u"shipdeck-%1"_s.arg(now.toSecsSinceEpoch()) : origin.sessionName;
    request.externalId = origin.externalId;
    request.duration = origin.duration;
    request.mfaSerial = origin.mfaSerial;
    return request;
}

} // namespace

KeyChain::KeyChain(Http& http, Settings settings, KeyChainSettings more, QObject* parent)
    : QObject(parent), m_http(http), m_settings(std::move(settings)), m_more(std::move(more)),
      m_origin(originOf(m_settings)), m_fresh([this](Cancel cancel) { return fetch(cancel); }, m_more.now)
{
}

Task<Result<Keys>> KeyChain::keys(QByteArray refused, Cancel cancel)
{
    return m_fresh.keys(std::move(refused), std::move(cancel));
}

KeySource KeyChain::source()
{
    return [this](QByteArray refused, Cancel cancel) { return keys(std::move(refused), std::move(cancel)); };
}

Result<std::unique_ptr<Client>> KeyChain::client(const QString& region, KeySource source)
{
    ClientSettings settings;
    settings.region = region;
    SD_TRY(settings.endpoints, Endpoints::of(m_settings));
    settings.keys = std::move(source);
    settings.now = m_more.now;
    settings.wait = m_more.wait;
    return std::make_unique<Client>(m_http, settings);
}

Result<Client*> KeyChain::signInClient(const SsoSession& session)
{
    if (!m_signIn || m_signIn->region() != session.region) {
        SD_TRY(m_signIn, client(session.region, {}));
    }
    return m_signIn.get();
}

Task<Result<Keys>> KeyChain::fetch(Cancel cancel)
{
    if (!m_origin)
        co_return tl::unexpected(m_origin.error());
    const auto origin = std::make_shared<const Origin>(*m_origin);
    co_return co_await from(origin, cancel);
}

Task<Result<Keys>> KeyChain::from(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    switch (origin->kind) {
    case Origin::Kind::Environment: {
        CO_TRY(const auto keys, environmentKeys(m_settings.environment()));
        co_return keys.value_or(Keys());
    }
    case Origin::Kind::Profile: {
        CO_TRY(const Profile profile, m_settings.files().profile(origin->profile));
        CO_TRY(const auto keys, profileKeys(profile));
        co_return keys.value_or(Keys());
    }
    case Origin::Kind::Process: co_return co_await processKeys(origin->process, m_settings.environment(), cancel);
    case Origin::Kind::Sso: co_return co_await fromSso(origin, cancel);
    case Origin::Kind::WebIdentity: co_return co_await fromIdentity(origin, cancel);
    case Origin::Kind::Role: break;
    }
    co_return co_await fromRole(origin, cancel);
}

Task<Result<Keys>> KeyChain::fromRole(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    CO_TRY(const Keys base, co_await from(origin->base, cancel));
    RoleRequest request = requestFor(*origin, m_more.now());
    if (!request.mfaSerial.isEmpty()) {
        if (!m_more.mfaCode)
            co_return fail(
                Error::Kind::Denied, "aws-mfa-needed",
                say(QT_TRANSLATE_NOOP("core", "Profile %1 needs a code of %2, and nobody can be asked here."),
                    {origin->profile, request.mfaSerial}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Sign in to AWS where a person can answer: in the window or a terminal.")));
        CO_TRY(const QString typed, co_await m_more.mfaCode(request.mfaSerial, origin->profile, cancel));
        request.mfaCode = typed.simplified().remove(u' ');
        static const QRegularExpression digits(u"\\A[0-9]{6,8}\\z"_s);
        if (!digits.match(request.mfaCode).hasMatch())
            co_return mfaWrong({});
    }
    CO_TRY(const std::unique_ptr<Client> made, client(m_more.region, always(base)));
    auto keys = co_await sts::assumeRole(made.get(), request, cancel);
    // AWS has the same word for a wrong code and for a missing permission.
    if (!keys && !request.mfaCode.isEmpty() && keys.error().why.render().contains(u"MultiFactorAuthentication"_s))
        co_return mfaWrong(keys.error().why);
    co_return keys;
}

Task<Result<Keys>> KeyChain::fromIdentity(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    // Read each time: whoever put it there replaces it before it expires.
    CO_TRY(const QByteArray token, readFile(origin->tokenFile, 64 << 10));
    CO_TRY(const std::unique_ptr<Client> made, client(m_more.region, {}));
    const RoleRequest request = requestFor(*origin, m_more.now());
    const QByteArray trimmed = token.trimmed();
    co_return co_await sts::assumeRoleWithWebIdentity(made.get(), request, trimmed, cancel);
}

Task<Result<Keys>> KeyChain::fromSso(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    const SsoSession session = origin->sso;
    CO_TRY(const std::unique_ptr<Client> made, client(session.region, {}));
    const SsoTokenFile file(session, m_settings.environment());
    const QDateTime now = m_more.now();
    CO_TRY(const SsoToken token, co_await goodSsoToken(made.get(), session, file, now, cancel));
    auto keys = co_await sso::roleKeys(made.get(), token.access, origin->ssoAccount, origin->ssoRole, cancel);
    // Signed out on AWS's side before the token's own time was over.
    if (!keys && keys.error().code == u"aws-unauthorized")
        co_return ssoSignedOut(session, keys.error().why);
    co_return keys;
}

} // namespace shipdeck::aws
