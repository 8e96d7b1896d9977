// SPDX-License-Identifier: MIT
#include "github/repositories/repository.h"

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

bool hasAll(const Repository& repository, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return repository.fullName().contains(word, Qt::CaseInsensitive)
            || repository.description.contains(word, Qt::CaseInsensitive)
            || repository.language.contains(word, Qt::CaseInsensitive);
    });
}

bool fits(bool is, std::optional<bool> wanted)
{
    return !wanted || *wanted == is;
}

QString accessName(Space::Access access)
{
    switch (access) {
    case Space::Access::NeedsSaml: return u"needs-saml"_s;
    case Space::Access::NoPrivate: return u"no-private"_s;
    case Space::Access::Full: break;
    }
    return u"full"_s;
}

} // namespace

Repository repositoryFrom(const QJsonObject& object)
{
    const QJsonObject owner = object[u"owner"_s].toObject();
    const QJsonObject rights = object[u"permissions"_s].toObject();
    const QDateTime createdAt = QDateTime::fromString(object[u"created_at"_s].toString(), Qt::ISODate);
    Repository repository;
    repository.id = object[u"id"_s].toInteger();
    repository.owner = owner[u"login"_s].toString();
    repository.ownerId = owner[u"id"_s].toInteger();
    repository.ownerAvatar = QUrl(owner[u"avatar_url"_s].toString());
    repository.isOfOrganisation = owner[u"type"_s].toString() == u"Organization";
    repository.name = object[u"name"_s].toString();
    repository.description = object[u"description"_s].toString();
    repository.defaultBranch = object[u"default_branch"_s].toString();
    repository.language = object[u"language"_s].toString();
    repository.isPrivate = object[u"private"_s].toBool();
    repository.isFork = object[u"fork"_s].toBool();
    repository.isArchived = object[u"archived"_s].toBool();
    repository.pushedAt = QDateTime::fromString(object[u"pushed_at"_s].toString(), Qt::ISODate);
    repository.isEmpty =
        object[u"size"_s].toInteger(1) == 0 && (!repository.pushedAt.isValid() || repository.pushedAt <= createdAt);
    repository.page = QUrl(object[u"html_url"_s].toString());
    repository.canAdminister = rights[u"admin"_s].toBool();
    repository.canPush = rights[u"push"_s].toBool() || repository.canAdminister;
    if (repository.owner.isEmpty() || repository.name.isEmpty())
        repository.id = 0;
    return repository;
}

QByteArrayList repositoryMembers()
{
    return {"id",         "name",           "owner.login", "owner.id", "owner.avatar_url",  "owner.type",
            "private",    "fork",           "archived",    "size",     "permissions.admin", "permissions.push",
            "created_at", "default_branch", "description", "html_url", "language",          "pushed_at"};
}

QJsonObject toPublicJson(const Repository& repository)
{
    return {{u"id"_s, repository.id},
            {u"owner"_s, repository.owner},
            {u"name"_s, repository.name},
            {u"fullName"_s, repository.fullName()},
            {u"description"_s, orNull(repository.description)},
            {u"defaultBranch"_s, orNull(repository.defaultBranch)},
            {u"language"_s, orNull(repository.language)},
            {u"private"_s, repository.isPrivate},
            {u"fork"_s, repository.isFork},
            {u"archived"_s, repository.isArchived},
            {u"pushedAt"_s, orNull(repository.pushedAt.toUTC().toString(Qt::ISODate))},
            {u"url"_s, repository.page.toString()},
            {u"canPush"_s, repository.canPush}};
}

QJsonObject toPublicJson(const Space& space)
{
    return {{u"login"_s, space.login},
            {u"name"_s, orNull(space.name)},
            {u"kind"_s, space.isOrganisation ? u"organisation"_s : u"user"_s},
            {u"repositories"_s, space.repositories < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(space.repositories)},
            {u"access"_s, accessName(space.access)},
            {u"solveAt"_s, orNull(space.solveAt.toString())}};
}

QList<Repository> filtered(const QList<Repository>& repositories, const RepositoryFilter& filter)
{
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    QList<Repository> chosen;
    for (const Repository& repository : repositories) {
        const bool isHere = filter.space.isEmpty() || repository.owner.compare(filter.space, Qt::CaseInsensitive) == 0;
        const bool isInLanguage =
            filter.language.isEmpty() || repository.language.compare(filter.language, Qt::CaseInsensitive) == 0;
        if (isHere && isInLanguage && fits(repository.isPrivate, filter.isPrivate)
            && fits(repository.isFork, filter.isFork) && fits(repository.isArchived, filter.isArchived)
            && hasAll(repository, words))
            chosen << repository;
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const Repository& a, const Repository& b) {
        if (a.pushedAt != b.pushedAt)
            return a.pushedAt > b.pushedAt;
        const int byOwner = a.owner.compare(b.owner, Qt::CaseInsensitive);
        return byOwner != 0 ? byOwner < 0 : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return chosen;
}

} // namespace shipdeck::github
