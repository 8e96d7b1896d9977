// SPDX-License-Identifier: MIT
#include "deploy/targets/aws/static/routes.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

namespace kvs = aws::keyValueStore;

//! "rules/<x>/…" of a release, and of its canary.
QSet<QString> rulesOf(const edge::EdgeRoute& route)
{
    QSet<QString> ids{route.release.rules};
    if (route.canary)
        ids << route.canary->release.rules;
    return ids;
}

QString rulesIn(const QString& key)
{
    return key.startsWith(u"rules/") ? key.section(u'/', 1, 1) : QString();
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

//! By the state of before, if nobody has written since; else, and where nobody knows what became of it, by a new one.
Task<Result<>> changed(aws::Client* client, QString store, QList<aws::KeyChange> changes, QByteArray state,
                       Cancel cancel)
{
    if (!state.isEmpty()) {
        const auto done = co_await kvs::change(client, store, changes, state, cancel);
        if (done)
            co_return Result<>();
        const bool mayHelp = done.error().kind == Error::Kind::Conflict || done.error().retry != Error::Retry::Never;
        if (!mayHelp)
            co_return tl::unexpected(done.error());
    }
    co_return co_await kvs::changeOwn(client, store, changes, cancel);
}

} // namespace

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

Task<Result<std::optional<edge::EdgeRoute>>> Routes::route(QString host, Cancel cancel) const
{
    CO_TRY(const QString key, edge::routeKey(host));
    aws::Client* const client = m_client;
    const QString store = m_store;
    const std::function<Task<Result<std::optional<QString>>>()> effect = [client, store, key, cancel] {
        return kvs::get(client, store, key, cancel);
    };
    const QString command =
        u"aws cloudfront-keyvaluestore get-key --kvs-arn %1 --key %2%3"_s.arg(m_store, key, m_settings.flags);
    CO_TRY(const auto value, co_await through<std::optional<QString>>(m_settings.shown, command, effect));
    if (!value)
        co_return std::optional<edge::EdgeRoute>();
    CO_TRY(const edge::EdgeRoute route, edge::decode(value->toUtf8()));
    co_return std::optional(route);
}

Task<Result<QByteArray>> Routes::state(Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString store = m_store;
    const std::function<Task<Result<QByteArray>>()> effect = [client, store, cancel] {
        return stateOf(client, store, cancel);
    };
    const QString command =
        u"aws cloudfront-keyvaluestore describe-key-value-store --kvs-arn %1%2"_s.arg(m_store, m_settings.flags);
    co_return co_await through<QByteArray>(m_settings.shown, command, effect);
}

Task<Result<>> Routes::write(QList<aws::KeyChange> changes, QByteArray state, Cancel cancel) const
{
    QString words;
    for (const aws::KeyChange& change : changes)
        words += change.value ? u" --puts 'Key=%1,Value=%2'"_s.arg(change.key, *change.value)
                              : u" --deletes Key=%1"_s.arg(change.key);
    aws::Client* const client = m_client;
    const QString store = m_store;
    const Effect effect = [client, store, changes, state, cancel] {
        return changed(client, store, changes, state, cancel);
    };
    const QString command =
        u"aws cloudfront-keyvaluestore update-keys --kvs-arn %1 --if-match <ETag>%2%3"_s.arg(m_store, words.left(2000),
                                                                                             m_settings.flags);
    co_return co_await through(m_settings.shown, command, effect);
}

Task<Result<>> Routes::lead(QString host, edge::EdgeRoute route, edge::Store keys, QByteArray state,
                            Cancel cancel) const
{
    CO_TRY(const QString key, edge::routeKey(host));
    CO_TRY(const QByteArray value, edge::encode(route));
    QList<aws::KeyChange> changes;
    for (auto rule = keys.begin(); rule != keys.end(); ++rule)
        changes.append({rule.key(), QString::fromUtf8(rule.value())});
    changes.append({key, QString::fromUtf8(value)});
    while (changes.size() > kvs::mostChanges) {
        const QList<aws::KeyChange> ahead = changes.mid(0, kvs::mostChanges - 1);
        CO_CHECK(co_await write(ahead, state, cancel));
        changes.remove(0, ahead.size());
        state.clear();
    }
    co_return co_await write(changes, state, cancel);
}

Task<Result<>> Routes::drop(QString host, Cancel cancel) const
{
    CO_TRY(const QString key, edge::routeKey(host));
    const QList<aws::KeyChange> changes{{key, std::nullopt}};
    const QByteArray unknown;
    co_return co_await write(changes, unknown, cancel);
}

Task<Result<>> Routes::removeProject(QString project, Cancel cancel) const
{
    CO_TRY(const auto all, co_await kvs::all(m_client, m_store, cancel));
    QSet<QString> needed;
    QList<aws::KeyChange> changes;
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        if (!isHost(entry.key()))
            continue;
        const auto route = edge::decode(entry.value().toUtf8());
        if (!route)
            co_return tl::unexpected(route.error()); // of a newer version: what it needs nobody knows here
        if (route->project != project) {
            needed |= rulesOf(*route);
            continue;
        }
        changes.append({entry.key(), std::nullopt});
    }
    for (auto entry = all.begin(); entry != all.end(); ++entry)
        if (const QString rules = rulesIn(entry.key()); !rules.isEmpty() && !needed.contains(rules))
            changes.append({entry.key(), std::nullopt});
    for (qsizetype from = 0; from < changes.size(); from += kvs::mostChanges) {
        const QList<aws::KeyChange> part = changes.mid(from, kvs::mostChanges);
        const QByteArray unknown;
        CO_CHECK(co_await write(part, unknown, cancel));
    }
    co_return Result<>();
}

} // namespace shipdeck::site
