// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <QStringList>
#include <optional>

namespace shipdeck::edge {

//! What a pattern's `*` (first) and its `:` stood for in the path, or nothing. A pattern has at most one `*`, which is any
//! text, and after it only text; `:` alone between slashes is one part. `/docs/*` is also for `/docs`. The same as in
//! router.js; reads each character once.
std::optional<QStringList> matched(const QString& pattern, QString path);

//! `to` with `$0` … `$9` replaced by values and `$$` by a dollar; the values encoded for an address if asked.
enum class As { Path, Address };
QString filled(const QString& to, const QStringList& values, As as);

//! Which of `n` buckets a key is in: hash % n. Over UTF-16 units, as router.js.
int edgeHash(const QString& text);

//! The key of a path in the table of exact paths: without the slash at its end.
QString exactKey(const QString& path);

} // namespace shipdeck::edge
