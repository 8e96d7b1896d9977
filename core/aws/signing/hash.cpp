// SPDX-License-Identifier: MIT
#include "aws/signing/hash.h"

#include "base/openssl.h"

#include <memory>

namespace shipdeck::aws {
namespace {

constexpr qsizetype digestBytes = 32;
constexpr qsizetype blockBytes = 64;

QByteArray sha256Of(QByteArrayView head, QByteArrayView tail)
{
    // Fetched once and reused: OpenSSL 3's one-call functions look the algorithm up each time, which takes several
    // times as long as hashing a short text.
    static const EVP_MD* const algorithm = openssl().EVP_MD_fetch(nullptr, "SHA256", nullptr);
    struct Free {
        void operator()(EVP_MD_CTX* context) const { openssl().EVP_MD_CTX_free(context); }
    };
    thread_local const std::unique_ptr<EVP_MD_CTX, Free> context(openssl().EVP_MD_CTX_new());
    QByteArray digest(digestBytes, '\0');
    openssl().EVP_DigestInit_ex(context.get(), algorithm, nullptr);
    openssl().EVP_DigestUpdate(context.get(), head.data(), size_t(head.size()));
    openssl().EVP_DigestUpdate(context.get(), tail.data(), size_t(tail.size()));
    openssl().EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    return digest;
}

QByteArray padded(const QByteArray& key, char with)
{
    QByteArray block(blockBytes, with);
    for (qsizetype i = 0; i < key.size(); ++i)
        block[i] = char(block[i] ^ key[i]);
    return block;
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    return sha256Of(bytes, {});
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView bytes)
{
    const QByteArray fitting = key.size() > blockBytes ? sha256(key) : key.toByteArray();
    return sha256Of(padded(fitting, 0x5c), sha256Of(padded(fitting, 0x36), bytes)); // RFC 2104
}

} // namespace shipdeck::aws
