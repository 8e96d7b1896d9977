// SPDX-License-Identifier: MIT
#include "aws/signing/dpop.h"

#include "base/ids.h"
#include "base/openssl.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <openssl/core_names.h>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr int numberBytes = 32; // of P-256

struct KeyRelease {
    void operator()(EVP_PKEY* key) const { openssl().EVP_PKEY_free(key); }
};
struct NumberRelease {
    void operator()(BIGNUM* number) const { openssl().BN_clear_free(number); }
};
struct DigestRelease {
    void operator()(EVP_MD_CTX* context) const { openssl().EVP_MD_CTX_free(context); }
};
using Pair = std::unique_ptr<EVP_PKEY, KeyRelease>;

Failure noKey()
{
    return fail(Error::Kind::Denied, "aws-login-key",
                say(QT_TRANSLATE_NOOP("core", "The key that `aws login` stored with its sign-in cannot be used.")),
                say(QT_TRANSLATE_NOOP("core", "Sign in again with: aws login")));
}

QByteArray encoded(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject& object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Pair pairIn(const QByteArray& pem)
{
    QByteArray base64;
    for (const QByteArray& line : pem.split('\n'))
        if (!line.startsWith("-----"))
            base64 += line.trimmed();
    const QByteArray der = QByteArray::fromBase64(base64);
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    return Pair(openssl().d2i_AutoPrivateKey(nullptr, &at, long(der.size())));
}

//! 32 bytes, big-endian; empty: not a number of this curve.
QByteArray fixedWidth(const BIGNUM* number)
{
    QByteArray bytes(numberBytes, '\0');
    auto* const to = reinterpret_cast<unsigned char*>(bytes.data());
    return number && openssl().BN_bn2binpad(number, to, numberBytes) == numberBytes ? bytes : QByteArray();
}

QByteArray coordinate(const EVP_PKEY* pair, const char* which)
{
    BIGNUM* found = nullptr;
    if (openssl().EVP_PKEY_get_bn_param(pair, which, &found) != 1)
        return {};
    const std::unique_ptr<BIGNUM, NumberRelease> number(found);
    return fixedWidth(found);
}

//! Reads one INTEGER of a DER sequence and moves `at` past it.
QByteArray integerIn(const QByteArray& der, qsizetype& at)
{
    if (at + 2 > der.size() || der[at] != 0x02 || at + 2 + der[at + 1] > der.size())
        return {};
    QByteArray bytes = der.mid(at + 2, der[at + 1]);
    at += 2 + bytes.size();
    while (bytes.startsWith('\0'))
        bytes.remove(0, 1);
    return bytes.size() > numberBytes ? QByteArray() : bytes.rightJustified(numberBytes, '\0');
}

//! r ‖ s, the format of JWS (RFC 7518, 3.4).
QByteArray signature(EVP_PKEY* pair, const QByteArray& text)
{
    const std::unique_ptr<EVP_MD_CTX, DigestRelease> context(openssl().EVP_MD_CTX_new());
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.constData());
    QByteArray der(80, '\0');
    size_t length = size_t(der.size());
    if (!context || openssl().EVP_DigestSignInit(context.get(), nullptr, openssl().EVP_sha256(), nullptr, pair) != 1
        || openssl().EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(der.data()), &length, bytes,
                                    size_t(text.size()))
            != 1)
        return {};
    der.truncate(qsizetype(length));
    qsizetype at = 2; // after the sequence's header, which is short
    const QByteArray r = integerIn(der, at);
    const QByteArray s = integerIn(der, at);
    return r.isEmpty() || s.isEmpty() ? QByteArray() : r + s;
}

} // namespace

Result<QByteArray> dpopProof(const QByteArray& key, const QByteArray& method, const QByteArray& url,
                             const QDateTime& now)
{
    const Pair pair = pairIn(key);
    if (!pair)
        return noKey();
    const QByteArray x = coordinate(pair.get(), OSSL_PKEY_PARAM_EC_PUB_X);
    const QByteArray y = coordinate(pair.get(), OSSL_PKEY_PARAM_EC_PUB_Y);
    if (x.isEmpty() || y.isEmpty())
        return noKey();
    const QJsonObject header{{u"typ"_s, u"dpop+jwt"_s},
                             {u"alg"_s, u"ES256"_s},
                             {u"jwk"_s,
                              QJsonObject{{u"kty"_s, u"EC"_s},
                                          {u"crv"_s, u"P-256"_s},
                                          {u"x"_s, QString::fromLatin1(encoded(x))},
                                          {u"y"_s, QString::fromLatin1(encoded(y))}}}};
    const QJsonObject claims{{u"htm"_s, QString::fromLatin1(method)},
                             {u"htu"_s, QString::fromLatin1(url)},
                             {u"iat"_s, now.toSecsSinceEpoch()},
                             {u"jti"_s, newToken()}};
    const QByteArray text = encoded(header) + '.' + encoded(claims);
    const QByteArray proof = signature(pair.get(), text);
    if (proof.isEmpty())
        return noKey();
    return text + '.' + encoded(proof);
}

} // namespace shipdeck::aws
