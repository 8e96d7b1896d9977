// SPDX-License-Identifier: MIT
#include "aws/signing/canonical.h"

#include <algorithm>
#include <array>
#include <vector>

namespace shipdeck::aws {
namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

//! Hop-by-hop headers, and headers that are changed or added after signing.
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
    return !name.startsWith("x-amz-") // most are
        && std::find(unsignedNames.begin(), unsignedNames.end(), QByteArrayView(name)) != unsignedNames.end();
}

//! As QByteArray::simplified(), which copies and checks each byte even if nothing has to change.
QByteArray simplified(const QByteArray& value)
{
    const bool hasSpace = std::any_of(value.begin(), value.end(), [](char c) { return uchar(c) <= ' '; });
    return hasSpace ? value.simplified() : value;
}

//! RFC 3986, 5.2.4, also without empty segments; a trailing slash stays.
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

//! Encodes the remaining characters; existing escapes stay.
QByteArray completed(const QByteArray& path)
{
    QByteArray encoded;
    encoded.reserve(path.size());
    for (qsizetype at = 0; at < path.size();) {
        qsizetype end = path.indexOf('%', at);
        if (end < 0)
            end = path.size();
        encoded += percentEncoded(QByteArrayView(path).sliced(at, end - at), Slash::Stays);
        if (end < path.size())
            encoded += '%';
        at = end + 1;
    }
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

using Lines = std::vector<std::pair<QByteArray, QByteArray>>;

//! Names in lower case and sorted; values of one name joined by commas.
Lines canonicalHeaders(const Headers& headers)
{
    Lines all;
    all.reserve(size_t(headers.size()));
    for (const auto& [name, value] : headers)
        if (QByteArray lower = name.trimmed().toLower(); !isLeftOut(lower))
            all.emplace_back(std::move(lower), simplified(value));
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto isOneName = [](const auto& a, const auto& b) { return a.first == b.first; };
    for (auto at = std::adjacent_find(all.begin(), all.end(), isOneName); at != all.end();
         at = std::adjacent_find(at, all.end(), isOneName)) {
        at->second += ',' + (at + 1)->second;
        all.erase(at + 1);
    }
    return all;
}

QByteArray namesOf(const Lines& headers)
{
    QByteArray names;
    names.reserve(256);
    for (const auto& header : headers) {
        if (!names.isEmpty())
            names += ';';
        names += header.first;
    }
    return names;
}

} // namespace

QByteArray percentEncoded(QByteArrayView bytes, Slash slash)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray encoded(bytes.size() * 3, Qt::Uninitialized);
    char* to = encoded.data();
    for (const char c : bytes) {
        if (isUnreserved(c) || (c == '/' && slash == Slash::Stays)) {
            *to++ = c;
        } else {
            *to++ = '%';
            *to++ = digits[quint8(c) >> 4];
            *to++ = digits[quint8(c) & 15];
        }
    }
    encoded.truncate(to - encoded.constData());
    return encoded;
}

QByteArray encodedQuery(const QList<std::pair<QByteArray, QByteArray>>& parameters)
{
    QList<std::pair<QByteArray, QByteArray>> encoded;
    for (const auto& [name, value] : parameters)
        encoded.emplaceBack(percentEncoded(name), percentEncoded(value));
    // Sorted by encoded name, then by value: sorting "name=value" gives another order if one name is a prefix of
    // another.
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

Canonical canonicalOf(const Signable& request, PathRule rule)
{
    const Lines headers = canonicalHeaders(request.headers);
    Canonical canonical{{}, namesOf(headers)};
    const QByteArray path = canonicalPath(request.path, rule);
    const QByteArray query = canonicalQuery(request.query);
    qsizetype size =
        request.method.size() + path.size() + query.size() + canonical.names.size() + request.payloadHash.size() + 5;
    for (const auto& [name, value] : headers)
        size += name.size() + value.size() + 2;
    // Allocated once: QByteArray::append() of many small parts takes longer than copying them all.
    canonical.request = QByteArray(size, Qt::Uninitialized);
    char* to = canonical.request.data();
    const auto add = [&to](const QByteArray& part, char end) {
        to = std::copy(part.begin(), part.end(), to);
        *to++ = end;
    };
    add(request.method, '\n');
    add(path, '\n');
    add(query, '\n');
    for (const auto& [name, value] : headers) {
        add(name, ':');
        add(value, '\n');
    }
    *to++ = '\n';
    add(canonical.names, '\n');
    std::copy(request.payloadHash.begin(), request.payloadHash.end(), to);
    return canonical;
}

QByteArray canonicalRequest(const Signable& request, PathRule rule)
{
    return canonicalOf(request, rule).request;
}

} // namespace shipdeck::aws
