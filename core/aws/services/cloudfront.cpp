// SPDX-License-Identifier: MIT
#include "aws/services/cloudfront.h"

#include "aws/protocols/calls.h"
#include "aws/signing/canonical.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::cloudFront {
namespace {

const QString xmlns = u"http://cloudfront.amazonaws.com/doc/2020-05-31/"_s;

Call callOn(const QString& operation, const QByteArray& method, const QByteArray& path)
{
    Call call;
    call.service = &services::cloudFront;
    call.operation = operation;
    call.method = method;
    call.path = "/2020-05-31" + path;
    return call;
}

QByteArray pathOf(const QString& distribution)
{
    return "/distribution/" + percentEncoded(distribution.toUtf8());
}

//! `config`: where it is enabled and what it is called; a summary has that in itself.
Distribution distributionIn(const XmlElement& said, const XmlElement& config)
{
    Distribution found;
    found.id = said.textOf(u"Id");
    found.arn = said.textOf(u"ARN");
    found.domain = said.textOf(u"DomainName");
    found.isDeployed = said.textOf(u"Status") == u"Deployed";
    found.comment = config.textOf(u"Comment");
    found.isEnabled = config.textOf(u"Enabled") == u"true";
    for (const XmlElement& alias : config.child(u"Aliases").child(u"Items").all(u"CNAME"))
        found.aliases << alias.text;
    return found;
}

Task<Result<Page<Distribution>>> page(Client* client, QString next, Cancel cancel)
{
    Call call = callOn(u"ListDistributions"_s, "GET", "/distribution");
    if (!next.isEmpty())
        call.query.emplaceBack("Marker", next.toUtf8());
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    Page<Distribution> page;
    for (const XmlElement& summary : answer.child(u"Items").all(u"DistributionSummary"))
        page.items.append(distributionIn(summary, summary));
    if (answer.textOf(u"IsTruncated") == u"true")
        page.next = answer.textOf(u"NextMarker");
    co_return page;
}

//! How things of a kind are listed, and where a summary has their name.
struct Listing {
    const char16_t* operation;
    const char* path;
    QList<QPair<QByteArray, QByteArray>> query; //!< so that each of the account's own comes once
    const char16_t* summary;
    const char16_t* inside; //!< element with the id, within the summary; empty: the summary itself
    const char16_t* config; //!< element with the name, within that; empty: itself
};

Listing listingOf(Kind kind)
{
    switch (kind) {
    case Kind::OriginAccessControl:
        return {u"ListOriginAccessControls", "/origin-access-control", {}, u"OriginAccessControlSummary", u"", u""};
    case Kind::CachePolicy:
        return {u"ListCachePolicies",  "/cache-policy", {{"Type", "custom"}},
                u"CachePolicySummary", u"CachePolicy",  u"CachePolicyConfig"};
    case Kind::ResponseHeadersPolicy:
        return {u"ListResponseHeadersPolicies",  "/response-headers-policy", {{"Type", "custom"}},
                u"ResponseHeadersPolicySummary", u"ResponseHeadersPolicy",   u"ResponseHeadersPolicyConfig"};
    case Kind::Function:
        return {u"ListFunctions", "/function", {{"Stage", "DEVELOPMENT"}}, u"FunctionSummary", u"", u""};
    case Kind::KeyValueStore: break;
    }
    return {u"ListKeyValueStores", "/key-value-store", {}, u"KeyValueStore", u"", u""};
}

Task<Result<Page<NamedThing>>> namedPage(Client* client, Kind kind, QString next, Cancel cancel)
{
    const Listing listing = listingOf(kind);
    Call call = callOn(QString::fromUtf16(listing.operation), "GET", listing.path);
    for (const auto& [name, value] : listing.query)
        call.query.emplaceBack(name, value);
    if (!next.isEmpty())
        call.query.emplaceBack("Marker", next.toUtf8());
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    const auto within = [](const XmlElement& in, const char16_t* name) { return *name ? in.child(name) : in; };
    Page<NamedThing> page;
    for (const XmlElement& summary : answer.child(u"Items").all(listing.summary)) {
        const XmlElement thing = within(summary, listing.inside);
        page.items.append({thing.textOf(u"Id"), within(thing, listing.config).textOf(u"Name")});
    }
    page.next = answer.textOf(u"NextMarker");
    co_return page;
}

QByteArray batchOf(const QStringList& paths, const QString& token)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartElement(u"InvalidationBatch"_s);
    xml.writeDefaultNamespace(xmlns);
    xml.writeStartElement(u"Paths"_s);
    xml.writeTextElement(u"Quantity"_s, QString::number(paths.size()));
    xml.writeStartElement(u"Items"_s);
    for (const QString& path : paths)
        xml.writeTextElement(u"Path"_s, path);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeTextElement(u"CallerReference"_s, token);
    xml.writeEndElement();
    return body;
}

Task<Result<std::optional<Distribution>>> ifDeployed(Client* client, QString id, Cancel cancel)
{
    CO_TRY(const Distribution now, co_await distribution(client, id, cancel));
    co_return now.isDeployed ? std::optional<Distribution>(now) : std::nullopt;
}

Task<Result<std::optional<bool>>> ifForgotten(Client* client, QString id, QString invalidation, Cancel cancel)
{
    const QByteArray path = pathOf(id) + "/invalidation/" + percentEncoded(invalidation.toUtf8());
    const Call call = callOn(u"GetInvalidation"_s, "GET", path);
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    co_return answer.textOf(u"Status") == u"Completed" ? std::optional<bool>(true) : std::nullopt;
}

} // namespace

