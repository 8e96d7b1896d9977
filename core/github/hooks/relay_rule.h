// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonObject>

namespace shipdeck::github {

//! Whether pushes are also reported by GitHub's webhook relay; under "relay" in the project's settings, off until a
//! person switches it on: GitHub intends it for testing and development only, and a repository has one, so a
//! colleague's `gh webhook forward` is refused meanwhile.
inline bool usesRelay(const QJsonObject& projectSettings)
{
    return projectSettings[QStringLiteral("relay")].toBool();
}

} // namespace shipdeck::github
