// SPDX-License-Identifier: MIT
#include "targets/cloudfront/place/routes.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "base/command.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

namespace kvs = aws::keyValueStore;

constexpr qsizetype longestShown = 400; // characters of one value

//! The key prefixes that a route needs: "rules/<x>" of its release and of its canary, and "access/<a>".
QSet<QString> rulesOf(const edge::EdgeRoute& route)
{
    QSet<QString> names{u"rules/"_s + route.release.rules, u"access/"_s + route.access};
    if (route.canary)
        names << u"rules/"_s + route.canary->release.rules;
    return names;
}

QString rulesIn(const QString& key)
{
    return key.startsWith(u"rules/") || key.startsWith(u"access/") ? key.section(u'/', 0, 1) : QString();
}

//! Guessing a password requires its hash, so no log contains one.
QString shownValue(const aws::KeyChange& change)
{
    if (change.key.startsWith(u"access/"))
        return u"<networks, salted hashes>"_s;
    return change.value->size() > longestShown ? u"<%1 characters>"_s.arg(change.value->size()) : *change.value;
}

bool isFull(const Result<>& written)
{
    return !written && written.error().code == code::awsServiceQuotaExceeded;
}

bool isHost(const QString& key)
{
    return !key.contains(u'/');
}

Task<Result<QByteArray>> stateOf(aws::Client* client, QString store, Cancel cancel)
{
    CO_TRY(const aws::KeyValueStore now, co_await kvs::describe(client, store, cancel));
    co_return now.etag;
}

//! Rules that no route needs. Fails for a route of a newer version, whose needs are unknown. `gone`: hosts to be
//! deleted.
Result<QList<aws::KeyChange>> unneededRules(const QHash<QString, QString>& all, const QSet<QString>& gone)
{
    QSet<QString> needed;
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        if (!isHost(entry.key()) || gone.contains(entry.key()))
            continue;
        const QByteArray value = entry.value().toUtf8();
        const auto route = edge::decode(value);
        if (!route && edge::isOfNewer(value))
            return tl::unexpected(route.error());
        if (route) // a route written by hand serves nothing and needs no rules
            needed |= rulesOf(*route);
    }
    QList<aws::KeyChange> changes;
    for (auto entry = all.begin(); entry != all.end(); ++entry)
        if (const QString rules = rulesIn(entry.key()); !rules.isEmpty() && !needed.contains(rules))
            changes.append({entry.key(), std::nullopt});
    return changes;
}

//! The project that a host leads to; empty: it leads nowhere.
QString ownerOf(const QByteArray& value)
{
    if (const auto alias = edge::aliasIn(value))
        return alias->project;
    const auto route = edge::decode(value);
    return route ? route->project : QString();
}

Result<QList<aws::KeyChange>> rulesBut(const QStringList& kept, const QHash<QString, QString>& all)
{
    SD_TRY(QList<aws::KeyChange> changes, unneededRules(all, {}));
    changes.removeIf([&kept](const aws::KeyChange& change) { return kept.contains(change.key); });
    return changes;
}

//! The project's hosts, then the rules that only they need.
Result<QList<aws::KeyChange>> allOf(const QHash<QString, QString>& all, const QString& project, const QStringList& own)
{
    QList<aws::KeyChange> changes;
    QSet<QString> gone;
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        if (!isHost(entry.key()))
            continue;
        if (!own.contains(entry.key()) && ownerOf(entry.value().toUtf8()) != project)
            continue;
        changes.append({entry.key(), std::nullopt});
        gone << entry.key();
    }
    SD_TRY(const QList<aws::KeyChange> rules, unneededRules(all, gone));
    return changes + rules;
}

} // namespace

Failure takenBy(const QString& host, const QString& stack)
{
    return fail(Error::Kind::Conflict, "domain-taken",
                say(QT_TRANSLATE_NOOP("core", "%1 already belongs to another project in this account (stack %2)."),
                    {host, stack}),
                say(QT_TRANSLATE_NOOP("core", "Remove it there first: shipctl domains remove %1"),
                    {shellQuoted(host)}));
}

