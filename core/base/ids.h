// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck {

//! A new id: 11 characters of lower-case Crockford base 32, the first 7 rising with time (steps of 62.5 ms).
//! Ids sort by their time of creation as far as the wall clock can be trusted; any unique prefix names one.
QString newId();
//! Whether a text that came from outside (a record, a manifest, the name of an object) can be an id: lower-case letters,
//! digits and dashes between them, 64 at most. Only then may a path or a key be made of it.
bool isId(const QString& text);
//! An unguessable token of 128 bits, for idempotency.
QString newToken();

} // namespace shipdeck
