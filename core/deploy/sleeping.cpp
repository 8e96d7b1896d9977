// SPDX-License-Identifier: MIT
#include "deploy/sleeping.h"

#include "base/durations.h"

namespace shipdeck::deploy {

std::chrono::seconds sleepsAfter(const store::Project& project)
{
    return durationOf(project.settings.value(QStringLiteral("sleep")).toString());
}

} // namespace shipdeck::deploy
