// SPDX-License-Identifier: MIT
#include "aws/credentials/origin.h"

#include "aws/credentials/plain_keys.h"
#include "aws/error_codes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

Failure invalid(const Profile& profile, const char* key)
{
    return fail(Error::Kind::BadInput, "aws-setting-invalid",
                say(QT_TRANSLATE_NOOP("core", "%1 (%2) has a value that AWS does not accept."),
                    {QString::fromLatin1(key), profile.place(key)}),
                say(QT_TRANSLATE_NOOP("core", "Fix it in the AWS config file, then try again.")));
}

Failure unsupported(const QString& source, const QString& place)
{
    return fail(Error::Kind::BadInput, "aws-source-unsupported",
                say(QT_TRANSLATE_NOOP("core", "Credentials from %1 (%2) are not available on this computer."),
                    {source, place}),
                say(QT_TRANSLATE_NOOP("core", "Choose a profile with keys, SSO, a role or a credential_process.")));
}

bool fits(const QString& text, const char* form)
{
    return QRegularExpression(u"\\A(?:%1)\\z"_s.arg(QLatin1StringView(form))).match(text).hasMatch();
}

//! The settings that every kind of role has.
Result<> readRole(Origin& origin, const Profile& profile)
{
    origin.roleArn = profile.text("role_arn");
    origin.sessionName = profile.text("role_session_name");
    origin.externalId = profile.text("external_id");
    origin.mfaSerial = profile.text("mfa_serial");
    if (!fits(origin.roleArn, "arn:[a-z0-9-]+:iam::[0-9]{12}:role/.+"))
        return invalid(profile, "role_arn");
    if (!origin.sessionName.isEmpty() && !fits(origin.sessionName, "[A-Za-z0-9_+=,.@-]{2,64}"))
        return invalid(profile, "role_session_name");
    if (const QString seconds = profile.text("duration_seconds"); !seconds.isEmpty()) {
        origin.duration = std::chrono::seconds(seconds.toInt());
        if (!fits(seconds, "[0-9]{3,5}") || origin.duration < std::chrono::minutes(15)
            || origin.duration > std::chrono::hours(12))
            return invalid(profile, "duration_seconds");
    }
    return {};
}

class Walk {
public:
    explicit Walk(const Settings& settings) : m_settings(settings) {}

    //! The origin that a profile itself states; nullopt: none.
    Result<std::optional<Origin>> of(const Profile& profile)
    {
        m_path << profile.name;
        Origin origin;
        origin.profile = profile.name;
        const bool hasToken = profile.has("web_identity_token_file");
        if (profile.has("role_arn") && !hasToken)
            return role(origin, profile);
        if (profile.has("role_arn")) {
            origin.kind = Origin::Kind::WebIdentity;
            origin.tokenFile = homePath(m_settings.environment(), profile.text("web_identity_token_file"));
            SD_CHECK(readRole(origin, profile));
            return origin;
        }
        if (m_path.size() == 1)
            if (const auto identity = environmentIdentity(); identity)
                return identity;
        if (!profile.secret.isEmpty()) {
            origin.kind = Origin::Kind::Kept;
            return origin;
        }
        if (profile.has("sso_account_id") || profile.has("sso_role_name"))
            return signedIn(origin, profile);
        SD_TRY(const auto keys, profileKeys(profile));
        origin.kind = Origin::Kind::Profile;
        const bool isInCredentials =
            profile.properties.value(u"aws_access_key_id"_s).file != m_settings.files().configPath();
        if (keys && isInCredentials)
            return origin;
        if (profile.has("login_session")) {
            origin.kind = Origin::Kind::Login;
            origin.loginSession = profile.text("login_session");
            return origin;
        }
        if (profile.has("credential_process")) {
            origin.kind = Origin::Kind::Process;
            origin.process = profile.text("credential_process");
            return origin;
        }
        if (keys)
            return origin;
        return std::nullopt;
    }

private:
    Result<std::optional<Origin>> role(Origin origin, const Profile& profile)
    {
        origin.kind = Origin::Kind::Role;
        SD_CHECK(readRole(origin, profile));
        const QString source = profile.text("source_profile");
        const QString credentialSource = profile.text("credential_source");
        if (source.isEmpty() == credentialSource.isEmpty())
            return fail(Error::Kind::BadInput, "aws-role-source",
                        say(QT_TRANSLATE_NOOP("core", "The role of profile %1 (%2) needs exactly one source of keys."),
                            {profile.name, profile.place("role_arn")}),
                        say(QT_TRANSLATE_NOOP("core", "Set either source_profile or credential_source.")));
        if (!credentialSource.isEmpty()) {
            if (credentialSource != u"Environment")
                return unsupported(credentialSource, profile.place("credential_source"));
            SD_TRY(const auto keys, environmentKeys(m_settings.environment()));
            if (!keys)
                return nothing(profile.name);
            origin.base = std::make_shared<const Origin>();
            return origin;
        }
        SD_TRY(Origin base, sourceOf(profile, source));
        origin.base = std::make_shared<const Origin>(std::move(base));
        return origin;
    }

