// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <utility>

//! The words that the database has for the values of an enum. For this folder's sources.
namespace shipdeck::store {

template <typename E, std::size_t n> QString nameIn(const std::pair<E, const char*> (&table)[n], E value)
{
    for (const auto& [key, name] : table)
        if (key == value)
            return QString::fromLatin1(name);
    return {};
}

template <typename E, std::size_t n>
E valueIn(const std::pair<E, const char*> (&table)[n], const QString& name, E otherwise)
{
    for (const auto& [key, text] : table)
        if (name == QLatin1String(text))
            return key;
    return otherwise;
}

} // namespace shipdeck::store
