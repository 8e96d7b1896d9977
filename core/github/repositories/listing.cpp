// SPDX-License-Identifier: MIT
#include "github/repositories/listing.h"

#include "github/github_error.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

QList<Repository> repositoriesIn(const QJsonArray& items)
{
    QList<Repository> repositories;
    for (const QJsonValue& item : items)
        if (const Repository repository = repositoryFrom(item.toObject()); repository.id != 0)
            repositories << repository;
    return repositories;
}

//! "partial-results; organizations=21955855,20582480"
QSet<qint64> hiddenBySaml(const Answer& answer)
{
    QSet<qint64> hidden;
    for (const auto& [name, value] : answer.headers) {
        const qsizetype at = value.indexOf("organizations=");
        if (name.compare("X-GitHub-SSO", Qt::CaseInsensitive) != 0 || at < 0)
            continue;
        for (const QByteArray& id : value.mid(at + int(qstrlen("organizations="))).split(';').first().split(','))
            hidden.insert(id.trimmed().toLongLong());
    }
    hidden.remove(0);
    return hidden;
}

//! A push while pages are fetched moves a repository to another page, so it may appear twice.
QList<Repository> eachOnce(const QList<Repository>& repositories)
{
    QSet<qint64> seen;
    QList<Repository> once;
    for (const Repository& repository : repositories) {
        if (seen.contains(repository.id))
            continue;
        seen.insert(repository.id);
        once << repository;
    }
    return once;
}

bool isPlainName(const QString& name)
{
    return !name.isEmpty() && name != u"." && name != u".." && name.size() <= 100
        && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'-' || c == u'_' || c == u'.';
           });
}

} // namespace

Result<> checkRepositoryName(const QString& owner, const QString& name)
{
    if (isPlainName(owner) && isPlainName(name))
        return {};
    return fail(Error::Kind::BadInput, "repository-name-invalid",
                say(QT_TRANSLATE_NOOP("core", "“%1” is not the name of a repository."),
                    {(owner + u'/' + name).left(120)}),
                say(QT_TRANSLATE_NOOP("core", "Use the form owner/name: letters, digits, dashes, dots.")));
}

Result<> checkOwnerName(const QString& owner)
{
    if (isPlainName(owner))
        return {};
    return fail(Error::Kind::BadInput, "owner-name-invalid",
                say(QT_TRANSLATE_NOOP("core", "“%1” is not the name of a user or an organisation."), {owner.left(120)}),
                say(QT_TRANSLATE_NOOP("core", "Use the name from its GitHub address: letters, digits, dashes.")));
}

Task<Result<Listing>> listMine(Client* client, std::function<void(const QList<Repository>&)> onPage, Cancel cancel)
{
    Listing listing;
    const Client::OnPage each = [&listing, &onPage](const QJsonArray& items, const Answer& from) {
        const QList<Repository> page = repositoriesIn(items);
        listing.repositories << page;
        listing.hidden.unite(hiddenBySaml(from));
        if (onPage)
            onPage(page);
    };
    const QString path = u"/user/repos?affiliation=owner,collaborator,organization_member&sort=pushed&per_page=100"_s;
    const ListForm form{{}, repositoryMembers()};
    CO_CHECK(co_await client->all(path, each, form, cancel));
    listing.repositories = eachOnce(listing.repositories);
    co_return listing;
}

Task<Result<QList<Repository>>> listOf(Client* client, QString owner, Cancel cancel)
{
    CO_CHECK(checkOwnerName(owner));
    const QString where = path({u"users"_s, owner, u"repos"_s}) + u"?sort=pushed&per_page=100"_s;
    const Client::OnPage none;
    const ListForm form{{}, repositoryMembers()};
    CO_TRY(const QJsonArray items, co_await client->all(where, none, form, cancel));
    co_return eachOnce(repositoriesIn(items));
}

Task<Result<Repository>> repositoryNamed(Client* client, QString owner, QString name, Cancel cancel)
{
    CO_CHECK(checkRepositoryName(owner, name));
    const QString where = path({u"repos"_s, owner, name});
    CO_TRY(const QJsonDocument answer, co_await client->json(where, cancel));
    const Repository repository = repositoryFrom(answer.object());
    if (repository.id == 0)
        co_return unreadable(client->instance().apiUrl(where));
    co_return repository;
}

Task<Result<QList<Space>>> listOrganisations(Client* client, Cancel cancel)
{
    const QString path = u"/user/orgs?per_page=100"_s;
    const Client::OnPage none;
    const ListForm usual;
    const Result<QJsonArray> items = co_await client->all(path, none, usual, cancel);
    QList<Space> spaces;
    if (!items && items.error().code == code::githubNotAllowed)
        co_return spaces; // a token without read:org; owners of visible repositories are listed anyway
    if (!items)
        co_return tl::unexpected(items.error());
    for (const QJsonValue& item : *items) {
        const QJsonObject object = item.toObject();
        Space space;
        space.id = object[u"id"_s].toInteger();
        space.login = object[u"login"_s].toString();
        space.name = object[u"description"_s].toString();
        space.avatar = QUrl(object[u"avatar_url"_s].toString());
        space.isOrganisation = true;
        if (!space.login.isEmpty())
            spaces << space;
    }
    co_return spaces;
}

QList<Space> spacesOf(const Account& account, const Instance& instance, const QList<Space>& organisations,
                      const Listing& listing, bool isListed)
{
    Space self;
    self.login = account.login;
    self.name = account.name;
    self.avatar = account.avatar;
    QList<Space> spaces{self};
    spaces << organisations;
    QHash<QString, qsizetype> at;
    for (qsizetype i = 0; i < spaces.size(); ++i) {
        at.insert(spaces[i].login.toLower(), i);
        spaces[i].repositories = isListed ? 0 : -1;
    }
    for (const Repository& repository : listing.repositories) {
        const QString key = repository.owner.toLower();
        if (!at.contains(key)) {
            Space other;
            other.login = repository.owner;
            other.isOrganisation = repository.isOfOrganisation;
            at.insert(key, spaces.size());
            other.repositories = 0;
            spaces << other;
        }
        Space& space = spaces[at.value(key)];
        space.id = repository.ownerId;
        if (space.avatar.isEmpty())
            space.avatar = repository.ownerAvatar;
        ++space.repositories;
    }
    const bool hasNoPrivate = !account.scopes.isEmpty() && !account.scopes.contains(u"repo"_s);
    for (Space& space : spaces) {
        if (listing.hidden.contains(space.id)) {
            space.access = Space::Access::NeedsSaml;
            space.solveAt = instance.webUrl(path({u"orgs"_s, space.login, u"sso"_s}));
        } else if (hasNoPrivate) {
            space.access = Space::Access::NoPrivate;
            space.solveAt = instance.webUrl(u"/settings/tokens"_s);
        }
    }
    return spaces;
}

} // namespace shipdeck::github
