// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "login_dns.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;
using LimitsOf = Result<QHash<QString, github::Limit>>;

QString limitText(const LimitsOf& limits)
{
    if (!limits)
        return limits.error().what.render();
    const auto core = limits->constFind(u"core"_s);
    if (core == limits->constEnd())
        return QCoreApplication::translate("core", "no limit");
    return QCoreApplication::translate("core", "%1 of %2 requests left until %3")
        .arg(core->remaining)
        .arg(core->limit)
        .arg(core->resets.toLocalTime().toString(u"HH:mm"_s));
}

QJsonObject documentOf(const github::Account& account, const LimitsOf& limits)
{
    QJsonObject document = github::toPublicJson(account);
    QJsonObject left;
    const QHash<QString, github::Limit> known = limits.value_or(QHash<QString, github::Limit>());
    for (auto limit = known.constBegin(); limit != known.constEnd(); ++limit)
        left.insert(limit.key(),
                    QJsonObject{{u"limit"_s, limit->limit},
                                {u"remaining"_s, limit->remaining},
                                {u"resetsAt"_s, limit->resets.toString(Qt::ISODate)}});
    document.insert(u"limits"_s, limits ? QJsonValue(left) : QJsonValue());
    document.insert(u"error"_s, limits ? QJsonValue() : QJsonValue(limits.error().toPublicJson()));
    return document;
}

Task<Exit> runAccounts(Call call)
{
    GitHubService& github = call.deck->github();
    const auto accounts = github.signIns().accounts();
    if (!accounts)
        co_return call.out.failure(accounts.error());
    const Cancel cancel = call.cancel;
    QList<QStringList> rows;
    QJsonArray items;
    for (const github::Account& account : *accounts) {
        const QString id = account.id;
        const LimitsOf limits = co_await github.askLimits(id, cancel);
        rows << QStringList{account.login + u'@' + account.server.host, github::wayName(account.way),
                            limitText(limits)};
        items << documentOf(account, limits);
    }
    if (const Result<> added = addDnsTokens(*call.deck, rows, items); !added)
        co_return call.out.failure(added.error());
    if (accounts->isEmpty())
        call.out.note(QCoreApplication::translate("core", "Not signed in to GitHub. Sign in: shipctl login github"));
    call.out.items(table(rows), items);
    co_return Exit::Done;
}

} // namespace

Command accountsCommand()
{
    return {{u"accounts"_s,
             {},
             u"list GitHub sign-ins with their remaining requests this hour, and tokens of DNS providers"_s,
             {},
             0,
             0},
            &runAccounts};
}

} // namespace shipdeck::cli
