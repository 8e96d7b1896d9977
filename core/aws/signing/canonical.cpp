// SPDX-License-Identifier: MIT
#include "aws/signing/canonical.h"

#include <algorithm>
#include <array>
#include <map>

namespace shipdeck::aws {
namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

//! Hop-by-hop headers, and those that are changed or added after signing.
bool isLeftOut(const QByteArray& name)
{
    static constexpr std::array<QByteArrayView, 13> unsignedNames{"accept-encoding",
                                                                  "accept-language",
                                                                  "authorization",
                                                                  "connection",
                                                                  "expect",
                                                                  "keep-alive",
                                                                  "te",
                                                                  "trailer",
                                                                  "transfer-encoding",
                                                                  "upgrade",
                                                                  "user-agent",
                                                                  "x-amzn-trace-id",
                                                                  "proxy-authorization"};
    return std::find(unsignedNames.begin(), unsignedNames.end(), QByteArrayView(name)) != unsignedNames.end();
}

//! RFC 3986, 5.2.4, and no empty segments; a slash at the end stays.
QByteArray withoutDots(const QByteArray& path)
{
    QByteArrayList kept;
    const QByteArrayList parts = path.split('/');
    for (const QByteArray& part : parts) {
        if (part == ".." && !kept.isEmpty())
            kept.removeLast();
        else if (part != ".." && part != "." && !part.isEmpty())
            kept << part;
    }
    const QByteArray& last = parts.last();
    const bool endsInSlash = !kept.isEmpty() && (last.isEmpty() || last == "." || last == "..");
    return '/' + kept.join('/') + (endsInSlash ? "/" : "");
}

//! What is not encoded yet becomes so; escapes that are there stay.
QByteArray completed(const QByteArray& path)
{
    QByteArray encoded;
    for (const char c : path)
        encoded += c == '%' ? QByteArray(1, c) : percentEncoded(QByteArrayView(&c, 1), Slash::Stays);
    return encoded;
}

QByteArray canonicalPath(const QByteArray& path, PathRule rule)
{
    const QByteArray whole = path.startsWith('/') ? path : '/' + path;
    return rule == PathRule::AsSent ? completed(whole) : percentEncoded(withoutDots(whole), Slash::Stays);
}

QByteArray canonicalQuery(const QByteArray& query)
{
    QList<std::pair<QByteArray, QByteArray>> parameters;
    for (const QByteArray& item : query.split('&')) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        const QByteArray name = equals < 0 ? item : item.first(equals);
        const QByteArray value = equals < 0 ? QByteArray() : item.sliced(equals + 1);
        parameters.emplaceBack(QByteArray::fromPercentEncoding(name), QByteArray::fromPercentEncoding(value));
    }
    return encodedQuery(parameters);
}

//! Names in lower case and in order, values of one name joined by commas.
std::map<QByteArray, QByteArray> canonicalHeaders(const Headers& headers)
{
    std::map<QByteArray, QByteArray> all;
    for (const auto& [name, value] : headers) {
        const QByteArray lower = name.trimmed().toLower();
        if (isLeftOut(lower))
            continue;
        const auto [place, isNew] = all.try_emplace(lower, value.simplified());
        if (!isNew)
            place->second += ',' + value.simplified();
    }
    return all;
}

QByteArray namesOf(const std::map<QByteArray, QByteArray>& headers)
{
    QByteArrayList names;
    for (const auto& header : headers)
        names << header.first;
    return names.join(';');
}

} // namespace

QByteArray percentEncoded(QByteArrayView bytes, Slash slash)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(bytes.size());
    for (const char c : bytes) {
        if (isUnreserved(c) || (c == '/' && slash == Slash::Stays)) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += digits[quint8(c) >> 4];
            encoded += digits[quint8(c) & 15];
        }
    }
    return encoded;
}

QByteArray encodedQuery(const QList<std::pair<QByteArray, QByteArray>>& parameters)
{
    QList<std::pair<QByteArray, QByteArray>> encoded;
    for (const auto& [name, value] : parameters)
        encoded.emplaceBack(percentEncoded(name), percentEncoded(value));
    // By the encoded names as bytes, then by the values: "joined by = and sorted" is another order where a name is the
    // beginning of another.
    std::sort(encoded.begin(), encoded.end());
    QByteArray query;
    for (const auto& [name, value] : std::as_const(encoded))
        query += (query.isEmpty() ? "" : "&") + name + '=' + value;
    return query;
}

QByteArray signedHeaderNames(const Headers& headers)
{
    return namesOf(canonicalHeaders(headers));
}

QByteArray canonicalRequest(const Signable& request, PathRule rule)
{
    const std::map<QByteArray, QByteArray> headers = canonicalHeaders(request.headers);
    QByteArray canonical =
        request.method + '\n' + canonicalPath(request.path, rule) + '\n' + canonicalQuery(request.query) + '\n';
    for (const auto& [name, value] : headers)
        canonical += name + ':' + value + '\n';
    return canonical + '\n' + namesOf(headers) + '\n' + request.payloadHash;
}

} // namespace shipdeck::aws
