// SPDX-License-Identifier: MIT
#include "deploy/dns_tokens.h"

#include "domains/provider.h"
#include "secrets/vault.h"
#include "store/projects.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString key = u"dns.tokens"_s;

using IsWanted = std::function<bool(const domains::ApiZone&)>;

QJsonObject jsonOf(const DnsToken& token)
{
    return {{u"id"_s, token.id},
            {u"provider"_s, token.provider},
            {u"zones"_s, QJsonArray::fromStringList(token.zones)},
            {u"addedAt"_s, store::toIso(token.addedAt)}};
}

//! The zone that `isWanted`, with the first token that may edit it.
Task<Result<std::optional<TokenZone>>> found(DnsTokenUse use, QString provider, QString zone, IsWanted isWanted)
{
    const domains::DnsApi* const api = domains::dnsApiOf(provider);
    if (!api)
        co_return std::optional<TokenZone>();
    CO_TRY(const QList<DnsToken> tokens, dnsTokens(*use.database));
    std::optional<Error> refused;
    for (const DnsToken& token : tokens) {
        if (token.provider != provider)
            continue;
        const QString secret = token.id;
        domains::DnsAccess access{use.http, {}, use.cancel};
        const auto kept = co_await use.vault->get(secret);
        if (!kept && kept.error().kind == Error::Kind::NotFound)
            continue; // it was removed meanwhile
        if (!kept)
            co_return tl::unexpected(kept.error());
        access.token = *kept;
        const domains::DnsAccess asked = access;
        const auto zones = co_await api->zones(asked, zone);
        if (!zones && token.zones.contains(zone)) // of another zone's token, it is of no interest
            refused = zones.error();
        for (const domains::ApiZone& one : zones.value_or(QList<domains::ApiZone>()))
            if (one.canEdit && isWanted(one))
                co_return std::optional(TokenZone{api, asked, one.id});
    }
    if (refused)
        co_return tl::unexpected(*refused);
    co_return std::optional<TokenZone>();
}

} // namespace

QString DnsToken::title() const
{
    for (const domains::Provider& one : domains::providers())
        if (one.id == provider)
            return one.title;
    return provider;
}

QJsonObject DnsToken::toPublicJson() const
{
    return jsonOf(*this);
}

Result<QList<DnsToken>> dnsTokens(store::Database& db)
{
    SD_TRY(const QString text, store::setting(db, key));
    QList<DnsToken> tokens;
    const QJsonArray rows = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue row : rows)
        tokens << DnsToken{row[u"id"_s].toString(), row[u"provider"_s].toString(),
                           row[u"zones"_s].toVariant().toStringList(), store::fromIso(row[u"addedAt"_s].toString())};
    return tokens;
}

Result<> setDnsTokens(store::Database& db, const QList<DnsToken>& tokens)
{
    QJsonArray rows;
    for (const DnsToken& token : tokens)
        rows << jsonOf(token);
    return store::setSetting(db, key, QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
}

QString providerIn(const QString& reference)
{
    return reference.contains(u'/') ? reference.section(u'/', 0, 0) : QString();
}

Task<Result<std::optional<TokenZone>>> tokenZoneOf(DnsTokenUse use, QString zone, QStringList servers)
{
    const auto provider = domains::providerOf(servers);
    if (!provider)
        co_return std::optional<TokenZone>();
    // Several accounts can have a zone of the same name; one of them is the one that serves it.
    const IsWanted isServed = [servers](const domains::ApiZone& one) {
        return std::any_of(one.servers.begin(), one.servers.end(),
                           [&servers](const QString& server) { return servers.contains(server); });
    };
    const QString id = provider->id;
    co_return co_await found(use, id, zone, isServed);
}

Task<Result<std::optional<TokenZone>>> tokenZoneAt(DnsTokenUse use, QString zone, QString reference)
{
    const QString provider = providerIn(reference);
    const IsWanted isSame = [reference](const domains::ApiZone& one) { return one.id == reference.section(u'/', 1); };
    co_return co_await found(use, provider, zone, isSame);
}

} // namespace shipdeck::deploy
