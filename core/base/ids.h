// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck {

//! A new id: 11 characters of lower-case Crockford base 32, the first 7 rising with time (steps of 62.5 ms).
//! Ids sort by creation time as far as the wall clock is right; any unique prefix identifies one.
QString newId();
//! Whether a text from outside (a record, a manifest, an object's name) can be an id: lower-case letters,
//! digits and dashes between them, 64 at most. Only then may it become part of a path or a key.
bool isId(const QString& text);
//! An unguessable token of 128 bits, for idempotency.
QString newToken();

} // namespace shipdeck