std::optional<QByteArray> disabledConfig(const QByteArray& config)
{
    QByteArray made;
    QXmlStreamReader in(config);
    in.setNamespaceProcessing(false); // names are to be written as they were read
    QXmlStreamWriter out(&made);
    int depth = 0;
    bool isFound = false;
    bool isChanged = false;
    while (!in.atEnd()) {
        in.readNext();
        depth += in.isStartElement() ? 1 : in.isEndElement() ? -1 : 0;
        if (in.isStartElement() && depth == 1 && in.name() != u"DistributionConfig")
            return std::nullopt;
        // Origins, logs and signers have an <Enabled> too, further down.
        if (in.isStartElement() && depth == 2 && in.name() == u"Enabled") {
            isFound = true;
            isChanged = in.readElementText().trimmed() != u"false";
            --depth; // its end was read with it
            out.writeTextElement(u"Enabled"_s, u"false"_s);
            continue;
        }
        out.writeCurrentToken(in);
    }
    // Also what is wrong inside <Enabled>: half a configuration must not be written back.
    if (in.hasError() || !isFound)
        return std::nullopt;
    return isChanged ? made : config;
}

Task<Result<QList<Distribution>>> distributions(Client* client, Cancel cancel)
{
    const std::function<Task<Result<Page<Distribution>>>(QString, Cancel)> ask = [client](QString next, Cancel stop) {
        return page(client, next, stop);
    };
    co_return co_await everyPage<Distribution>(ask, cancel);
}

Task<Result<Distribution>> distribution(Client* client, QString id, Cancel cancel)
{
    const Call call = callOn(u"GetDistribution"_s, "GET", pathOf(id));
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    const Distribution found = distributionIn(answer, answer.child(u"DistributionConfig"));
    if (found.id.isEmpty())
        co_return unreadable(services::cloudFront, call.operation);
    co_return found;
}

Task<Result<QList<NamedThing>>> named(Client* client, Kind kind, Cancel cancel)
{
    const std::function<Task<Result<Page<NamedThing>>>(QString, Cancel)> ask =
        [client, kind](QString next, Cancel stop) { return namedPage(client, kind, next, stop); };
    co_return co_await everyPage<NamedThing>(ask, cancel);
}

Task<Result<QMap<QString, QString>>> tags(Client* client, QString arn, Cancel cancel)
{
    Call call = callOn(u"ListTagsForResource"_s, "GET", "/tagging");
    call.query = {{"Resource", arn.toUtf8()}};
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    QMap<QString, QString> found;
    for (const XmlElement& tag : answer.child(u"Items").all(u"Tag"))
        found.insert(tag.textOf(u"Key"), tag.textOf(u"Value"));
    co_return found;
}

Task<Result<>> disable(Client* client, QString id, Cancel cancel)
{
    const Call read = callOn(u"GetDistributionConfig"_s, "GET", pathOf(id) + "/config");
    CO_TRY(const Response now, co_await client->send(read, cancel));
    const std::optional<QByteArray> config = disabledConfig(now.body);
    if (!config)
        co_return unreadable(services::cloudFront, read.operation, now.requestId);
    if (*config == now.body)
        co_return Result<>();
    Call write = callOn(u"UpdateDistribution"_s, "PUT", pathOf(id) + "/config");
    write.headers = {{"If-Match", now.header("ETag")}};
    write.body = *config;
    CO_CHECK(co_await restXml(client, write, cancel));
    co_return Result<>();
}

Task<Result<Distribution>> deployed(Client* client, QString id, Wait wait, Cancel cancel)
{
    const std::function<Task<Result<std::optional<Distribution>>>(Cancel)> look = [client, id](Cancel stop) {
        return ifDeployed(client, id, stop);
    };
    co_return co_await lookUntil<Distribution>(wait, look, cancel);
}

Task<Result<>> remove(Client* client, QString id, Cancel cancel)
{
    const Call read = callOn(u"GetDistributionConfig"_s, "GET", pathOf(id) + "/config");
    const Result<Response> now = co_await client->send(read, cancel);
    if (!now && now.error().kind == Error::Kind::NotFound)
        co_return Result<>();
    if (!now)
        co_return tl::unexpected(now.error());
    Call call = callOn(u"DeleteDistribution"_s, "DELETE", pathOf(id));
    call.headers = {{"If-Match", now->header("ETag")}};
    const Result<Response> gone = co_await client->send(call, cancel);
    if (!gone && gone.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(gone.error());
    co_return Result<>();
}

Task<Result<QString>> invalidate(Client* client, QString id, QStringList paths, QString token, Cancel cancel)
{
    Call call = callOn(u"CreateInvalidation"_s, "POST", pathOf(id) + "/invalidation");
    call.body = batchOf(paths, token);
    call.repeat = Repeat::Safe;
    CO_TRY(const XmlElement answer, co_await restXml(client, call, cancel));
    const QString made = answer.textOf(u"Id");
    if (made.isEmpty())
        co_return unreadable(services::cloudFront, call.operation);
    co_return made;
}

Task<Result<>> invalidated(Client* client, QString id, QString invalidation, Wait wait, Cancel cancel)
{
    const std::function<Task<Result<std::optional<bool>>>(Cancel)> look = [client, id, invalidation](Cancel stop) {
        return ifForgotten(client, id, invalidation, stop);
    };
    CO_CHECK(co_await lookUntil<bool>(wait, look, cancel));
    co_return Result<>();
}

} // namespace shipdeck::aws::cloudFront
