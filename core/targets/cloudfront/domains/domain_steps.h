// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

// The steps that make a domain an address of a site, in this order.

std::unique_ptr<Step> requestCertificate(const PlannedRelease& release, const NewDomain& domain);
//! Writes the records that prove the domain, or waits until they are in the DNS that a person changes.
std::unique_ptr<Step> proveDomain(const PlannedRelease& release, const NewDomain& domain);
std::unique_ptr<Step> awaitCertificate(const PlannedRelease& release, const NewDomain& domain);
//! Tells the distribution its further name and the certificate; below a wildcard domain it is made for such names.
std::unique_ptr<Step> attachDomain(const PlannedRelease& release, const NewDomain& domain);
//! Makes the router serve the site at this name: with every later release, by the same single write.
std::unique_ptr<Step> routeDomain(const PlannedRelease& release, const NewDomain& domain);
//! Writes the address records, or waits until they are in the DNS that a person changes.
std::unique_ptr<Step> pointDomain(const PlannedRelease& release, const NewDomain& domain);
//! Visits the domain until the current release answers.
std::unique_ptr<Step> visitDomain(const PlannedRelease& release, const NewDomain& domain);

// A domain that moves here has these in the place of attachDomain(), before routeDomain().

//! Gives the distribution the certificate, without the name.
std::unique_ptr<Step> coverDomain(const PlannedRelease& release, const NewDomain& domain);
//! Makes the router serve the new site to those who reach the name at the new distribution.
std::unique_ptr<Step> routeBothSites(const PlannedRelease& release, const NewDomain& domain);
//! Moves the name from one distribution to the other, in one step.
std::unique_ptr<Step> associateDomain(const PlannedRelease& release, const NewDomain& domain);
//! The last one: deletes what only the domain needed where it was.
std::unique_ptr<Step> cleanUpFormer(const PlannedRelease& release, const NewDomain& domain);

// The steps that remove domains, in this order.

std::unique_ptr<Step> unrouteDomains(const PlannedRelease& release, const QList<GoneDomain>& domains);
std::unique_ptr<Step> deleteDomainRecords(const PlannedRelease& release, const QList<GoneDomain>& domains);
//! Also deletes the certificate once the distribution has no domain left.
std::unique_ptr<Step> detachDomains(const PlannedRelease& release, const QList<GoneDomain>& domains);

} // namespace shipdeck::deploy
