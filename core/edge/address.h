// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::edge {

//! The path of an address as names of objects have it: percent-decoded and in NFC, so that Hangul is found in either form.
//! Empty for what is no UTF-8, holds a control character, a backslash, `//`, `/./` or `/../`, or more than 1,024 characters:
//! no browser sends that, and it could lead elsewhere.
QString decodedPath(const QByteArray& raw);
//! The same of a text that is decoded already.
QString allowedPath(const QString& text);

//! The reverse, part by part; as encodeURIComponent() does it.
QString encodedPath(const QString& path);

} // namespace shipdeck::edge
