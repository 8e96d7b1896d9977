// SPDX-License-Identifier: MIT
#include "aws/credentials/key_chain.h"

#include "aws/credentials/asking_turn.h"
#include "aws/credentials/ended_keys.h"
#include "aws/credentials/kept_keys.h"
#include "aws/credentials/login_token.h"
#include "aws/credentials/plain_keys.h"
#include "aws/credentials/sso_sign_in.h"
#include "aws/error_codes.h"
#include "aws/services/sso.h"
#include "aws/services/sts.h"
#include "base/command.h"
#include "base/files.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

Error mfaWrong(Text why)
{
    return fail(Error::Kind::Denied, "aws-mfa-wrong", say(QT_TRANSLATE_NOOP("core", "AWS did not accept this code.")),
                say(QT_TRANSLATE_NOOP("core", "Wait for the next code on your device, then try again.")),
                std::move(why))
        .value();
}

Error noCode()
{
    return fail(Error::Kind::BadInput, "aws-mfa-no-code", say(QT_TRANSLATE_NOOP("core", "That code is not valid.")),
                say(QT_TRANSLATE_NOOP("core", "Enter the six digits the device shows.")))
        .value();
}

Failure mfaNeeded(const Origin& origin)
{
    return fail(Error::Kind::Denied, code::awsMfaNeeded,
                say(QT_TRANSLATE_NOOP("core", "Profile %1 needs a code from your MFA device %2."),
                    {origin.profile, origin.mfaSerial}),
                say(QT_TRANSLATE_NOOP("core", "Enter it in the window, or run: shipctl login aws --profile %1"),
                    {shellQuoted(origin.profile)}));
}

//! Adds the command with which this profile signs in again.
Error withCommand(Error error, const QString& profile)
{
    if (error.code == code::awsSsoSignedOut)
        error.next = say(QT_TRANSLATE_NOOP("core",
                                           "Sign in again in the window, or run: shipctl login aws --profile %1 (or "
                                           "aws sso login); nothing is lost."),
                         {shellQuoted(profile)});
    return error;
}

//! AWS uses the same code for a wrong MFA code and for a missing permission.
bool isWrongCode(const Error& error)
{
    return error.why.render().contains("MultiFactorAuthentication"_L1);
}

Failure noneKept(const Origin& origin)
{
    return fail(Error::Kind::Denied, code::awsNoCredentials,
                say(QT_TRANSLATE_NOOP("core", "There are no AWS credentials for profile %1."), {origin.profile}),
                say(QT_TRANSLATE_NOOP(
                    "core",
                    "Set it up (shipctl login aws --sso START-URL --sso-region REGION), or choose another profile.")));
}

Result<QByteArray> tokenIn(const Origin& identity)
{
    SD_TRY(const QByteArray token, readFile(identity.tokenFile, 64 << 10));
    return token.trimmed();
}

//! The start of its chain of roles.
const Origin& leafOf(const Origin& origin)
{
    return origin.base ? leafOf(*origin.base) : origin;
}

Task<Result<Keys>> unlessRefused(Keys keys, QByteArray refused)
{
    if (!refused.isEmpty())
        co_return fail(Error::Kind::Denied, code::awsKeysEnded, {});
    co_return keys;
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
    if (!refused.isEmpty())
        m_refused.insert(refused);
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
    case Origin::Kind::Environment:
    case Origin::Kind::Profile:
    case Origin::Kind::Kept: co_return co_await fromPlain(origin, cancel);
    case Origin::Kind::Login: co_return co_await fromLogin(origin, cancel);
    case Origin::Kind::Process: co_return co_await fromProcess(origin, cancel);
    case Origin::Kind::Sso: co_return co_await fromSso(origin, cancel);
    case Origin::Kind::WebIdentity: co_return co_await fromIdentity(origin, cancel);
    case Origin::Kind::Role: break;
    }
    co_return co_await fromRole(origin, cancel);
}

Task<Result<Keys>> KeyChain::plain(std::shared_ptr<const Origin> origin, Settings settings)
{
    if (origin->kind == Origin::Kind::Environment) {
        CO_TRY(const auto keys, environmentKeys(settings.environment()));
        co_return keys.value_or(Keys());
    }
    CO_TRY(const Profile profile, settings.files().profile(origin->profile));
    if (profile.secret.isEmpty()) {
        CO_TRY(const auto keys, profileKeys(profile));
        co_return keys.value_or(Keys());
    }
    const auto kept = KeptKeys::current();
    if (!kept)
        co_return noneKept(*origin);
    co_return co_await kept->keys(profile.secret);
}

