// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonObject>

namespace shipdeck::github {

//! Whether pushes are also reported by GitHub's webhook relay; under "relay" in the project's settings. Off by default,
//! as GitHub intends the relay for testing and development only, and a repository has only one: a colleague's `gh
//! webhook forward` is refused meanwhile.
inline bool usesRelay(const QJsonObject& projectSettings)
{
    return projectSettings[QStringLiteral("relay")].toBool();
}

enum class RelayState { Off, Connecting, On, Unavailable }; //!< Unavailable: GitHub does not allow this account a relay

QString relayStateName(RelayState state); //!< "off", "connecting", "on", "unavailable"
RelayState relayStateFromName(const QString& name);

} // namespace shipdeck::github
