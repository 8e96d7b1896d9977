// SPDX-License-Identifier: MIT
#include "aws/services/cloudfront.h"

#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/signing/canonical.h"
#include "aws/waiting.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws::cloudFront {
namespace {

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

//! `config`: the element with the configuration; for a summary, the summary itself.
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
    const XmlElement& functions = config.child(u"DefaultCacheBehavior").child(u"FunctionAssociations").child(u"Items");
    for (const XmlElement& one : functions.all(u"FunctionAssociation"))
        if (one.textOf(u"EventType") == u"viewer-request")
            found.functions << one.textOf(u"FunctionARN");
    for (const XmlElement& origin : config.child(u"Origins").child(u"Items").all(u"Origin"))
        found.isTrusted = found.isTrusted || !origin.textOf(u"OriginAccessControlId").isEmpty();
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

//! How resources of a kind are listed, and where their name is.
struct Listing {
    const char16_t* operation;
    const char* path;
    QList<QPair<QByteArray, QByteArray>> query; //!< excludes AWS's managed ones
    const char16_t* summary;
    const char16_t* inside; //!< element with the id in the summary; empty: the summary itself
    const char16_t* config; //!< element with the name in that; empty: that itself
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

} // namespace

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

Task<Result<>> associateAlias(Client* client, QString id, QString alias, Cancel cancel)
{
    Call call = callOn(u"AssociateAlias"_s, "PUT", pathOf(id) + "/associate-alias");
    call.query = {{"Alias", alias.toUtf8()}};
    call.repeat = Repeat::Safe; // the same once it has the name
    CO_CHECK(co_await client->send(call, cancel));
    co_return Result<>();
}

Task<Result<QByteArray>> functionCode(Client* client, QString name, Cancel cancel)
{
    Call call = callOn(u"GetFunction"_s, "GET", "/function/" + percentEncoded(name.toUtf8()));
    call.query = {{"Stage", "LIVE"}};
    CO_TRY(const Response answer, co_await client->send(call, cancel));
    co_return answer.body;
}

Task<Result<int>> computeUtilization(Client* client, QString name, QByteArray event, Cancel cancel)
{
    const QByteArray path = "/function/" + percentEncoded(name.toUtf8());
    Call describe = callOn(u"DescribeFunction"_s, "GET", path + "/describe");
    describe.query = {{"Stage", "LIVE"}};
    CO_TRY(const Response live, co_await client->send(describe, cancel));
    Call test = callOn(u"TestFunction"_s, "POST", path + "/test");
    test.headers = {{"If-Match", live.header("ETag")}};
    test.body = "<TestFunctionRequest xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><EventObject>"
        + event.toBase64() + "</EventObject><Stage>LIVE</Stage></TestFunctionRequest>";
    test.repeat = Repeat::Safe;
    CO_TRY(const XmlElement result, co_await restXml(client, test, cancel));
    bool isNumber = false;
    const int percent = result.textOf(u"ComputeUtilization").toInt(&isNumber);
    if (!result.textOf(u"FunctionErrorMessage").isEmpty())
        co_return std::max(percent, 100);
    if (!isNumber)
        co_return unreadable(services::cloudFront, test.operation);
    co_return percent;
}

Task<Result<QList<NamedThing>>> named(Client* client, Kind kind, Cancel cancel)
{
    const std::function<Task<Result<Page<NamedThing>>>(QString, Cancel)> ask =
        [client, kind](QString next, Cancel stop) { return namedPage(client, kind, next, stop); };
    co_return co_await everyPage<NamedThing>(ask, cancel);
}

} // namespace shipdeck::aws::cloudFront
