// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"
#include "github/client.h"

namespace shipdeck::github {

//! Who a token belongs to, and what its answer tells of it.
struct Profile {
    QString login;
    QString name;
    QUrl avatar;
    bool isClassic = false; //!< it has scopes, perhaps none
    QStringList scopes;
    int privateRepositories = -1; //!< of the person's own; -1: GitHub does not tell this token
    QDateTime expiresAt;
};

//! GET /user. NotFound `no-github-here`: something else answers at that address.
Task<Result<Profile>> profileOf(Client* client, Cancel cancel);

//! What scopes lack; a classic token or the grant of an OAuth app.
QList<MissingRight> missingScopes(const Instance& instance, const QStringList& scopes);
//! What a personal access token or the grant of an OAuth app lacks: its scopes where it has any, else what reads show.
//! Permissions for what only a public repository could tell are found missing when they are first used.
//! https://docs.github.com/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
Task<Result<QList<MissingRight>>> missingRights(Client* client, QByteArray token, Cancel cancel);
//! What the installations of a GitHub App lack, or that it is installed nowhere.
Task<Result<QList<MissingRight>>> missingInstallations(Client* client, Cancel cancel);

//! The page that makes a classic token with what Shipdeck needs ticked.
QUrl tokenPage(const Instance& instance, const QString& computer);

//! "2026-11-20 10:00:00 UTC", "… +0200" and the form of mail headers.
QDateTime parseExpiration(const QByteArray& header);

} // namespace shipdeck::github
