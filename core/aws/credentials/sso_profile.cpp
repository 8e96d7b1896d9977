// SPDX-License-Identifier: MIT
#include "aws/credentials/sso_profile.h"

#include "base/files.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr qint64 mostBytes = 1 << 20;

Failure badAddress(const QString& startUrl)
{
    return fail(
        Error::Kind::BadInput, "aws-sso-address",
        say(QT_TRANSLATE_NOOP("core", "“%1” is not the address of an AWS access portal."), {startUrl.left(200)}),
        say(QT_TRANSLATE_NOOP(
            "core", "It looks like https://acme.awsapps.com/start. The administrator of the AWS accounts knows it.")));
}

Failure badName(const QString& name)
{
    return fail(Error::Kind::BadInput, "aws-profile-name",
                say(QT_TRANSLATE_NOOP("core", "“%1” cannot be the name of a profile."), {name.left(80)}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Use up to 64 letters, digits and . _ - @ +, such as acme or shop-prod.")));
}

Failure taken(const QString& name)
{
    return fail(Error::Kind::Conflict, "aws-profile-taken",
                say(QT_TRANSLATE_NOOP("core", "A profile %1 already exists."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Choose another name; the existing profile is not changed.")));
}

//! A section's name; it cannot contain a line end or a bracket.
bool isName(const QString& name)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_.@+-]{0,63}\\z"_s);
    return form.match(name).hasMatch();
}

//! "acme" for https://acme.awsapps.com/start
QString nameFrom(const QUrl& url)
{
    const QString first = url.host().section(u'.', 0, 0);
    return isName(first) ? first : u"sso"_s;
}

bool leadsTo(const Profile& session, const SsoSession& wanted)
{
    return session.text("sso_start_url") == wanted.startUrl && session.text("sso_region") == wanted.region;
}

QStringList scopesOf(const Profile& session, const QStringList& otherwise)
{
    QStringList scopes;
    for (const QString& scope : session.text("sso_registration_scopes").split(u',', Qt::SkipEmptyParts))
        scopes << scope.trimmed();
    return scopes.isEmpty() ? otherwise : scopes;
}

QByteArray section(const QString& header, const QList<std::pair<QString, QString>>& settings)
{
    QString text = u'[' + header + u"]\n"_s;
    for (const auto& [key, value] : settings)
        if (!value.isEmpty())
            text += key + u" = "_s + value + u'\n';
    return text.toUtf8();
}

//! The current content; empty if the file is missing.
Result<QByteArray> contentOf(const QString& path)
{
    auto bytes = readFile(path, mostBytes);
    if (!bytes && bytes.error().kind == Error::Kind::NotFound)
        return QByteArray();
    return bytes;
}

} // namespace

Result<SsoSession> sessionFor(const QString& startUrl, const QString& region, const ConfigFiles& files)
{
    const QString typed = startUrl.trimmed();
    const QUrl url(typed.contains(u"://"_s) ? typed : u"https://"_s + typed, QUrl::StrictMode);
    // It becomes one line of a file.
    const bool isPlain = std::none_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    // A portal's host always has a domain; a single word is no address yet.
    const bool isComplete = url.isValid() && url.host().contains(u'.') && url.scheme() == u"https";
    if (!isPlain || !isComplete)
        return badAddress(startUrl);
    SD_CHECK(checkRegion(region));
    SsoSession wanted;
    wanted.startUrl = url.toString(QUrl::FullyEncoded);
    wanted.region = region;
    wanted.scopes = QStringList{u"sso:account:access"_s};
    const QString name = nameFrom(url);
    QStringList taken; // by sessions, and by profiles whose session is missing
    for (const Profile& profile : files.profiles())
        taken << profile.text("sso_session");
    wanted.name = name;
    for (int i = 2; files.ssoSession(wanted.name); ++i) {
        taken << wanted.name;
        wanted.name = u"%1-%2"_s.arg(name).arg(i);
    }
    for (const QString& one : std::as_const(taken))
        if (const auto session = files.ssoSession(one); session && leadsTo(*session, wanted)) {
            wanted.name = one;
            wanted.scopes = scopesOf(*session, wanted.scopes);
            break;
        }
    return wanted;
}

Result<QByteArray> withSsoProfile(const QByteArray& config, const QByteArray& credentials, const SsoProfile& wanted)
{
    if (!isName(wanted.name))
        return badName(wanted.name);
    if (!wanted.region.isEmpty())
        SD_CHECK(checkRegion(wanted.region));
    SD_TRY(const ConfigFiles before, ConfigFiles::parse(config, credentials));
    if (before.profiles().contains(wanted.name))
        return taken(wanted.name);
    QByteArray text = config;
    const auto begin = [&text] { // starts a new section after an empty line
        if (!text.isEmpty() && !text.endsWith('\n'))
            text += '\n';
        if (!text.isEmpty())
            text += '\n';
    };
    if (!before.ssoSession(wanted.session.name)) {
        begin();
        text += section(u"sso-session "_s + wanted.session.name,
                        {{u"sso_start_url"_s, wanted.session.startUrl},
                         {u"sso_region"_s, wanted.session.region},
                         {u"sso_registration_scopes"_s, wanted.session.scopes.join(u", "_s)}});
    }
    begin();
    text += section(wanted.name == u"default" ? wanted.name : u"profile "_s + wanted.name,
                    {{u"sso_session"_s, wanted.session.name},
                     {u"sso_account_id"_s, wanted.account},
                     {u"sso_role_name"_s, wanted.role},
                     {u"region"_s, wanted.region}});
    return text;
}

Result<> addSsoProfile(const QProcessEnvironment& environment, const SsoProfile& wanted)
{
    const auto pathOf = [&environment](const QString& variable, const QString& otherwise) {
        return homePath(environment, environment.value(variable), otherwise);
    };
    const QString path = pathOf(u"AWS_CONFIG_FILE"_s, u"/.aws/config"_s);
    SD_TRY(const ConfigFiles known, ConfigFiles::read(environment)); // includes connections of KeptKeys with this name
    if (known.profiles().contains(wanted.name))
        return taken(wanted.name);
    SD_TRY(const QByteArray config, contentOf(path));
    SD_TRY(const QByteArray credentials, contentOf(pathOf(u"AWS_SHARED_CREDENTIALS_FILE"_s, u"/.aws/credentials"_s)));
    SD_TRY(const QByteArray text, withSsoProfile(config, credentials, wanted));
    SD_CHECK(makeFolder(QFileInfo(path).path()));
    const QString real = QFileInfo(path).canonicalFilePath(); // the file may be a link to another place
    return writeFile(real.isEmpty() ? path : real, text);
}

} // namespace shipdeck::aws
