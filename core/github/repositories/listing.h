// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"
#include "github/client.h"
#include "github/repositories/repository.h"

#include <QSet>

namespace shipdeck::github {

//! All repositories that a sign-in sees, newest push first.
struct Listing {
    QList<Repository> repositories;
    QSet<qint64> hidden; //!< organisations whose private repositories need a SAML sign-in
};

//! The first page, then all others in parallel. `onPage` gets each as it arrives.
//! https://docs.github.com/rest/repos/repos#list-repositories-for-the-authenticated-user
Task<Result<Listing>> listMine(Client* client, std::function<void(const QList<Repository>&)> onPage, Cancel cancel);
//! The public repositories of a user or an organisation. NotFound: the owner does not exist.
Task<Result<QList<Repository>>> listOf(Client* client, QString owner, Cancel cancel);
//! One repository, by its current or a former name.
Task<Result<Repository>> repositoryNamed(Client* client, QString owner, QString name, Cancel cancel);

//! The signed-in person's organisations; Space::repositories and ::access are not known yet.
Task<Result<QList<Space>>> listOrganisations(Client* client, Cancel cancel);

//! The person, their organisations and other owners of visible repositories, with counts and access restrictions.
QList<Space> spacesOf(const Account& account, const Instance& instance, const QList<Space>& organisations,
                      const Listing& listing, bool isListed);

//! BadInput `owner-name-invalid`.
Result<> checkOwnerName(const QString& owner);
//! BadInput `repository-name-invalid`.
Result<> checkRepositoryName(const QString& owner, const QString& name);

} // namespace shipdeck::github
