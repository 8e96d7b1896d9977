// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/policy.h"

//! What the steps at AWS may have to do there, undo and all, by the statements of the policy that Shipdeck asks for.
//! CloudFormation works with the permissions of whoever asks it, so what is in a stack counts as well.
namespace shipdeck::deploy::permissions {

using insights::Permissions;

Permissions readStacks();          //!< that stacks are as they should be
Permissions makeSite();            //!< foundation and stack of a site
Permissions useWarmDistribution(); //!< instead of making one
Permissions makeFoundation();
Permissions makeWarmDistribution();
Permissions publish();
Permissions verify();
Permissions switchTraffic();   //!< visitors to a release, and all that is said at the edge
Permissions measuredLead();    //!< and how much the router computes for it
Permissions removeSite();      //!< and the foundation with the last one; spares too
Permissions removeBelowZone(); //!< hosts and objects only
Permissions removeLeftovers(); //!< buckets and the boundary of roles, in no stack
Permissions makeCertificate();
Permissions serveZone();
Permissions removeZone();

} // namespace shipdeck::deploy::permissions
