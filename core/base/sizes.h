// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <optional>

namespace shipdeck {

//! "20 GB", "512 MB", "1.5 kB": in texts for people, as their locale writes numbers; 1 kB is 1,024 bytes.
QString sizeText(qint64 bytes);
//! The same in the form of settings and commands, in every locale.
QString sizeWords(qint64 bytes);
//! The same the other way round: "20GB", "512 mb", "1.5 GB"; a bare number is bytes. nullopt: not a size.
std::optional<qint64> sizeOf(const QString& words);

} // namespace shipdeck
