// SPDX-License-Identifier: MIT
#include "github/accounts/rights.h"

#include "base/all.h"
#include "github/accounts/device_flow.h"
#include "github/accounts/pages_rights.h"
#include "github/github_error.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

//! A permission that Shipdeck uses: GitHub's key and name, a path below the repository that can be read only with it,
//! and the level that is needed.
struct Permission {
    const char* key;
    const char* name;
    const char* path;
    bool isWrite;
    const char* use;
};
constexpr Permission permissions[] = {
    {"contents", "Contents: read", "/commits?per_page=1", false,
     QT_TRANSLATE_NOOP("core", "to read the code of private repositories")},
    {"deployments", "Deployments: write", "/deployments?per_page=1", true,
     QT_TRANSLATE_NOOP("core", "to show deployments on GitHub")},
    {"statuses", "Commit statuses: write", "/commits/HEAD/status?per_page=1", true,
     QT_TRANSLATE_NOOP("core", "to mark commits as deployed")},
    {"pull_requests", "Pull requests: write", "/pulls?per_page=1", true,
     QT_TRANSLATE_NOOP("core", "to deploy pull requests and to comment on them")},
};
// Only for the target GitHub Pages. Reading deploy keys requires the permission to administer.
constexpr Permission pagesPermissions[] = {
    {"pages", "Pages: write", "/pages", true, QT_TRANSLATE_NOOP("core", "to publish on GitHub Pages")},
    {"administration", "Administration: write", "/keys?per_page=1", true,
     QT_TRANSLATE_NOOP("core", "to switch GitHub Pages on and off")},
};

QString latin(const char* text)
{
    return QString::fromLatin1(text);
}

//! "mona/harbor", the newest visible private repository; empty: none.
Task<Result<QString>> newestPrivate(Client* client, Cancel cancel)
{
    const QString listing = u"/user/repos?visibility=private&sort=pushed&per_page=1"_s;
    CO_TRY(const QJsonDocument listed, co_await client->json(listing, cancel));
    co_return listed.array().at(0).toObject()[u"full_name"_s].toString();
}

//! Whether the read was allowed; an empty repository has no commits, but was allowed.
Result<bool> isAllowed(const Result<Answer>& answer)
{
    if (answer || answer.error().code == code::githubConflict || answer.error().code == code::githubRefused)
        return true;
    if (answer.error().code == code::githubNotAllowed || answer.error().code == code::githubNotFound)
        return false;
    return tl::unexpected(answer.error());
}

MissingRight lacking(const Permission& permission, const QUrl& page)
{
    return {latin(permission.name), say(permission.use), page};
}

//! The scopes of a token if a proxy removes the header that names them, as far as read requests show.
Task<Result<QStringList>> scopesSeen(Client* client, Cancel cancel)
{
    QStringList scopes;
    CO_TRY(const QString repository, co_await newestPrivate(client, cancel));
    if (!repository.isEmpty())
        scopes << u"repo"_s;
    const QString organisations = u"/user/orgs?per_page=1"_s;
    const Result<Answer> answer = co_await client->get(organisations, cancel);
    CO_TRY(const bool mayList, isAllowed(answer));
    if (mayList)
        scopes << u"read:org"_s;
    co_return scopes;
}

//! Whether an installation of an app has a permission.
bool isGranted(const Permission& permission, const QJsonObject& installation)
{
    const QString has = installation[u"permissions"_s].toObject()[latin(permission.key)].toString();
    return has == u"write" || has == u"admin" || (!permission.isWrite && has == u"read");
}

//! For a fine-grained token that sees no private repository: public ones need no permission, so nothing can be
//! concluded.
QList<MissingRight> missingWithoutPrivate(const Profile& profile, const QUrl& page)
{
    QList<MissingRight> missing;
    if (profile.privateRepositories != 0)
        missing << MissingRight{u"Repository access"_s,
                                say(QT_TRANSLATE_NOOP("core",
                                                      "to deploy private repositories: the token has access to none")),
                                page};
    return missing;
}

