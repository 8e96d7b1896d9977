// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::site {

//! RFC 1952.
QByteArray gzipped(const QByteArray& bytes);
//! Provider `site-log-damaged`; Limit `site-log-too-large` above `limit` bytes.
Result<QByteArray> gunzipped(const QByteArray& bytes, qsizetype limit = 256 << 20);

} // namespace shipdeck::site
