// SPDX-License-Identifier: MIT
#include "aws/signing/sigv4.h"

#include "aws/signing/hash.h"

#include <QStringBuilder>

namespace shipdeck::aws::sigv4 {
namespace {

const QByteArray algorithm = QByteArrayLiteral("AWS4-HMAC-SHA256");

} // namespace

QByteArray timestamp(const QDateTime& now)
{
    // Cached for a second, as hundreds of requests are signed in one.
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    if (second == now.toSecsSinceEpoch())
        return text;
    second = now.toSecsSinceEpoch();
    const QDateTime utc = now.toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    // QDateTime::toString() parses its format each time, which takes longer than all the hashing.
    text = QString::asprintf("%04d%02d%02dT%02d%02d%02dZ", date.year(), date.month(), date.day(), time.hour(),
                             time.minute(), time.second())
               .toLatin1();
    return text;
}

QByteArray scopeText(const Scope& scope, const QDateTime& now)
{
    // % builds the text in one allocation; + takes longer than all the hashing.
    return timestamp(now).first(8) % '/' % scope.region % '/' % scope.service % "/aws4_request";
}

QByteArray signingKey(const Keys& keys, const Scope& scope, const QDateTime& now)
{
    // A signing key is valid for a day, a region and a service, so thousands of uploads share it.
    struct Last {
        QByteArray secret;
        QByteArray day;
        Scope scope;
        QByteArray key;
    };
    thread_local Last last;
    const QByteArray day = timestamp(now).first(8);
    if (last.key.isEmpty() || last.secret != keys.secret || last.day != day || last.scope.region != scope.region
        || last.scope.service != scope.service) {
        QByteArray key = hmacSha256("AWS4" + keys.secret, day);
        for (const QByteArray& part : {scope.region, scope.service, QByteArrayLiteral("aws4_request")})
            key = hmacSha256(key, part);
        last = {keys.secret, day, scope, key};
    }
    return last.key;
}

QByteArray stringToSign(const QByteArray& canonicalRequest, const Scope& scope, const QDateTime& now)
{
    return algorithm % '\n' % timestamp(now) % '\n' % scopeText(scope, now) % '\n' % sha256(canonicalRequest).toHex();
}

QByteArray signature(const Signable& request, const Keys& keys, const Scope& scope, const QDateTime& now, PathRule rule)
{
    const QByteArray text = stringToSign(canonicalRequest(request, rule), scope, now);
    return hmacSha256(signingKey(keys, scope, now), text).toHex();
}

QByteArray sign(Signable& request, const Keys& keys, const Scope& scope, const QDateTime& now, PathRule rule)
{
    request.headers.emplaceBack("X-Amz-Date", timestamp(now));
    if (!keys.session.isEmpty())
        request.headers.emplaceBack("X-Amz-Security-Token", keys.session);
    const Canonical canonical = canonicalOf(request, rule);
    const QByteArray text = stringToSign(canonical.request, scope, now);
    const QByteArray signedAs = hmacSha256(signingKey(keys, scope, now), text).toHex();
    request.headers.emplaceBack("Authorization",
                                QByteArray(algorithm % " Credential=" % keys.id % '/' % scopeText(scope, now)
                                           % ", SignedHeaders=" % canonical.names % ", Signature=" % signedAs));
    return signedAs;
}

} // namespace shipdeck::aws::sigv4
