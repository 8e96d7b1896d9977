// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArrayList>
#include <optional>

namespace shipdeck::github {

//! What a list says of each item, reduced to `members`: "id", or "owner.login" of what is nested; those of one object
//! stand together. GitHub tells a hundred and more of a repository, and all of it would be parsed, packed and kept.
//! Nothing: it is no list of objects.
std::optional<QByteArray> picked(const QByteArray& list, const QByteArrayList& members);

} // namespace shipdeck::github
