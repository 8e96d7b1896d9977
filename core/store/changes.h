// SPDX-License-Identifier: MIT
#pragma once
#include <QHash>
#include <QSet>
#include <QString>

namespace shipdeck::store {

//! Changed rows by table: ids of existing and of deleted rows.
struct Changes {
    QHash<QString, QSet<QString>> present;
    QHash<QString, QSet<QString>> gone;
    bool isEmpty() const { return present.isEmpty() && gone.isEmpty(); }
    bool touches(const QString& table) const { return present.contains(table) || gone.contains(table); }
};

} // namespace shipdeck::store
