// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>

namespace shipdeck::insights {

//! What something needs of a policy: these actions of these statements (by sid).
struct Permissions {
    QStringList statements;
    QStringList actions;

    bool operator==(const Permissions&) const = default;
};

Permissions united(Permissions all, const Permissions& more);

} // namespace shipdeck::insights
