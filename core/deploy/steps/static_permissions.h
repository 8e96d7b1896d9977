// SPDX-License-Identifier: MIT
#pragma once
#include <QStringList>

//! What the steps at AWS may have to do there, undo and all, by the statements of the policy that Shipdeck asks for.
//! CloudFormation works with the permissions of whoever asks it, so what is in a stack counts as well.
namespace shipdeck::deploy::permissions {

QStringList look();     //!< that stacks are as they should be
QStringList makeSite(); //!< foundation and stack of a site
QStringList useSpare(); //!< instead of making one
QStringList makeFoundation();
QStringList makeSpare();
QStringList publish();
QStringList verify();
QStringList lead();            //!< visitors to a release, and all that is said at the edge
QStringList removeSite();      //!< and the foundation with the last one; spares too
QStringList removeBelowZone(); //!< hosts and objects only
QStringList removeLeftovers(); //!< buckets and the boundary of roles, in no stack
QStringList makeCertificate();
QStringList serveZone();
QStringList removeZone();

} // namespace shipdeck::deploy::permissions
