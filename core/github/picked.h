// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArrayList>
#include <optional>

namespace shipdeck::github {

//! Reduces each item of a list to `members`: "id", or "owner.login" for nested ones; those of one object
//! must be adjacent. GitHub sends over a hundred fields per repository, which would all be parsed, packed and cached.
//! nullopt: not a list of objects.
std::optional<QByteArray> picked(const QByteArray& list, const QByteArrayList& members);

} // namespace shipdeck::github
