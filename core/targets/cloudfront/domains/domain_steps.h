// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

// The steps that make a domain an address of a site with a distribution of its own, in this order.

std::unique_ptr<Step> requestCertificate(const PlannedRelease& release, const QString& domain);
//! Writes the records that prove the domain, or waits until they are in the DNS that a person changes.
std::unique_ptr<Step> proveDomain(const PlannedRelease& release, const QString& domain);
std::unique_ptr<Step> awaitCertificate(const PlannedRelease& release, const QString& domain);
//! Tells the distribution its further name and the certificate.
std::unique_ptr<Step> attachDomain(const PlannedRelease& release, const QString& domain);
//! Makes the router serve the site at this name: with every later release, by the same single write.
std::unique_ptr<Step> routeDomain(const PlannedRelease& release, const QString& domain);
//! Writes the address records, or waits until they are in the DNS that a person changes.
std::unique_ptr<Step> pointDomain(const PlannedRelease& release, const QString& domain);
//! Visits the domain until the current release answers.
std::unique_ptr<Step> visitDomain(const PlannedRelease& release, const QString& domain);

// The steps that remove domains, in this order.

std::unique_ptr<Step> unrouteDomains(const PlannedRelease& release, const QStringList& domains);
std::unique_ptr<Step> deleteDomainRecords(const PlannedRelease& release, const QStringList& domains);
//! Also deletes the certificate once the distribution has no domain left.
std::unique_ptr<Step> detachDomains(const PlannedRelease& release, const QStringList& domains);

} // namespace shipdeck::deploy
