// SPDX-License-Identifier: MIT
#pragma once
#include "aws/signing/canonical.h"
#include "aws/signing/keys.h"
#include "base/error.h"

#include <memory>

struct evp_pkey_st; // EVP_PKEY

namespace shipdeck::aws {

//! Signature Version 4A: signed by a key pair derived from the secret, valid in a set of regions. CloudFront's
//! KeyValueStore requires it. Temporary keys must come from a regional STS address, or they are refused.
//! https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
class Sigv4a {
public:
    //! Derives the key pair; keep it, deriving costs as much as a few signatures. Bug `sigv4a-key` if that fails.
    static Result<Sigv4a> of(const Keys& keys);

    //! Adds X-Amz-Region-Set, X-Amz-Date, the token of temporary keys and Authorization.
    Result<> sign(Signable& request, const QByteArray& regionSet, const QByteArray& service, const QDateTime& now,
                  PathRule rule) const;

    static QByteArray stringToSign(const QByteArray& canonicalRequest, const QByteArray& service, const QDateTime& now);
    Result<QByteArray> signature(const QByteArray& stringToSign) const; //!< hexadecimal; different each time
    bool verify(const QByteArray& stringToSign, const QByteArray& signature) const;
    //! 64 bytes, X and Y.
    QByteArray publicKey() const;

private:
    Keys m_keys;
    QByteArray m_point;
    std::shared_ptr<evp_pkey_st> m_pair;
};

} // namespace shipdeck::aws