    Result<Origin> sourceOf(const Profile& profile, const QString& source)
    {
        // A profile with both keys and a role may name itself as its source: its keys assume the role.
        if (source == profile.name) {
            SD_TRY(const auto keys, profileKeys(profile));
            if (keys) {
                Origin own;
                own.kind = Origin::Kind::Profile;
                own.profile = source;
                return own;
            }
        }
        if (m_path.contains(source))
            return fail(Error::Kind::BadInput, "aws-profile-cycle",
                        say(QT_TRANSLATE_NOOP("core", "The profiles refer to each other in a circle: %1."),
                            {(m_path + QStringList{source}).join(u" → "_s)}),
                        say(QT_TRANSLATE_NOOP("core", "Change source_profile in %1."),
                            {profile.place("source_profile")}));
        SD_TRY(const Profile other, m_settings.files().profile(source));
        SD_TRY(const std::optional<Origin> base, of(other));
        if (!base)
            return nothing(source);
        return *base;
    }

    Result<std::optional<Origin>> signedIn(Origin origin, const Profile& profile)
    {
        origin.kind = Origin::Kind::Sso;
        origin.ssoAccount = profile.text("sso_account_id");
        origin.ssoRole = profile.text("sso_role_name");
        SD_TRY(const std::optional<SsoSession> session, ssoSessionOf(profile, m_settings.files()));
        const char* missing = !session    ? "sso_session"
            : origin.ssoAccount.isEmpty() ? "sso_account_id"
            : origin.ssoRole.isEmpty()    ? "sso_role_name"
                                          : nullptr;
        if (missing)
            return fail(
                Error::Kind::BadInput, "aws-sso-incomplete",
                say(QT_TRANSLATE_NOOP("core", "Profile %1 signs in with SSO but lacks %2."),
                    {profile.name, QString::fromLatin1(missing)}),
                say(QT_TRANSLATE_NOOP(
                    "core",
                    "Add it to the AWS config file, or run: shipctl login aws --sso START-URL --sso-region REGION")));
        origin.sso = *session;
        return origin;
    }

    std::optional<Origin> environmentIdentity() const
    {
        const QProcessEnvironment& environment = m_settings.environment();
        Origin origin;
        origin.kind = Origin::Kind::WebIdentity;
        origin.tokenFile = environment.value(u"AWS_WEB_IDENTITY_TOKEN_FILE"_s);
        origin.roleArn = environment.value(u"AWS_ROLE_ARN"_s);
        origin.sessionName = environment.value(u"AWS_ROLE_SESSION_NAME"_s);
        if (m_settings.isProfileChosen() || origin.tokenFile.isEmpty() || origin.roleArn.isEmpty())
            return std::nullopt;
        return origin;
    }

public:
    static Failure nothing(const QString& profile)
    {
        return fail(
            Error::Kind::Denied, code::awsNoCredentials,
            say(QT_TRANSLATE_NOOP("core", "There are no AWS credentials for profile %1."), {profile}),
            say(QT_TRANSLATE_NOOP(
                "core",
                "Set it up (shipctl login aws --sso START-URL --sso-region REGION), or choose another profile.")));
    }

private:
    const Settings& m_settings;
    QStringList m_path; //!< profiles on the way, each naming the next as its source
};

} // namespace

Result<std::optional<SsoSession>> ssoSessionOf(const Profile& profile, const ConfigFiles& files)
{
    SsoSession session;
    session.name = profile.text("sso_session");
    session.startUrl = profile.text("sso_start_url");
    session.region = profile.text("sso_region");
    Profile said = profile;
    if (!session.name.isEmpty()) {
        SD_TRY(said, files.ssoSession(session.name));
        for (const char* key : {"sso_start_url", "sso_region"})
            if (profile.has(key) && profile.text(key) != said.text(key))
                return fail(Error::Kind::BadInput, "aws-sso-disagrees",
                            say(QT_TRANSLATE_NOOP("core", "%1 in profile %2 differs from its sso-session."),
                                {profile.place(key), profile.name}),
                            say(QT_TRANSLATE_NOOP("core", "Remove it from the profile.")));
        session.startUrl = said.text("sso_start_url");
        session.region = said.text("sso_region");
        for (const QString& scope : said.text("sso_registration_scopes").split(u',', Qt::SkipEmptyParts))
            session.scopes << scope.trimmed();
    }
    if (session.scopes.isEmpty())
        session.scopes = QStringList{u"sso:account:access"_s};
    if (session.startUrl.isEmpty() && session.region.isEmpty() && session.name.isEmpty())
        return std::nullopt;
    if (session.startUrl.isEmpty() || session.region.isEmpty())
        return fail(
            Error::Kind::BadInput, "aws-sso-incomplete",
            say(QT_TRANSLATE_NOOP("core", "Profile %1 signs in with SSO but lacks %2."),
                {profile.name, session.startUrl.isEmpty() ? u"sso_start_url"_s : u"sso_region"_s}),
            say(QT_TRANSLATE_NOOP(
                "core",
                "Add it to the AWS config file, or run: shipctl login aws --sso START-URL --sso-region REGION")));
    SD_CHECK(checkRegion(session.region, said.place("sso_region")));
    return session;
}

QStringList Origin::chain() const
{
    const QString own = profile.isEmpty() ? u"environment"_s : profile;
    return base ? QStringList{own} + base->chain() : QStringList{own};
}

const SsoSession* Origin::signIn() const
{
    if (kind == Kind::Sso)
        return &sso;
    return base ? base->signIn() : nullptr;
}

Result<Origin> originOf(const Settings& settings)
{
    if (!settings.isProfileChosen()) {
        SD_TRY(const auto keys, environmentKeys(settings.environment()));
        if (keys)
            return Origin();
    }
    Walk walk(settings);
    SD_TRY(const std::optional<Origin> origin, walk.of(settings.profile()));
    if (!origin)
        return Walk::nothing(settings.profile().name);
    return *origin;
}

} // namespace shipdeck::aws
