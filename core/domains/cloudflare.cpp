// SPDX-License-Identifier: MIT
// Cloudflare's API v4: https://developers.cloudflare.com/api/resources/dns/subresources/records/
#include "base/command.h"
#include "domains/error_codes.h"
#include "domains/dns_api.h"
#include "net/http.h"
#include "net/http_error.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace shipdeck::domains {
namespace {

const QString mark = u"Written by Shipdeck"_s; // the comment of our records; the free plan allows 100 characters
const QString standardAddress = u"https://api.cloudflare.com/client/v4"_s;

// Codes of its errors.
constexpr int noAccess = 9109; // of a token that it does not know, and of one that lacks a permission
constexpr int noSuchRecord = 81044;

//! SHIPDECK_CLOUDFLARE_API_URL, for tests.
Result<QUrl> address()
{
    const QUrl url(qEnvironmentVariable("SHIPDECK_CLOUDFLARE_API_URL", standardAddress), QUrl::StrictMode);
    if (url.scheme() == u"https" || QHostAddress(url.host()).isLoopback())
        return url;
    return fail(Error::Kind::BadInput, "host-invalid",
                say(QT_TRANSLATE_NOOP("core", "SHIPDECK_CLOUDFLARE_API_URL is not an https address.")),
                say(QT_TRANSLATE_NOOP("core", "Unset it, or give it an address that begins with https://.")),
                say(QT_TRANSLATE_NOOP("core", "Tokens are only ever sent over https.")));
}

struct ApiError {
    int code = 0;
    QString message;
};

ApiError errorIn(const QJsonObject& body)
{
    const QJsonObject first = body[u"errors"_s][0].toObject();
    // The reason of a general message is in the chain: "Invalid format for Authorization header".
    const QString reason = first[u"error_chain"_s][0][u"message"_s].toString();
    QString message = first[u"message"_s].toString();
    if (!reason.isEmpty())
        message += u": "_s + reason;
    return {first[u"code"_s].toInt(), message};
}

Failure refused(Text why)
{
    return fail(Error::Kind::Denied, code::dnsTokenRefused,
                say(QT_TRANSLATE_NOOP("core",
                                      "Cloudflare does not accept the token: it is wrong, expired or revoked.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Create a new one at %1, then: shipctl login cloudflare. To add records by hand "
                                      "instead: shipctl logout cloudflare"),
                    {cloudflareApi().tokenPage().toString()}),
                std::move(why));
}

Failure lacking(Text why)
{
    return fail(Error::Kind::Denied, code::dnsTokenLacks,
                say(QT_TRANSLATE_NOOP("core", "The Cloudflare token lacks a permission for this zone.")),
                say(QT_TRANSLATE_NOOP("core", "Give it %1 for the zone at %2, then try again."),
                    {cloudflareApi().rights(), cloudflareApi().tokenPage().toString()}),
                std::move(why));
}

Failure limited(const Response& answer, Text why)
{
    const auto asked = parseRetryAfter(answer.header("Retry-After")).value_or(std::chrono::minutes(5));
    const QString minutes = QString::number(std::chrono::ceil<std::chrono::minutes>(asked).count());
    Failure limit = fail(Error::Kind::Limit, "dns-api-limited",
                         say(QT_TRANSLATE_NOOP("core", "Cloudflare is limiting the requests of this account.")),
                         say(QT_TRANSLATE_NOOP("core", "Wait %1 min, then try again."), {minutes}), std::move(why));
    limit.value().retry = Error::Retry::SlowDown;
    return limit;
}

Failure failureOf(const Response& answer, const ApiError& error)
{
    const Text why = error.message.isEmpty() ? verbatim(u"HTTP %1"_s.arg(answer.status))
                                             : verbatim(u"%1 (%2)"_s.arg(error.message.left(300)).arg(error.code));
    const bool isUnknown = error.code == noAccess && error.message.contains("access token"_L1, Qt::CaseInsensitive);
    const bool isMalformed = answer.status == 400 && error.message.contains("header"_L1, Qt::CaseInsensitive);
    if (answer.status == 401 || isUnknown || isMalformed)
        return refused(why);
    if (answer.status == 403)
        return lacking(why);
    if (answer.status == 429)
        return limited(answer, why);
    if (answer.status == 404)
        return fail(Error::Kind::NotFound, "dns-zone-missing",
                    say(QT_TRANSLATE_NOOP("core", "Cloudflare could not find the zone or the record.")),
                    say(QT_TRANSLATE_NOOP("core",
                                          "If the zone has moved to another Cloudflare account, add a token of that "
                                          "account: shipctl login cloudflare")),
                    why);
    if (answer.status == 400 || answer.status == 409)
        return fail(Error::Kind::Conflict, "dns-record-conflict",
                    say(QT_TRANSLATE_NOOP("core", "Cloudflare rejected the record.")),
                    say(QT_TRANSLATE_NOOP("core", "Solve what it reports at %1, then try again."),
                        {u"https://dash.cloudflare.com/"_s}),
                    why);
    return fail(Error::Kind::Provider, "dns-api-failed",
                say(QT_TRANSLATE_NOOP("core", "Cloudflare answered with an error (%1)."),
                    {QString::number(answer.status)}),
                say(QT_TRANSLATE_NOOP("core", "Try again later; its status is on cloudflarestatus.com.")), why);
}

QString withoutDot(QString name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

ApiZone zoneFrom(const QJsonObject& object)
{
    ApiZone zone{object[u"id"_s].toString(), object[u"name"_s].toString().toLower(), {}, true};
    for (const QJsonValue server : object[u"name_servers"_s].toArray())
        zone.servers << server.toString().toLower();
    const QStringList rights = object[u"permissions"_s].toVariant().toStringList();
    zone.canEdit = rights.isEmpty() || rights.contains("#dns_records:edit"_L1); // it tells them of most tokens
    return zone;
}

ApiRecord recordFrom(const QJsonObject& object)
{
    ApiRecord record{object[u"id"_s].toString(), object[u"name"_s].toString().toLower(), object[u"type"_s].toString(),
                     withoutDot(object[u"content"_s].toString())};
    if (object[u"proxied"_s].toBool()) // DNS has the proxy's addresses instead
        record.value += u" (proxied)"_s;
    record.ttl = object[u"ttl"_s].toInt();
    record.isOurs = object[u"comment"_s].toString() == mark;
    return record;
}

QJsonObject bodyOf(const ApiRecord& record)
{
    return {{u"type"_s, record.type}, {u"name"_s, record.name}, {u"content"_s, record.value},
            {u"ttl"_s, record.ttl},   {u"proxied"_s, false},    {u"comment"_s, mark}};
}

QString recordsPath(const QString& zone, const QString& record = {})
{
    return u"/zones/%1/dns_records"_s.arg(zone) + (record.isEmpty() ? QString() : u'/' + record);
}

QString commandOf(const QByteArray& method, const QString& path, const QJsonObject& body = {})
{
    QString words =
        u"curl -X %1 -H \"Authorization: Bearer $CLOUDFLARE_API_TOKEN\" %2"_s.arg(QString::fromLatin1(method),
                                                                                  standardAddress + path);
    if (!body.isEmpty())
        words += u" --json "_s + shellQuoted(QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
    return words;
}

//! What came back: whole, or what went wrong.
struct Said {
    QJsonObject body;
    ApiError error;
    Response answer;
    bool isGood() const { return answer.ok() && body[u"success"_s].toBool(); }
    Failure failure() const { return failureOf(answer, error); }
};

Task<Result<Said>> ask(DnsAccess access, QByteArray method, QString path, QUrlQuery query, QJsonObject body)
{
    CO_TRY(QUrl url, address());
    url.setPath(url.path() + path);
    url.setQuery(query);
    Request request;
    request.url = url;
    request.method = method;
    request.headers = {{"Authorization", "Bearer " + access.token}, {"Accept", "application/json"}};
    if (!body.isEmpty()) {
        request.headers << std::pair<QByteArray, QByteArray>("Content-Type", "application/json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    request.answers = Answers::Any;
    request.redirects = 0;         // the token goes nowhere else
    request.repeat = Repeat::Safe; // a second copy of a record is refused
    CO_TRY(const Response answer, co_await access.http->send(request, access.cancel));
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const Said said{object, errorIn(object), answer};
    co_return said;
}

class Cloudflare final : public DnsApi {
public:
    QString provider() const override { return u"cloudflare"_s; }
    QUrl tokenPage() const override { return QUrl(u"https://dash.cloudflare.com/profile/api-tokens"_s); }
    QString rights() const override { return u"Zone:Read, DNS:Edit"_s; }
    Text writtenHow() const override
    {
        return say(QT_TRANSLATE_NOOP("core",
                                     "They are “DNS only”: Cloudflare's proxy would cache pages and show previous "
                                     "releases after a rollback."));
    }
    Task<Result<QList<ApiZone>>> zones(DnsAccess access, QString name) const override;
    Task<Result<QList<ApiRecord>>> records(DnsAccess access, QString zone, QString name) const override;
    Task<Result<>> write(DnsAccess access, QString zone, ApiRecord record) const override;
    Task<Result<>> remove(DnsAccess access, QString zone, QString record) const override;
    QString writeCommand(const QString& zone, const ApiRecord& record) const override
    {
        return commandOf(record.id.isEmpty() ? "POST" : "PATCH", recordsPath(zone, record.id), bodyOf(record));
    }
    QString removeCommand(const QString& zone, const QString& record) const override
    {
        return commandOf("DELETE", recordsPath(zone, record));
    }
    QString listCommand(const QString& zone, const QString& name) const override
    {
        return commandOf("GET", recordsPath(zone) + u"?name="_s + name);
    }
};

Task<Result<QList<ApiZone>>> Cloudflare::zones(DnsAccess access, QString name) const
{
    QList<ApiZone> all;
    for (int page = 1, pages = 1; page <= pages; ++page) {
        QUrlQuery query{{u"per_page"_s, u"50"_s}, {u"page"_s, QString::number(page)}};
        if (!name.isEmpty())
            query.addQueryItem(u"name"_s, name);
        const QJsonObject none;
        CO_TRY(const Said said, co_await ask(access, "GET", u"/zones"_s, query, none));
        if (!said.isGood())
            co_return said.failure();
        for (const QJsonValue one : said.body[u"result"_s].toArray())
            all << zoneFrom(one.toObject());
        pages = said.body[u"result_info"_s][u"total_pages"_s].toInt();
    }
    const QList<ApiZone> found = all;
    co_return found;
}

Task<Result<QList<ApiRecord>>> Cloudflare::records(DnsAccess access, QString zone, QString name) const
{
    const QUrlQuery query{{u"name"_s, name}, {u"per_page"_s, u"100"_s}};
    const QString path = recordsPath(zone);
    const QJsonObject none;
    CO_TRY(const Said said, co_await ask(access, "GET", path, query, none));
    if (!said.isGood())
        co_return said.failure();
    QList<ApiRecord> all;
    for (const QJsonValue one : said.body[u"result"_s].toArray())
        all << recordFrom(one.toObject());
    all.removeIf([&name](const ApiRecord& one) { return one.name != name; });
    const QList<ApiRecord> found = all;
    co_return found;
}

Task<Result<>> Cloudflare::write(DnsAccess access, QString zone, ApiRecord record) const
{
    const QByteArray method = record.id.isEmpty() ? "POST" : "PATCH";
    const QString path = recordsPath(zone, record.id);
    const QUrlQuery none;
    const QJsonObject body = bodyOf(record);
    CO_TRY(const Said said, co_await ask(access, method, path, none, body));
    if (said.isGood())
        co_return Result<>();
    // An attempt whose answer was lost may have written it.
    const QString name = record.name;
    const auto there = co_await records(access, zone, name);
    const QList<ApiRecord> known = there.value_or(QList<ApiRecord>());
    const bool isWritten = std::any_of(known.begin(), known.end(), [&record](const ApiRecord& one) {
        return one.isOurs && one.type == record.type && one.value == record.value;
    });
    if (!isWritten)
        co_return said.failure();
    co_return Result<>();
}

Task<Result<>> Cloudflare::remove(DnsAccess access, QString zone, QString record) const
{
    const QString path = recordsPath(zone, record);
    const QUrlQuery none;
    const QJsonObject body;
    CO_TRY(const Said said, co_await ask(access, "DELETE", path, none, body));
    if (!said.isGood() && said.error.code != noSuchRecord)
        co_return said.failure();
    co_return Result<>();
}

} // namespace

const DnsApi& cloudflareApi()
{
    static const Cloudflare api;
    return api;
}

} // namespace shipdeck::domains
