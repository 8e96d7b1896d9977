// SPDX-License-Identifier: MIT
#include "login_dns.h"

#include "deck/domains.h"
#include "typing.h"

#include <unistd.h>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestToken = 4 << 10;

Failure inArguments(const QString& provider)
{
    return fail(Error::Kind::BadInput, "token-in-arguments",
                say(QT_TRANSLATE_NOOP("core", "A token on the command line can be read by others.")),
                say(QT_TRANSLATE_NOOP("core", "Pipe it in: shipctl login %1 --token - < file"), {provider}));
}

Task<Result<QByteArray>> typedToken(const Call* call, QString provider)
{
    if (call->arguments.has(u"token"_s) && call->arguments.value(u"token"_s) != u"-")
        co_return inArguments(provider);
    const Unseen unseen;
    if (Output::isTerminal(STDIN_FILENO)) {
        const domains::DnsApi* const api = domains::dnsApiOf(provider);
        call->out.note(QCoreApplication::translate("core", "Create a token at %1 with %2 for your zone.")
                           .arg(api->tokenPage().toString(), api->rights()));
        call->out.note(QCoreApplication::translate("core", "Paste it and press Enter (it is not shown):"));
    }
    const Cancel cancel = call->cancel;
    co_return co_await typed(longestToken, cancel);
}

} // namespace

bool isDnsProvider(const QString& name)
{
    return domains::dnsApiOf(name) != nullptr;
}

QStringList dnsProviders()
{
    QStringList all;
    for (const domains::DnsApi* api : domains::dnsApis())
        all << api->provider();
    return all;
}

Task<Exit> runLoginDns(Call call)
{
    const QString provider = call.arguments.first();
    const Call* const asked = &call;
    const auto value = co_await typedToken(asked, provider);
    if (!value)
        co_return call.out.failure(value.error());
    const QByteArray secret = *value;
    const Cancel cancel = call.cancel;
    const auto token = co_await call.deck->domains().addToken(provider, secret, cancel);
    if (!token)
        co_return call.out.failure(token.error());
    call.out.result(QCoreApplication::translate("core", "Shipdeck can write the DNS records of %1 at %2.")
                        .arg(token->zones.join(u", "_s), token->title()),
                    token->toPublicJson());
    co_return Exit::Done;
}

Task<Exit> runLogoutDns(Call call)
{
    const QString provider = call.arguments.first();
    const QString zone = call.arguments.value(u"account"_s);
    const auto token = co_await call.deck->domains().removeToken(provider, zone);
    if (!token)
        co_return call.out.failure(token.error());
    call.out.result(QCoreApplication::translate("core",
                                                "The %1 token for %2 was deleted here. Its records stay; you may "
                                                "revoke the token at %3.")
                        .arg(token->title(), token->zones.join(u", "_s),
                             domains::dnsApiOf(provider)->tokenPage().toString()),
                    token->toPublicJson());
    co_return Exit::Done;
}

Result<> addDnsTokens(const Deck& deck, QList<QStringList>& rows, QJsonArray& items)
{
    SD_TRY(const QList<deploy::DnsToken> tokens, deck.domains().tokens());
    for (const deploy::DnsToken& token : tokens) {
        rows << QStringList{token.title(), u"token"_s, token.zones.join(u", "_s)};
        items << token.toPublicJson();
    }
    return {};
}

} // namespace shipdeck::cli