Task<bool> KeyChain::haveEnded(Keys keys, Cancel cancel)
{
    const KeySource once = [keys](const QByteArray& refused, Cancel) { return unlessRefused(keys, refused); };
    const auto made = client(m_more.region, once);
    if (!made)
        co_return false;
    const auto who = co_await sts::callerIdentity(made->get(), cancel);
    co_return !who && who.error().code == code::awsKeysEnded;
}

Task<Result<Keys>> KeyChain::fromPlain(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    const Settings before = m_settings;
    CO_TRY(const Keys known, co_await plain(origin, before));
    m_ended.reset();
    m_fetched = known.id;
    if (!m_refused.contains(known.id))
        co_return Keys(known); // a copy: QCoro 0.8 moves out of whatever co_return names
    // They may have been replaced since.
    if (const auto now = m_settings.again()) {
        const Settings later = *now;
        const auto others = co_await plain(origin, later);
        if (others && !others->isEmpty() && !m_refused.contains(others->id)) {
            m_settings = later;
            const Keys found = *others;
            co_return co_await unlessEnded(origin, found, cancel);
        }
    }
    if (!co_await haveEnded(known, cancel)) {
        m_refused.remove(known.id);
        co_return Keys(known);
    }
    co_return tl::unexpected(ends(*origin));
}

Error KeyChain::ends(const Origin& origin)
{
    const Error error = keysEnded(origin, m_settings);
    m_ended = PersonNeeded{origin.profile, {}, {}, error.next};
    return error;
}

std::optional<PersonNeeded> KeyChain::ended() const
{
    // The token file has been replaced; the next request uses the new token.
    if (m_ended && !m_shownToken.isEmpty() && tokenIn(leafOf(*m_origin)) != m_shownToken)
        return std::nullopt;
    return m_ended;
}

bool KeyChain::looksAgain() const
{
    return m_ended && m_origin && leafOf(*m_origin).kind == Origin::Kind::Process;
}

Task<Result<Keys>> KeyChain::unlessEnded(std::shared_ptr<const Origin> origin, Keys fetched, Cancel cancel)
{
    const bool isInPlaceOfRefused = m_refused.contains(m_fetched) || m_refused.contains(fetched.id);
    if (isInPlaceOfRefused && co_await haveEnded(fetched, cancel)) {
        m_fetched = fetched.id;
        m_refused.insert(fetched.id);
        co_return tl::unexpected(ends(*origin));
    }
    m_refused.remove(fetched.id);
    m_fetched = fetched.id;
    m_ended.reset();
    co_return Keys(fetched); // a copy: QCoro 0.8 moves out of whatever co_return names
}

Task<Result<Keys>> KeyChain::fromProcess(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    const auto given = co_await processKeys(origin->process, m_settings.environment(), cancel);
    if (!given && given.error().code == code::awsProcessFailed && !m_fetched.isEmpty()) {
        Error error = ends(*origin); // it has returned keys before
        error.why = given.error().why;
        co_return tl::unexpected(error);
    }
    if (!given)
        co_return tl::unexpected(given.error());
    const Keys keys = *given;
    co_return co_await unlessEnded(origin, keys, cancel);
}

Task<Result<Keys>> KeyChain::fromLogin(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    const LoginTokenFile file(origin->loginSession, m_settings.environment());
    const QString said = file.read().region;
    CO_TRY(const std::unique_ptr<Client> made, client(checkRegion(said) ? said : m_more.region, {}));
    const QString profile = origin->profile;
    const QDateTime now = m_more.now();
    co_return co_await goodLoginKeys(made.get(), file, profile, m_refused, now, cancel);
}

Task<Result<Keys>> KeyChain::anew(std::shared_ptr<const Origin> origin, std::shared_ptr<Keys> known, QByteArray refused,
                                  Cancel cancel)
{
    if (!refused.isEmpty() && refused == known->id) {
        m_refused.insert(refused);
        CO_TRY(*known, co_await from(origin, cancel));
    }
    co_return Keys(*known);
}

