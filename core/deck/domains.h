// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/domain_status.h"
#include "deck/service.h"
#include "deploy/dns_tokens.h"

namespace shipdeck {

//! Domains of persons, each of which leads to an environment of a project.
class DomainService : DeckService {
public:
    using DeckService::DeckService;

    //! `project` empty: of all.
    Result<QList<DomainStatus>> list(const ProjectId& project = {}) const;
    //! NotFound `domain-missing`.
    Result<DomainStatus> get(const QString& name) const;
    //! Asks public DNS where the domain is. `project` empty: the only one that can have domains. BadInput
    //! `domain-invalid`, `domains-unsupported`, `domain-project-needed`, `domain-apex-unsupported`; Conflict
    //! `domain-exists`; NotFound `domain-unregistered`; those of Resolver::query().
    Task<Result<DomainPlan>> plan(QString name, ProjectId project, EnvironmentName environment, Cancel cancel = {});
    //! The same for one whose visitors are redirected to another domain of the environment. Errors also: BadInput
    //! `domain-redirect-unknown`, `domain-redirect-wildcard`.
    Task<Result<DomainPlan>> planRedirect(QString name, QString to, ProjectId project, EnvironmentName environment,
                                          Cancel cancel = {});
    //! The same for one that leads elsewhere in the account, to another project or to a distribution that Shipdeck does not
    //! know: visitors notice nothing. Errors also: Conflict `domain-there-already`, `domain-not-live`.
    Task<Result<DomainPlan>> planMove(QString name, ProjectId project, EnvironmentName environment, Cancel cancel = {});
    Task<Result<store::Operation>> add(DomainPlan plan);
    //! Asks public DNS for its records now, and the domain itself once it is live, over IPv4 and IPv6. What is wrong is
    //! DomainStatus::finding.
    Task<Result<DomainStatus>> check(QString name, Cancel cancel = {});
    Result<QList<deploy::PlannedStep>> planRemoval(const QString& name) const;
    //! Cancels its adding, if that is open. Nothing is enqueued for one whose adding failed: there is nothing of it any more.
    Task<Result<std::optional<store::Operation>>> remove(QString name);

    //! Those that Shipdeck writes DNS records with, oldest first.
    Result<QList<deploy::DnsToken>> tokens() const;
    //! Saves a token after asking the provider (Provider::id of one of dnsApis()) which zones it may edit; replaces one that
    //! may edit no others. BadInput `dns-token-invalid`, Denied `dns-token-without-zone`, those of DnsApi and Vault.
    Task<Result<deploy::DnsToken>> addToken(QString provider, QByteArray token, Cancel cancel = {});
    //! `zone` empty: the only one. Records that were written stay. NotFound `dns-token-missing`, BadInput
    //! `dns-token-ambiguous`.
    Task<Result<deploy::DnsToken>> removeToken(QString provider, QString zone);

private:
    //! Cancels it, so that it undoes what it did. False: the domain is live by now, and has to be removed.
    Task<Result<bool>> canceledInTime(store::Operation adding, QString name);
    Task<Result<DomainPlan>> planned(DomainPlan plan, QString typed, ProjectId project, Cancel cancel);
    //! The one with this plan.
    static store::Operation operationFor(const DomainPlan& plan);
    Result<> checkRedirect(const DomainPlan& plan) const;
    //! Conflict `domain-redirected-to`: other domains would redirect to what is no longer there.
    Result<> checkNotRedirectedTo(const DomainStatus& status) const;
    static Result<> checkMovable(const DomainPlan& plan, const DomainStatus& known);
    Result<DomainStatus> statusOf(const store::Domain& domain) const;
    Result<store::Project> projectFor(const ProjectId& wanted) const;
};

} // namespace shipdeck
