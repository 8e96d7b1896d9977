// SPDX-License-Identifier: MIT
#pragma once
#include "domains/dns_api.h"
#include "store/sqlite.h"

#include <QDateTime>

namespace shipdeck {
class Vault;
}

namespace shipdeck::deploy {

//! A token for the API of a DNS provider. The token itself is in the vault.
struct DnsToken {
    QString id;        //!< of the token, in the vault
    QString provider;  //!< Provider::id
    QStringList zones; //!< that it could edit when it was added
    QDateTime addedAt;

    bool operator==(const DnsToken& other) const { return id == other.id; }
    QString title() const; //!< "Cloudflare"
    //! The contract of `--json`: id, provider, zones, addedAt.
    QJsonObject toPublicJson() const;
};
Result<QList<DnsToken>> dnsTokens(store::Database& db);
Result<> setDnsTokens(store::Database& db, const QList<DnsToken>& tokens);

//! What it takes to use them; all must outlive the calls.
struct DnsTokenUse {
    store::Database* database = nullptr;
    Vault* vault = nullptr;
    Http* http = nullptr;
    Cancel cancel = {};
};

//! A zone whose records a token may edit.
struct TokenZone {
    const domains::DnsApi* api = nullptr;
    domains::DnsAccess access;
    QString id;

    QString reference() const { return api->provider() + QLatin1Char('/') + id; }
};
//! The provider in a reference: "cloudflare"; empty: it is the id of a zone at Route 53.
QString providerIn(const QString& reference);

//! The zone of this name, if its name servers are among `servers` and a token may edit it. Errors: the vault's, and those of
//! DnsApi unless another token may edit it.
Task<Result<std::optional<TokenZone>>> tokenZoneOf(DnsTokenUse use, QString zone, QStringList servers);
//! The same zone later, by its reference; nothing: no token may edit it now.
Task<Result<std::optional<TokenZone>>> tokenZoneAt(DnsTokenUse use, QString zone, QString reference);

} // namespace shipdeck::deploy
