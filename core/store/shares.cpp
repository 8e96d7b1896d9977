// SPDX-License-Identifier: MIT
#include "store/shares.h"

#include "store/names.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::store {
namespace {

using State = Share::State;
using End = Share::End;

constexpr qsizetype mostVisitors = 20;

constexpr std::pair<State, const char*> states[] = {{State::Requested, "requested"},
                                                    {State::Open, "open"},
                                                    {State::Stopping, "stopping"},
                                                    {State::Ended, "ended"}};
constexpr std::pair<End, const char*> ends[] = {{End::None, ""},           {End::Time, "time"},
                                                {End::Stopped, "stopped"}, {End::Agent, "agent"},
                                                {End::Removed, "removed"}, {End::Failed, "failed"}};

#define SD_SHARE_COLUMNS "SELECT deployment, state, facts FROM shares "

QJsonObject factsOf(const Share& share)
{
    QJsonArray visitors;
    for (const Share::Visitor& visitor : share.visitors)
        visitors << QJsonObject{{u"address"_s, visitor.address},
                                {u"firstAt"_s, toIso(visitor.firstAt)},
                                {u"lastAt"_s, toIso(visitor.lastAt)},
                                {u"pages"_s, visitor.pages}};
    QJsonObject facts{{u"end"_s, shareEndName(share.end)},
                      {u"address"_s, share.address},
                      {u"port"_s, share.port},
                      {u"agent"_s, share.agent},
                      {u"startedAt"_s, toIso(share.startedAt)},
                      {u"endsAt"_s, toIso(share.endsAt)},
                      {u"endedAt"_s, toIso(share.endedAt)},
                      {u"password"_s, share.password},
                      {u"entered"_s, share.isEntered},
                      {u"wrongPasswords"_s, share.wrongPasswords},
                      {u"visitors"_s, visitors}};
    if (share.error)
        facts[u"error"_s] = share.error->toJson();
    return facts;
}

Share read(const Statement& row)
{
    const QJsonObject facts = row.object(2);
    Share share;
    share.deployment = DeploymentId(row.text(0));
    share.state = valueIn(states, row.text(1), State::Ended);
    share.end = valueIn(ends, facts[u"end"_s].toString(), End::None);
    share.address = facts[u"address"_s].toString();
    share.port = quint16(facts[u"port"_s].toInt());
    share.agent = facts[u"agent"_s].toInteger();
    share.startedAt = fromIso(facts[u"startedAt"_s].toString());
    share.endsAt = fromIso(facts[u"endsAt"_s].toString());
    share.endedAt = fromIso(facts[u"endedAt"_s].toString());
    share.password = facts[u"password"_s].toString();
    share.isEntered = facts[u"entered"_s].toBool();
    share.wrongPasswords = facts[u"wrongPasswords"_s].toInt();
    const QJsonArray visitors = facts[u"visitors"_s].toArray();
    for (const QJsonValue visitor : visitors)
        share.visitors << Share::Visitor{visitor[u"address"_s].toString(), fromIso(visitor[u"firstAt"_s].toString()),
                                         fromIso(visitor[u"lastAt"_s].toString()), visitor[u"pages"_s].toInt()};
    if (const QJsonObject error = facts[u"error"_s].toObject(); !error.isEmpty())
        share.error = Error::fromJson(error);
    return share;
}

} // namespace

void Share::addPage(const QString& visitor, const QDateTime& at)
{
    const auto known = std::find_if(visitors.begin(), visitors.end(),
                                    [&visitor](const Visitor& one) { return one.address == visitor; });
    Visitor now = known == visitors.end() ? Visitor{visitor, at, at, 0} : visitors.takeAt(known - visitors.begin());
    now.lastAt = at;
    ++now.pages;
    visitors << now;
    if (visitors.size() > mostVisitors)
        visitors.removeFirst();
}

QString shareStateName(Share::State state)
{
    return nameIn(states, state);
}

QString shareEndName(Share::End end)
{
    return nameIn(ends, end);
}

Result<QList<Share>> shares(Database& db)
{
    SD_TRY(auto query, db.prepare(SD_SHARE_COLUMNS "ORDER BY json_extract(facts, '$.startedAt') DESC, deployment"));
    return query.rows(read);
}

Result<QList<Share>> sharesNotEnded(Database& db)
{
    SD_TRY(auto query, db.prepare(SD_SHARE_COLUMNS "WHERE state <> ?1"));
    return query.with(shareStateName(Share::State::Ended)).rows(read);
}

Result<std::optional<Share>> share(Database& db, const QString& deployment)
{
    SD_TRY(auto query, db.prepare(SD_SHARE_COLUMNS "WHERE deployment = ?1"));
    SD_TRY(const bool isThere, query.with(deployment).step());
    if (!isThere)
        return std::nullopt;
    return std::optional(read(query));
}

Result<> setShare(Database& db, const Share& share)
{
    SD_TRY(auto upsert,
           db.prepare("INSERT INTO shares (deployment, state, facts) VALUES (?1, ?2, ?3)"
                      " ON CONFLICT (deployment) DO UPDATE SET state = ?2, facts = ?3"));
    return upsert.with(share.deployment, shareStateName(share.state), factsOf(share)).run();
}

} // namespace shipdeck::store
