// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>

namespace shipdeck::logs {

//! Every way a secret may show up in output: as it is (lines also one by one, and with CR LF), base64 in its three
//! alignments, padded and not, in both alphabets and as wrapped at 64 and 76 characters, URL-escaped, JSON-escaped.
//! Forms under six bytes are left out. No form twice.
QList<QByteArray> formsOf(const QByteArray& value);

} // namespace shipdeck::logs
