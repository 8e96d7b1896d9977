// SPDX-License-Identifier: MIT
// Tokens with which Shipdeck writes DNS records at providers.
#include "base/clock.h"
#include "deck/domains.h"
#include "deck/state.h"
#include "domains/provider.h"
#include "net/http.h"
#include "secrets/vault.h"

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using deploy::DnsToken;

Failure notAToken(const domains::DnsApi& api)
{
    return fail(Error::Kind::BadInput, "dns-token-invalid",
                say(QT_TRANSLATE_NOOP("core", "This is not a %1 token."),
                    {DnsToken{{}, api.provider(), {}, {}}.title()}),
                say(QT_TRANSLATE_NOOP("core", "Copy the whole token from %1."), {api.tokenPage().toString()}));
}

Failure seesNothing(const domains::DnsApi& api, const QStringList& readable)
{
    return fail(Error::Kind::Denied, "dns-token-without-zone",
                say(QT_TRANSLATE_NOOP("core", "The token was not saved: it cannot edit the DNS of any zone.")),
                say(QT_TRANSLATE_NOOP("core", "Give it %1 for your zone at %2, then try again."),
                    {api.rights(), api.tokenPage().toString()}),
                readable.isEmpty() ? Text()
                                   : say(QT_TRANSLATE_NOOP("core", "It can only read %1."), {readable.join(u", "_s)}));
}

Failure unknownToken(const QString& named)
{
    return fail(Error::Kind::NotFound, "dns-token-missing",
                named.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "Shipdeck has no token for this DNS provider."))
                                : say(QT_TRANSLATE_NOOP("core", "Shipdeck has no token for %1."), {named}),
                say(QT_TRANSLATE_NOOP("core", "`shipctl accounts` lists them.")));
}

//! Part of a header: visible ASCII only.
bool isToken(const QByteArray& token)
{
    return token.size() >= 20 && token.size() <= 1024
        && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

Result<QList<DnsToken>> DomainService::tokens() const
{
    return deploy::dnsTokens(m_state.database());
}

Task<Result<DnsToken>> DomainService::addToken(QString provider, QByteArray typed, Cancel cancel)
{
    const auto held = hold();
    const domains::DnsApi* const api = domains::dnsApiOf(provider);
    const QByteArray value = typed.trimmed();
    if (!isToken(value))
        co_return notAToken(*api);
    Http http;
    const domains::DnsAccess access{&http, value, cancel};
    const QString any;
    CO_TRY(const QList<domains::ApiZone> zones, co_await api->zones(access, any));
    DnsToken token{{}, provider, {}, nowUtc()};
    QStringList readable;
    for (const domains::ApiZone& zone : zones)
        (zone.canEdit ? token.zones : readable) << zone.name;
    if (token.zones.isEmpty())
        co_return seesNothing(*api, readable);
    const QString name = u"%1 token of %2"_s.arg(token.title(), token.zones.join(u", "_s).left(200));
    CO_TRY(token.id, co_await m_state.vault->put(value, name));
    const DnsToken kept = token;
    const auto former = std::make_shared<QStringList>();
    // One that may do no more than the new one has no use any more.
    std::function<Result<>(store::Database&)> work = [kept, former](store::Database& db) -> Result<> {
        SD_TRY(QList<DnsToken> all, deploy::dnsTokens(db));
        all.removeIf([&](const DnsToken& one) {
            const bool isCovered = one.provider == kept.provider
                && std::all_of(one.zones.begin(), one.zones.end(),
                               [&kept](const QString& zone) { return kept.zones.contains(zone); });
            if (isCovered)
                *former << one.id;
            return isCovered;
        });
        all << kept;
        return deploy::setDnsTokens(db, all);
    };
    const Result<> written = co_await m_state.write(std::move(work));
    if (!written)
        *former = {kept.id};
    for (const QString& one : std::as_const(*former)) {
        const QString secret = one;
        (void)co_await m_state.vault->remove(secret);
    }
    CO_CHECK(written);
    co_return kept;
}

Task<Result<DnsToken>> DomainService::removeToken(QString provider, QString zone)
{
    const auto held = hold();
    CO_TRY(QList<DnsToken> named, tokens());
    named.removeIf([&](const DnsToken& one) {
        return one.provider != provider || (!zone.isEmpty() && !one.zones.contains(zone));
    });
    if (named.isEmpty())
        co_return unknownToken(zone);
    if (named.size() > 1)
        co_return fail(Error::Kind::BadInput, "dns-token-ambiguous",
                       say(QT_TRANSLATE_NOOP("core", "There are several tokens: %1."),
                           {named.first().zones.join(u", "_s) + u"; "_s + named.at(1).zones.join(u", "_s)}),
                       say(QT_TRANSLATE_NOOP("core", "Name one by its zone: --account %1"),
                           {named.first().zones.value(0)}));
    const DnsToken gone = named.first();
    const QString secret = gone.id;
    std::function<Result<>(store::Database&)> work = [secret](store::Database& db) -> Result<> {
        SD_TRY(QList<DnsToken> left, deploy::dnsTokens(db));
        left.removeIf([&secret](const DnsToken& one) { return one.id == secret; });
        return deploy::setDnsTokens(db, left);
    };
    CO_CHECK(co_await m_state.write(std::move(work))); // first: without its secret it would stop each adding
    CO_CHECK(co_await m_state.vault->remove(secret));
    co_return gone;
}

} // namespace shipdeck
