// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"

namespace shipdeck::github {

class Client;

//! A token's owner, and facts from the response.
struct Profile {
    QString login;
    QString name;
    QUrl avatar;
    bool isClassic = false; //!< it has scopes, perhaps none
    QStringList scopes;
    int privateRepositories = -1; //!< of the person; -1: not visible to this token
    QDateTime expiresAt;
};

//! GET /user. NotFound `no-github-here`: something else answers at that address.
Task<Result<Profile>> profileOf(Client* client, Cancel cancel);

//! Missing permissions by scopes; for a classic token or an OAuth app's grant.
QList<MissingRight> missingScopes(const Instance& instance, const QStringList& scopes);
//! Missing permissions of a personal access token or an OAuth app's grant: by its scopes if any, else by test reads.
//! Without a private repository, missing permissions only show on first use.
//! https://docs.github.com/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
Task<Result<QList<MissingRight>>> missingRights(Client* client, QByteArray token, Cancel cancel);
//! Missing permissions of a GitHub App's installations, or that it is not installed.
Task<Result<QList<MissingRight>>> missingInstallations(Client* client, Cancel cancel);

//! The page that creates a classic token, with the needed scopes selected.
QUrl tokenPage(const Instance& instance, const QString& computer);

//! "2026-11-20 10:00:00 UTC", "… +0200" and the form of mail headers.
QDateTime parseExpiration(const QByteArray& header);

} // namespace shipdeck::github
