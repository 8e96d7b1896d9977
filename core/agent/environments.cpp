// SPDX-License-Identifier: MIT
#include "agent/environments.h"

namespace shipdeck::agent {

QList<store::Environment> allEnvironments(store::Database& db)
{
    QList<store::Environment> all;
    for (const store::Project& project : store::projects(db).value_or(QList<store::Project>()))
        all << store::environments(db, project.id).value_or(QList<store::Environment>());
    return all;
}

} // namespace shipdeck::agent
