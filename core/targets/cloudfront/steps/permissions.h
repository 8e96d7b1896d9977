// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/policy.h"

//! The permissions that the steps on AWS need, including their undo, as statements of Shipdeck's policy. CloudFormation
//! uses the caller's permissions, so those for a stack's resources are included.
namespace shipdeck::deploy::permissions {

using insights::Permissions;

Permissions readStacks();          //!< check that stacks are up to date
Permissions makeSite();            //!< the foundation and a site's stack
Permissions useWarmDistribution(); //!< instead of creating one
Permissions makeFoundation();
Permissions makeWarmDistribution();
Permissions publish();
Permissions verify();
Permissions switchTraffic();   //!< routes, 404 page and pointer
Permissions measuredLead();    //!< and to measure the router's compute utilization
Permissions removeSite();      //!< including the foundation and warm distributions
Permissions removeBelowZone(); //!< only hosts and objects
Permissions removeLeftovers(); //!< buckets and permissions boundaries that belong to no stack
Permissions makeCertificate();
Permissions serveZone();
// Of domains of single sites:
Permissions requestCertificate();
Permissions useOwnCertificate();
Permissions readCertificate();
Permissions changeRecords();
Permissions detachDomain();
Permissions moveDomain();
Permissions removeZone();

} // namespace shipdeck::deploy::permissions
