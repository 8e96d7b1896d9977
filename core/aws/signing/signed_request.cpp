// SPDX-License-Identifier: MIT
#include "aws/signing/signed_request.h"

#include "aws/signing/hash.h"
#include "aws/signing/sigv4.h"
#include "aws/signing/sigv4a.h"

namespace shipdeck::aws {
namespace {

bool isSafe(const QUrl& url)
{
    return url.scheme() == QLatin1String("https");
}

QUrl withoutDefaultPort(QUrl url)
{
    if (url.port() == (isSafe(url) ? 443 : 80))
        url.setPort(-1);
    return url;
}

Signable signableOf(const QUrl& url, const QByteArray& method)
{
    return {method,
            url.path(QUrl::FullyEncoded).toLatin1(),
            url.query(QUrl::FullyEncoded).toLatin1(),
            {{"Host", hostOf(url)}},
            {}};
}

Result<> checkHeaders(const Headers& headers)
{
    for (const auto& [name, value] : headers)
        for (const QByteArray& part : {name, value})
            if (part.contains('\n') || part.contains('\r') || part.contains('\0'))
                return fail(Error::Kind::BadInput, "header-invalid",
                            say(QT_TRANSLATE_NOOP("core", "The header %1 contains a line break."),
                                {QString::fromLatin1(name.simplified())}),
                            say(QT_TRANSLATE_NOOP("core", "Remove the line break from its value.")));
    return {};
}

} // namespace

QByteArray hostOf(const QUrl& url)
{
    const QUrl plain = withoutDefaultPort(url);
    QByteArray host = plain.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return plain.port() < 0 ? host : host + ':' + QByteArray::number(plain.port());
}

Result<> signRequest(Request* request, const Keys& keys, const SigningRule& rule, const QDateTime& now)
{
    SD_CHECK(checkHeaders(request->headers));
    request->url = withoutDefaultPort(request->url);
    const bool isUnsigned = rule.hash == SigningRule::Hash::Unsigned && isSafe(request->url);
    Signable signable = signableOf(request->url, request->method);
    signable.payloadHash = isUnsigned ? unsignedPayload : sha256(request->body).toHex();
    signable.headers += request->headers;
    if (rule.hash != SigningRule::Hash::Signed)
        signable.headers.emplaceBack("X-Amz-Content-Sha256", signable.payloadHash);
    if (rule.way == SigningRule::Way::V4) {
        sigv4::sign(signable, keys, rule.scope, now, rule.path);
    } else {
        SD_TRY(const Sigv4a pair, Sigv4a::of(keys));
        SD_CHECK(pair.sign(signable, rule.scope.region, rule.scope.service, now, rule.path));
    }
    // The HTTP library adds Host itself, in the same form.
    request->headers = signable.headers.mid(1);
    return {};
}

} // namespace shipdeck::aws