QString writeCommand(const QString& store, const QList<aws::KeyChange>& changes, const QString& flags)
{
    QJsonArray puts, deletes;
    for (const aws::KeyChange& change : changes)
        if (change.value)
            puts << QJsonObject{{u"Key"_s, change.key}, {u"Value"_s, shownValue(change)}};
        else
            deletes << QJsonObject{{u"Key"_s, change.key}};
    const auto word = [](const char* option, const QJsonArray& list) {
        if (list.isEmpty())
            return QString();
        const QByteArray json = QJsonDocument(list).toJson(QJsonDocument::Compact);
        return u" %1 %2"_s.arg(QLatin1StringView(option), shellQuoted(QString::fromUtf8(json)));
    };
    return u"aws cloudfront-keyvaluestore update-keys --kvs-arn %1 --if-match <ETag>"_s.arg(store)
        + word("--puts", puts) + word("--deletes", deletes) + flags;
}

Result<QJsonObject> Rules::toJson() const
{
    edge::EdgeRoute route;
    route.project = u"-"_s;
    route.release = release;
    SD_TRY(const QByteArray encoded, edge::encode(route));
    QJsonObject values;
    for (auto key = keys.begin(); key != keys.end(); ++key)
        values.insert(key.key(), QString::fromUtf8(key.value()));
    return QJsonObject{{u"route"_s, QString::fromUtf8(encoded)},
                       {u"keys"_s, values},
                       {u"notFoundPage"_s, notFoundPage}};
}

Result<Rules> Rules::fromJson(const QJsonObject& object)
{
    SD_TRY(const edge::EdgeRoute route, edge::decode(object[u"route"_s].toString().toUtf8()));
    Rules rules;
    rules.release = route.release;
    rules.notFoundPage = object[u"notFoundPage"_s].toString();
    const QJsonObject values = object[u"keys"_s].toObject();
    for (auto key = values.begin(); key != values.end(); ++key)
        rules.keys.insert(key.key(), key->toString().toUtf8());
    return rules;
}

Task<Result<std::optional<QByteArray>>> Routes::value(QString host, Cancel cancel) const
{
    CO_TRY(const QString key, edge::routeKey(host));
    aws::Client* const client = m_client;
    const QString store = m_store;
    const std::function<Task<Result<std::optional<QString>>>()> effect = [client, store, key, cancel] {
        return kvs::get(client, store, key, cancel);
    };
    const auto command = ShownCommand::look(
        u"aws cloudfront-keyvaluestore get-key --kvs-arn %1 --key %2%3"_s.arg(m_store, shellQuoted(key),
                                                                              m_settings.flags));
    CO_TRY(const auto value, co_await through<std::optional<QString>>(m_settings.shown, command, effect));
    co_return value ? std::optional(value->toUtf8()) : std::nullopt;
}

Task<Result<std::optional<edge::EdgeRoute>>> Routes::route(QString host, Cancel cancel) const
{
    CO_TRY(const auto said, co_await value(host, cancel));
    if (!said)
        co_return std::optional<edge::EdgeRoute>();
    const auto route = edge::decode(*said);
    if (!route && !edge::isOfNewer(*said))
        co_return std::optional<edge::EdgeRoute>();
    CO_TRY(const edge::EdgeRoute found, route);
    co_return std::optional(found);
}

Task<Result<std::optional<edge::EdgeAlias>>> Routes::alias(QString host, Cancel cancel) const
{
    CO_TRY(const auto said, co_await value(host, cancel));
    co_return said ? edge::aliasIn(*said) : std::nullopt;
}

Task<Result<QString>> Routes::owner(QString host, Cancel cancel) const
{
    CO_TRY(const QString key, edge::routeKey(host));
    CO_TRY(const auto said, co_await value(key, cancel));
    co_return said ? ownerOf(*said) : QString();
}

Task<Result<>> Routes::writeAlias(QString host, edge::EdgeAlias alias, QString from, Cancel cancel) const
{
    CO_TRY(const QString key, edge::routeKey(host));
    CO_TRY(const QByteArray wanted, edge::encode(alias));
    CO_TRY(const auto said, co_await value(key, cancel));
    if (said == wanted)
        co_return Result<>();
    const QString owner = said ? ownerOf(*said) : QString();
    if (!owner.isEmpty() && owner != alias.project && owner != from)
        co_return takenBy(key, owner);
    const QList<aws::KeyChange> changes{{key, QString::fromUtf8(wanted)}};
    const QByteArray unknown;
    const Result<> written = co_await write(changes, unknown, cancel);
    if (!isFull(written))
        co_return written;
    const Error full = written.error();
    co_return co_await this->full(key, full, cancel);
}

