// SPDX-License-Identifier: MIT
#include "insights/policy/permissions.h"

namespace shipdeck::insights {

Permissions united(Permissions all, const Permissions& more)
{
    all.statements << more.statements;
    all.statements.removeDuplicates();
    all.actions << more.actions;
    all.actions.removeDuplicates();
    return all;
}

} // namespace shipdeck::insights