//! The missing permissions of a fine-grained token: by reading from a private repository, as only GitHub knows them and
//! public repositories need none.
Task<Result<QList<MissingRight>>> missingPermissions(Client* client, Profile profile, Cancel cancel)
{
    const QUrl page = client->instance().webUrl(u"/settings/personal-access-tokens"_s);
    CO_TRY(const QString name, co_await newestPrivate(client, cancel));
    if (name.isEmpty())
        co_return missingWithoutPrivate(profile, page);
    const QString repository = path(QStringList(u"repos"_s) + name.split(u'/'));
    std::vector<Task<Result<Answer>>> asked;
    for (const Permission& permission : permissions)
        asked.push_back(client->get(repository + latin(permission.path), cancel));
    const QList<Result<Answer>> answers = co_await allEnded(std::move(asked));
    QList<MissingRight> missing;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        CO_TRY(const bool mayRead, isAllowed(answers[i]));
        if (!mayRead)
            missing << lacking(permissions[size_t(i)], page);
    }
    co_return missing;
}

} // namespace

QDateTime parseExpiration(const QByteArray& header)
{
    const QString text = QString::fromLatin1(header).trimmed();
    QString numbered = text; // Qt parses only numeric zones
    const QDateTime mail = QDateTime::fromString(numbered.replace(u"GMT"_s, u"+0000"_s), Qt::RFC2822Date);
    if (mail.isValid())
        return mail.toUTC();
    QDateTime plain = QDateTime::fromString(text.left(19), u"yyyy-MM-dd HH:mm:ss"_s);
    if (!plain.isValid())
        return {};
    const QString zone = text.mid(19).trimmed();
    const bool hasOffset = zone.size() == 5 && (zone[0] == u'+' || zone[0] == u'-');
    const int seconds = hasOffset ? zone.mid(1, 2).toInt() * 3600 + zone.mid(3, 2).toInt() * 60 : 0;
    plain.setOffsetFromUtc(zone.startsWith(u'-') ? -seconds : seconds);
    return plain.toUTC();
}

Task<Result<Profile>> profileOf(Client* client, Cancel cancel)
{
    const QString path = u"/user"_s;
    const Result<Answer> answer = co_await client->get(path, cancel);
    const QJsonObject user = answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
    const bool isElsewhere = !answer && answer.error().code == code::githubNotFound;
    if (!answer && !isElsewhere)
        co_return tl::unexpected(answer.error());
    Profile profile;
    profile.login = user[u"login"_s].toString();
    if (profile.login.isEmpty())
        co_return fail(Error::Kind::NotFound, "no-github-here",
                       say(QT_TRANSLATE_NOOP("core", "No GitHub server responds at %1."), {client->instance().host}),
                       say(QT_TRANSLATE_NOOP("core", "Check the address of your GitHub Enterprise Server.")));
    profile.name = user[u"name"_s].toString();
    profile.avatar = QUrl(user[u"avatar_url"_s].toString(), QUrl::StrictMode);
    profile.privateRepositories = user[u"owned_private_repos"_s].toInt(profile.privateRepositories);
    for (const auto& [name, value] : answer->headers) {
        if (name.compare("X-OAuth-Scopes", Qt::CaseInsensitive) == 0) {
            profile.isClassic = true;
            for (const QString& scope : QString::fromLatin1(value).split(u',', Qt::SkipEmptyParts))
                profile.scopes << scope.trimmed();
        } else if (name.compare("github-authentication-token-expiration", Qt::CaseInsensitive) == 0) {
            profile.expiresAt = parseExpiration(value);
        }
    }
    co_return profile;
}

QList<MissingRight> missingScopes(const Instance& instance, const QStringList& scopes)
{
    const auto hasOneOf = [&](const QStringList& wanted) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const QString& scope) { return scopes.contains(scope); });
    };
    const QUrl page = instance.webUrl(u"/settings/tokens"_s);
    QList<MissingRight> missing;
    if (!hasOneOf({u"repo"_s}))
        missing << MissingRight{u"repo"_s,
                                say(QT_TRANSLATE_NOOP("core",
                                                      "to see and deploy private repositories, and to show "
                                                      "deployments on GitHub")),
                                page};
    if (!hasOneOf({u"read:org"_s, u"write:org"_s, u"admin:org"_s, u"user"_s}))
        missing << MissingRight{u"read:org"_s, say(QT_TRANSLATE_NOOP("core", "to list all your organisations")), page};
    return missing;
}

