// SPDX-License-Identifier: MIT
#include "aws/services/key_value_store.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/signing/canonical.h"
#include "aws/waiting.h"
#include "base/pause.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::keyValueStore {
namespace {

constexpr int mostTries = 40;   // many projects may share one store; of simultaneous writers only one succeeds
constexpr int longestPause = 2; // a conflict is no reason for longer back-off
constexpr int mostTroubles = 3; // the client has retried each of them already

Call callOn(const QString& operation, const QByteArray& method, const QString& arn, const QByteArray& rest = {})
{
    Call call;
    call.service = &services::keyValueStore;
    call.operation = operation;
    call.method = method;
    call.path = "/key-value-stores/" + percentEncoded(arn.toUtf8()) + rest;
    call.hostPrefix = arn.section(u':', 4, 4).toLatin1() + '.'; // "arn:aws:cloudfront::111122223333:key-value-store/…"
    return call;
}

Result<> checkSizes(const QList<KeyChange>& changes)
{
    for (const KeyChange& change : changes) {
        const qsizetype keyBytes = change.key.toUtf8().size();
        const qsizetype valueBytes = change.value.value_or(QString()).toUtf8().size();
        if (keyBytes == 0 || keyBytes > longestKey)
            return fail(Error::Kind::BadInput, "aws-key-unusable",
                        say(QT_TRANSLATE_NOOP(
                                "core", "“%1” cannot be a key at the edge: it has %2 bytes, and 1 to %3 are allowed."),
                            {change.key.left(80), QString::number(keyBytes), QString::number(longestKey)}),
                        say(QT_TRANSLATE_NOOP("core", "Use a shorter host name.")));
        if (valueBytes > longestValue)
            return fail(Error::Kind::BadInput, "aws-key-value-too-large",
                        say(QT_TRANSLATE_NOOP("core", "%1 needs %2 bytes at the edge, and the limit is %3."),
                            {change.key, QString::number(valueBytes), QString::number(longestValue)}),
                        say(QT_TRANSLATE_NOOP("core", "Use fewer or shorter rules.")));
    }
    if (changes.size() > mostChanges)
        return fail(Error::Kind::Bug, "aws-too-many-keys",
                    say(QT_TRANSLATE_NOOP("core", "More keys were to be changed at once than AWS allows.")));
    return {};
}

QByteArray bodyOf(const QList<KeyChange>& changes)
{
    QJsonArray puts;
    QJsonArray deletes;
    for (const KeyChange& change : changes) {
        if (change.value)
            puts.append(QJsonObject{{u"Key"_s, change.key}, {u"Value"_s, *change.value}});
        else
            deletes.append(QJsonObject{{u"Key"_s, change.key}});
    }
    QJsonObject body;
    if (!puts.isEmpty())
        body.insert(u"Puts"_s, puts);
    if (!deletes.isEmpty())
        body.insert(u"Deletes"_s, deletes);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

//! A write based on an older state, which AWS reports with either of two errors.
Error asConflict(Error error)
{
    if (error.kind == Error::Kind::BadInput && error.why.render().contains(u"pre-condition"_s, Qt::CaseInsensitive))
        error.kind = Error::Kind::Conflict;
    return error;
}

using Pair = std::pair<QString, QString>;

Task<Result<Page<Pair>>> keyPage(Client* client, QString arn, QString next, Cancel cancel)
{
    Call call = callOn(u"ListKeys"_s, "GET", arn, "/keys");
    call.query = {{"MaxResults", "50"}};
    if (!next.isEmpty())
        call.query.emplaceBack("NextToken", next.toUtf8());
    CO_TRY(const QJsonObject answer, co_await restJson(client, call, cancel));
    Page<Pair> page;
    page.next = answer.value(u"NextToken"_s).toString();
    for (const QJsonValue item : answer.value(u"Items"_s).toArray())
        page.items.append({item[u"Key"_s].toString(), item[u"Value"_s].toString()});
    co_return page;
}

} // namespace

Task<Result<KeyValueStore>> describe(Client* client, QString arn, Cancel cancel)
{
    const Call call = callOn(u"DescribeKeyValueStore"_s, "GET", arn);
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    KeyValueStore store;
    store.arn = said.value(u"KvsARN"_s).toString();
    store.etag = answer.header("ETag");
    store.status = said.value(u"Status"_s).toString();
    store.count = said.value(u"ItemCount"_s).toInt();
    store.bytes = said.value(u"TotalSizeInBytes"_s).toInteger();
    if (store.arn.isEmpty() || store.etag.isEmpty())
        co_return unreadable(services::keyValueStore, call.operation, answer.requestId);
    co_return store;
}

Task<Result<std::optional<QString>>> get(Client* client, QString arn, QString key, Cancel cancel)
{
    const Call call = callOn(u"GetKey"_s, "GET", arn, "/keys/" + percentEncoded(key.toUtf8()));
    const Result<QJsonObject> answer = co_await restJson(client, call, cancel);
    if (!answer && answer.error().kind == Error::Kind::NotFound)
        co_return std::optional<QString>();
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return std::optional<QString>(answer->value(u"Value"_s).toString());
}

Task<Result<QHash<QString, QString>>> all(Client* client, QString arn, Cancel cancel)
{
    const std::function<Task<Result<Page<Pair>>>(QString, Cancel)> ask = [client, arn](QString next, Cancel stop) {
        return keyPage(client, arn, next, stop);
    };
    CO_TRY(const QList<Pair> pairs, co_await everyPage<Pair>(ask, cancel));
    QHash<QString, QString> found;
    for (const auto& [key, value] : pairs)
        found.insert(key, value);
    co_return found;
}

Task<Result<QByteArray>> change(Client* client, QString arn, QList<KeyChange> changes, QByteArray etag, Cancel cancel)
{
    if (changes.isEmpty())
        co_return etag;
    CO_CHECK(checkSizes(changes));
    Call call = callOn(u"UpdateKeys"_s, "POST", arn, "/keys");
    call.headers = {{"If-Match", etag}, {"Content-Type", "application/json"}, {"Accept", "application/json"}};
    call.body = bodyOf(changes);
    const Result<Response> answer = co_await client->send(call, cancel);
    if (!answer)
        co_return tl::unexpected(asConflict(answer.error()));
    co_return answer->header("ETag");
}

namespace {

using Source = std::function<Task<Result<QList<KeyChange>>>(Cancel)>;

Task<Result<QList<KeyChange>>> same(QList<KeyChange> changes)
{
    co_return changes;
}

Task<Result<QList<KeyChange>>> decided(Client* client, QString arn, Decide decide, Cancel cancel)
{
    CO_TRY(const auto there, co_await all(client, arn, cancel));
    co_return decide(there);
}

//! Each call continues from the store's state after the previous one; a concurrent write makes all of it start over.
Task<Result<>> inTurn(Client* client, QString arn, QList<KeyChange> changes, QByteArray etag, Cancel cancel)
{
    for (qsizetype from = 0; from < changes.size(); from += mostChanges) {
        const QList<KeyChange> part = changes.mid(from, mostChanges);
        CO_TRY(etag, co_await change(client, arn, part, etag, cancel));
    }
    co_return Result<>();
}

Task<Result<>> written(Client* client, QString arn, Source source, QByteArray etag, Cancel cancel)
{
    for (int tries = 1, troubles = 0;; ++tries) {
        const bool isGuess = !etag.isEmpty();
        if (!isGuess) {
            CO_TRY(const KeyValueStore now, co_await describe(client, arn, cancel));
            etag = now.etag;
        }
        CO_TRY(const QList<KeyChange> changes, co_await source(cancel));
        const Result<> done = co_await inTurn(client, arn, changes, etag, cancel);
        if (done)
            co_return done;
        // A write whose response was lost may be repeated, as it writes the same values.
        const Error& error = done.error();
        const bool isBeaten = error.kind == Error::Kind::Conflict;
        troubles += !isBeaten;
        const bool mayHelp = isBeaten || error.retry != Error::Retry::Never;
        if (!mayHelp || tries == mostTries || troubles == mostTroubles)
            co_return done;
        // After a conflict with other writers, wait before the next attempt.
        etag.clear();
        if (!isGuess)
            co_await client->pauseAfter(std::min(tries, longestPause), cancel);
        if (cancel)
            co_return canceled();
    }
}

} // namespace

Task<Result<>> changeOwn(Client* client, QString arn, QList<KeyChange> changes, QByteArray etag, Cancel cancel)
{
    const Source source = [changes](Cancel) { return same(changes); };
    co_return co_await written(client, arn, source, etag, cancel);
}

Task<Result<>> changeBy(Client* client, QString arn, Decide decide, Cancel cancel)
{
    const Source source = [client, arn, decide](Cancel stop) { return decided(client, arn, decide, stop); };
    const QByteArray unknown;
    co_return co_await written(client, arn, source, unknown, cancel);
}

} // namespace shipdeck::aws::keyValueStore
