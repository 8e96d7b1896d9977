// SPDX-License-Identifier: MIT
#pragma once
#include "deck/health_check.h"
#include "deploy/aws/account.h"

namespace shipdeck::accountChecks {

using Checks = QList<HealthCheck>;

//! What is looked at: reads only, and none of it fails because one may not look.
struct Account {
    deploy::AwsAccount at; //!< its `cancel` comes by itself where AWS does not answer
    aws::Identity identity;
    QList<aws::Stack> stacks; //!< Shipdeck's in the region, but for those that nothing was ever made of

    aws::Stack foundation() const; //!< without a name: there is none
};

HealthCheck good(const char* code, Text what);
HealthCheck note(const char* code, Text what, Text next);
HealthCheck bad(const char* code, Text what, Text next);
//! How it is said that `thing` ("The stacks") was not looked at. `permission` is named where AWS does not say which one lacks.
HealthCheck unseen(const char* code, const Text& thing, const QString& permission, const Error& error);

Task<Checks> ofClock(Account account);
Checks ofStacks(const Account& account);
//! Reachable, closed to the public, open to their distributions, and ours by their tags.
Task<Checks> ofBuckets(Account account);
Task<Checks> ofDistributions(Account account);
Task<Checks> ofRoutes(Account account);
//! Whether visitors get what the routes promise, as they would ask for it.
Task<Checks> ofSites(Account account);
Task<Checks> ofCertificate(Account account);
//! Whether what bears tags bears ours, and what of ours is in no stack.
Task<Checks> ofTags(Account account);
Task<Checks> ofLeftovers(Account account);
Task<Checks> ofPermissions(Account account);
Task<Checks> ofQuotas(Account account);

//! All of them side by side, each told once it and those before it are done; it ends within a minute.
Task<> all(deploy::AwsAccount account, aws::Identity identity, ReportCheck told);

} // namespace shipdeck::accountChecks