Task<Result<QList<MissingRight>>> missingRights(Client* client, QByteArray token, Cancel cancel)
{
    CO_TRY(const Profile profile, co_await profileOf(client, cancel));
    if (profile.isClassic)
        co_return missingScopes(client->instance(), profile.scopes);
    const bool hasScopes = token.startsWith("ghp_") || token.startsWith("gho_");
    if (!hasScopes)
        co_return co_await missingPermissions(client, profile, cancel);
    CO_TRY(const QStringList scopes, co_await scopesSeen(client, cancel));
    co_return missingScopes(client->instance(), scopes);
}

Task<Result<QList<MissingRight>>> missingInstallations(Client* client, Cancel cancel)
{
    const QString listing = u"/user/installations?per_page=100"_s;
    const ListForm wrapped{u"installations"_s, {}};
    const Client::OnPage none;
    CO_TRY(const QJsonArray installations, co_await client->all(listing, none, wrapped, cancel));
    QList<MissingRight> missing;
    if (installations.isEmpty())
        missing << MissingRight{u"Installation"_s,
                                say(QT_TRANSLATE_NOOP("core", "to see any repository: install the app first")),
                                client->instance().webUrl(u"/settings/installations"_s)};
    for (const Permission& permission : permissions) {
        for (const QJsonValue& entry : installations) {
            const QJsonObject installation = entry.toObject();
            if (isGranted(permission, installation))
                continue;
            missing << lacking(permission, QUrl(installation[u"html_url"_s].toString(), QUrl::StrictMode));
            break;
        }
    }
    co_return missing;
}

Task<Result<QList<MissingRight>>> missingForPages(Client* client, QString fullName, Cancel cancel)
{
    QList<MissingRight> missing;
    CO_TRY(const Profile profile, co_await profileOf(client, cancel));
    if (profile.isClassic)
        co_return missing; // `repo`, with which the repository was read, is enough
    const Instance& instance = client->instance();
    const QString listing = u"/user/installations?per_page=100"_s;
    const Client::OnPage none;
    const ListForm wrapped{u"installations"_s, {}};
    const Result<QJsonArray> installations = co_await client->all(listing, none, wrapped, cancel);
    const bool isApp = installations.has_value(); // other tokens get 403
    if (!isApp)
        CO_CHECK(isAllowed(tl::unexpected(installations.error())));
    const QString owner = fullName.section(u'/', 0, 0);
    const QString repository = path(QStringList(u"repos"_s) + fullName.split(u'/'));
    for (const Permission& permission : pagesPermissions) {
        if (isApp) {
            for (const QJsonValue& entry : *installations)
                if (entry[u"account"_s][u"login"_s].toString().compare(owner, Qt::CaseInsensitive) == 0
                    && !isGranted(permission, entry.toObject()))
                    missing << lacking(permission, instance.webUrl(u"/settings/apps"_s));
            continue;
        }
        const QString probe = repository + latin(permission.path);
        const Result<Answer> answer = co_await client->get(probe, cancel);
        CO_TRY(const bool mayRead, isAllowed(answer));
        // Without a site /pages is 404, whatever the permissions.
        const bool isNoSite = !answer && &permission == pagesPermissions && answer.error().code == code::githubNotFound;
        if (!mayRead && !isNoSite)
            missing << lacking(permission, instance.webUrl(u"/settings/personal-access-tokens"_s));
    }
    co_return missing;
}

QUrl tokenPage(const Instance& instance, const QString& computer)
{
    QUrl page = instance.webUrl(u"/settings/tokens/new"_s);
    QUrlQuery query;
    query.addQueryItem(u"description"_s, QString::fromLatin1(QUrl::toPercentEncoding(u"Shipdeck on "_s + computer)));
    query.addQueryItem(u"scopes"_s, wantedScopes().join(u','));
    page.setQuery(query);
    return page;
}

} // namespace shipdeck::github