Task<Result<QByteArray>> Routes::state(Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString store = m_store;
    const std::function<Task<Result<QByteArray>>()> effect = [client, store, cancel] {
        return stateOf(client, store, cancel);
    };
    const auto command = ShownCommand::look(
        u"aws cloudfront-keyvaluestore describe-key-value-store --kvs-arn %1%2"_s.arg(m_store, m_settings.flags));
    co_return co_await through<QByteArray>(m_settings.shown, command, effect);
}

Task<Result<>> Routes::write(QList<aws::KeyChange> changes, QByteArray state, Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString store = m_store;
    const Effect effect = [client, store, changes, state, cancel] {
        return kvs::changeOwn(client, store, changes, state, cancel);
    };
    const QString command = writeCommand(m_store, changes, m_settings.flags);
    co_return co_await through(m_settings.shown, command, effect);
}

Task<Result<>> Routes::write(QString host, edge::EdgeRoute route, edge::Store keys, QByteArray state,
                             Cancel cancel) const
{
    CO_TRY(const QString key, edge::routeKey(host));
    CO_TRY(const QByteArray value, edge::encode(route));
    QList<aws::KeyChange> changes;
    for (auto rule = keys.begin(); rule != keys.end(); ++rule)
        changes.append({rule.key(), QString::fromUtf8(rule.value())});
    changes.append({key, QString::fromUtf8(value)});
    Result<> led = co_await write(changes, state, cancel);
    if (!isFull(led))
        co_return led;
    // Delete rules of former releases. Whether that made enough space shows in the next attempt.
    const QStringList own = keys.keys();
    (void)co_await removeUnneededRules(own, cancel);
    const QByteArray unknown;
    led = co_await write(changes, unknown, cancel);
    if (!isFull(led))
        co_return led;
    const QStringList none;
    if (changes.size() > kvs::mostChanges) // some were written before the route
        (void)co_await removeUnneededRules(none, cancel);
    const Error said = led.error();
    co_return co_await full(host, said, cancel);
}

Task<Failure> Routes::full(QString host, Error said, Cancel cancel) const
{
    const auto store = co_await kvs::describe(m_client, m_store, cancel);
    const QString keys = store ? QString::number(store->count) : u"?"_s;
    Failure failure =
        fail(Error::Kind::Limit, "edge-full",
             say(QT_TRANSLATE_NOOP("core",
                                   "There is no space for %1 at the edge. AWS allows %2 MB for the routes and rules of "
                                   "all hosts of an account in one region; %3 keys fill it."),
                 {host, QString::number(kvs::largestStore >> 20), keys}),
             say(QT_TRANSLATE_NOOP(
                 "core",
                 "Remove previews and projects that you no longer need (shipctl remove <project> --env <preview>, or "
                 "without --env the whole project), then deploy again. `shipctl list` shows them.")),
             said.why);
    failure.value().requestId = said.requestId;
    co_return failure;
}

Task<Result<>> Routes::drop(QString host, Cancel cancel) const
{
    CO_TRY(const QString key, edge::routeKey(host));
    const QList<aws::KeyChange> changes{{key, std::nullopt}};
    const QByteArray unknown;
    const Result<> dropped = co_await write(changes, unknown, cancel);
    if (!dropped && dropped.error().kind == Error::Kind::NotFound)
        co_return Result<>(); // also if an earlier response was lost
    co_return dropped;
}

Task<Result<>> Routes::writeBy(kvs::Decide decide, QString what, Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString store = m_store;
    const Effect effect = [client, store, decide, cancel] { return kvs::changeBy(client, store, decide, cancel); };
    const aws::KeyChange dropped{u"<%1>"_s.arg(what), std::nullopt};
    const QList<aws::KeyChange> changes{dropped};
    const QString command = writeCommand(m_store, changes, m_settings.flags);
    co_return co_await through(m_settings.shown, command, effect);
}

Task<Result<>> Routes::removeProject(QString project, QStringList own, Cancel cancel) const
{
    const kvs::Decide decide = [project, own](const QHash<QString, QString>& all) { return allOf(all, project, own); };
    const QString what = u"hosts and rules of %1"_s.arg(project);
    const Result<> removed = co_await writeBy(decide, what, cancel);
    if (!removed && removed.error().kind == Error::Kind::NotFound)
        co_return Result<>();
    co_return removed;
}

Task<Result<>> Routes::removeUnneededRules(QStringList kept, Cancel cancel) const
{
    const kvs::Decide decide = [kept](const QHash<QString, QString>& all) { return rulesBut(kept, all); };
    const QString what = u"rules of former releases"_s;
    co_return co_await writeBy(decide, what, cancel);
}

} // namespace shipdeck::site