Task<Result<Keys>> KeyChain::assumed(std::shared_ptr<const Origin> origin, Keys base, QString code, Cancel cancel)
{
    RoleRequest request = requestFor(*origin, m_more.now());
    request.mfaCode = code;
    const std::shared_ptr<const Origin> below = origin->base;
    const auto known = std::make_shared<Keys>(base);
    const KeySource source = [this, below, known](QByteArray refused, Cancel stop) {
        return anew(below, known, refused, stop);
    };
    CO_TRY(const std::unique_ptr<Client> made, client(m_more.region, source));
    co_return co_await sts::assumeRole(made.get(), request, cancel);
}

Task<Result<Keys>> KeyChain::fromRole(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    if (!origin->mfaSerial.isEmpty())
        co_return co_await byCode(origin, cancel);
    CO_TRY(const Keys base, co_await from(origin->base, cancel));
    const QString none;
    co_return co_await assumed(origin, base, none, cancel);
}

Keys KeyChain::bought(const Origin& origin) const
{
    const RoleKeysFile file(origin, m_settings.environment());
    const Keys keys = file.read(m_more.now());
    if (!m_refused.contains(keys.id))
        return keys;
    file.forget(keys.id);
    return {};
}

Task<Result<Keys>> KeyChain::byCode(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    if (const Keys kept = bought(*origin); !kept.isEmpty())
        co_return Keys(kept); // a copy: QCoro 0.8 moves out of whatever co_return names
    // A sign-in that it is based on comes first, as a code is valid for only half a minute.
    CO_TRY(const Keys base, co_await from(origin->base, cancel));
    if (!m_more.mfaCode)
        co_return mfaNeeded(*origin);
    const RoleKeysFile file(*origin, m_settings.environment());
    CO_TRY(const AskingTurn turn, co_await askingTurn(file.path(), cancel));
    if (const Keys kept = bought(*origin); !kept.isEmpty()) // another caller got keys meanwhile
        co_return Keys(kept);
    MfaQuestion question{origin->mfaSerial, origin->profile, {}};
    for (;;) {
        CO_TRY(const QString typed, co_await m_more.mfaCode(question, cancel));
        const QString code = typed.simplified().remove(u' ');
        static const QRegularExpression digits(u"\\A[0-9]{6,8}\\z"_s);
        if (!digits.match(code).hasMatch()) {
            question.wrong = noCode();
            continue;
        }
        const auto keys = co_await assumed(origin, base, code, cancel);
        if (keys) {
            CO_CHECK(file.write(*keys));
            co_return Keys(*keys);
        }
        if (!isWrongCode(keys.error()))
            co_return tl::unexpected(keys.error());
        question.wrong = mfaWrong(keys.error().why);
    }
}

Task<Result<Keys>> KeyChain::fromIdentity(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    // Read each time, as the token file is replaced before the token expires.
    CO_TRY(const QByteArray token, tokenIn(*origin));
    CO_TRY(const std::unique_ptr<Client> made, client(m_more.region, {}));
    const RoleRequest request = requestFor(*origin, m_more.now());
    m_shownToken = token;
    const auto given = co_await sts::assumeRoleWithWebIdentity(made.get(), request, token, cancel);
    if (!given && given.error().code == code::awsExpiredToken)
        co_return tl::unexpected(ends(*origin));
    if (!given)
        co_return tl::unexpected(given.error());
    const Keys keys = *given;
    co_return co_await unlessEnded(origin, keys, cancel);
}

Task<Result<Keys>> KeyChain::fromSso(std::shared_ptr<const Origin> origin, Cancel cancel)
{
    const SsoSession session = origin->sso;
    CO_TRY(const std::unique_ptr<Client> made, client(session.region, {}));
    const SsoTokenFile file(session, m_settings.environment());
    const QDateTime now = m_more.now();
    const auto good = co_await goodSsoToken(made.get(), session, file, now, cancel);
    if (!good)
        co_return tl::unexpected(withCommand(good.error(), origin->profile));
    const SsoToken token = *good;
    auto keys = co_await sso::roleKeys(made.get(), token.access, origin->ssoAccount, origin->ssoRole, cancel);
    // AWS ended the session before the token expired.
    if (!keys && keys.error().code == code::awsUnauthorized) {
        if (file.read().access == token.access)
            (void)file.remove(); // or other programs would keep using it
        co_return tl::unexpected(withCommand(ssoSignedOut(session, keys.error().why).value(), origin->profile));
    }
    co_return keys;
}

} // namespace shipdeck::aws
