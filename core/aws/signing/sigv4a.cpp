// SPDX-License-Identifier: MIT
#include "aws/signing/sigv4a.h"

#include "aws/signing/hash.h"
#include "aws/signing/sigv4.h"
#include "base/openssl.h"

#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

namespace shipdeck::aws {
namespace {

const QByteArray algorithm = QByteArrayLiteral("AWS4-ECDSA-P256-SHA256");

template <auto release> struct Released {
    template <typename T> void operator()(T* object) const { (openssl().*release)(object); }
};
template <typename T, auto release> using Owned = std::unique_ptr<T, Released<release>>;

using Number = Owned<BIGNUM, &OpenSsl::BN_clear_free>;
using Group = Owned<EC_GROUP, &OpenSsl::EC_GROUP_free>;
using Point = Owned<EC_POINT, &OpenSsl::EC_POINT_free>;
using Digest = Owned<EVP_MD_CTX, &OpenSsl::EVP_MD_CTX_free>;

Failure keyFailed()
{
    return fail(Error::Kind::Bug, "sigv4a-key", say(QT_TRANSLATE_NOOP("core", "No signing key could be created.")));
}

//! NIST SP 800-108 in counter mode over HMAC, with an extra counter in case the number is too large, which is rare.
QByteArray candidate(const Keys& keys, quint8 counter)
{
    const auto number = [](quint32 value) {
        return QByteArray{}
            .append(char(value >> 24))
            .append(char(value >> 16))
            .append(char(value >> 8))
            .append(char(value));
    };
    const QByteArray fixed = number(1) + algorithm + '\0' + keys.id + char(counter) + number(256);
    return hmacSha256("AWS4A" + keys.secret, fixed);
}

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

//! The private number: candidate + 1, for the first candidate that is at most order - 2.
Number privateNumber(const Keys& keys, const EC_GROUP* group)
{
    const Number highest(openssl().BN_dup(openssl().EC_GROUP_get0_order(group)));
    if (!highest || openssl().BN_sub_word(highest.get(), 2) != 1)
        return nullptr;
    for (int counter = 1; counter <= 254; ++counter) {
        const QByteArray bytes = candidate(keys, quint8(counter));
        Number number(openssl().BN_bin2bn(raw(bytes), int(bytes.size()), nullptr));
        if (number && openssl().BN_cmp(number.get(), highest.get()) <= 0)
            return openssl().BN_add_word(number.get(), 1) == 1 ? std::move(number) : nullptr;
    }
    return nullptr;
}

QByteArray publicPoint(const EC_GROUP* group, const BIGNUM* secret)
{
    const Point point(openssl().EC_POINT_new(group));
    QByteArray bytes(65, '\0');
    if (!point || openssl().EC_POINT_mul(group, point.get(), secret, nullptr, nullptr, nullptr) != 1
        || openssl().EC_POINT_point2oct(group, point.get(), POINT_CONVERSION_UNCOMPRESSED,
                                        reinterpret_cast<unsigned char*>(bytes.data()), size_t(bytes.size()), nullptr)
            != 65)
        return {};
    return bytes;
}

EVP_PKEY* pairOf(const BIGNUM* secret, const QByteArray& point)
{
    const Owned<OSSL_PARAM_BLD, &OpenSsl::OSSL_PARAM_BLD_free> build(openssl().OSSL_PARAM_BLD_new());
    const Owned<EVP_PKEY_CTX, &OpenSsl::EVP_PKEY_CTX_free> context(
        openssl().EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* pair = nullptr;
    if (!build || !context
        || openssl().OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1
        || openssl().OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret) != 1
        || openssl().OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                                      size_t(point.size()))
            != 1)
        return nullptr;
    const Owned<OSSL_PARAM, &OpenSsl::OSSL_PARAM_free> parameters(openssl().OSSL_PARAM_BLD_to_param(build.get()));
    if (!parameters || openssl().EVP_PKEY_fromdata_init(context.get()) != 1
        || openssl().EVP_PKEY_fromdata(context.get(), &pair, EVP_PKEY_KEYPAIR, parameters.get()) != 1)
        return nullptr;
    return pair;
}

} // namespace

Result<Sigv4a> Sigv4a::of(const Keys& keys)
{
    const Group group(openssl().EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    if (!group)
        return keyFailed();
    const Number secret = privateNumber(keys, group.get());
    if (!secret)
        return keyFailed();
    Sigv4a made;
    made.m_keys = keys;
    made.m_point = publicPoint(group.get(), secret.get());
    made.m_pair = std::shared_ptr<EVP_PKEY>(pairOf(secret.get(), made.m_point), openssl().EVP_PKEY_free);
    if (!made.m_pair)
        return keyFailed();
    return made;
}

QByteArray Sigv4a::stringToSign(const QByteArray& canonicalRequest, const QByteArray& service, const QDateTime& now)
{
    const QByteArray time = sigv4::timestamp(now);
    return algorithm + '\n' + time + '\n' + time.first(8) + '/' + service + "/aws4_request\n"
        + sha256(canonicalRequest).toHex();
}

Result<QByteArray> Sigv4a::signature(const QByteArray& stringToSign) const
{
    const Digest context(openssl().EVP_MD_CTX_new());
    QByteArray made(80, '\0');
    size_t length = size_t(made.size());
    if (!context
        || openssl().EVP_DigestSignInit(context.get(), nullptr, openssl().EVP_sha256(), nullptr, m_pair.get()) != 1
        || openssl().EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(made.data()), &length,
                                    raw(stringToSign), size_t(stringToSign.size()))
            != 1)
        return keyFailed();
    return made.first(qsizetype(length)).toHex();
}

bool Sigv4a::verify(const QByteArray& stringToSign, const QByteArray& signature) const
{
    const Digest context(openssl().EVP_MD_CTX_new());
    const QByteArray bytes = QByteArray::fromHex(signature);
    return context
        && openssl().EVP_DigestVerifyInit(context.get(), nullptr, openssl().EVP_sha256(), nullptr, m_pair.get()) == 1
        && openssl().EVP_DigestVerify(context.get(), raw(bytes), size_t(bytes.size()), raw(stringToSign),
                                      size_t(stringToSign.size()))
        == 1;
}

QByteArray Sigv4a::publicKey() const
{
    return m_point.mid(1); // the first byte says "uncompressed"
}

Result<> Sigv4a::sign(Signable& request, const QByteArray& regionSet, const QByteArray& service, const QDateTime& now,
                      PathRule rule) const
{
    const QByteArray time = sigv4::timestamp(now);
    request.headers.emplaceBack("X-Amz-Region-Set", regionSet);
    request.headers.emplaceBack("X-Amz-Date", time);
    if (!m_keys.session.isEmpty())
        request.headers.emplaceBack("X-Amz-Security-Token", m_keys.session);
    const QByteArray text = stringToSign(canonicalRequest(request, rule), service, now);
    SD_TRY(const QByteArray signedAs, signature(text));
    request.headers.emplaceBack("Authorization",
                                algorithm + " Credential=" + m_keys.id + '/' + time.first(8) + '/' + service
                                    + "/aws4_request, SignedHeaders=" + signedHeaderNames(request.headers)
                                    + ", Signature=" + signedAs);
    return {};
}

} // namespace shipdeck::aws
