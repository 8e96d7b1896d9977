// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArray>
#include <QDateTime>

namespace shipdeck::aws {

//! A proof (JWT, ES256) that the sender of `method` to `url` has `key`: P-256 as PEM, SEC 1 or PKCS 8. Good for one
//! request. Denied `aws-login-key`: not such a key.
//! https://www.rfc-editor.org/rfc/rfc9449
Result<QByteArray> dpopProof(const QByteArray& key, const QByteArray& method, const QByteArray& url,
                             const QDateTime& now);

} // namespace shipdeck::aws
