// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"
#include "store/domains.h"
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! A step that adds one domain to a site.
class DomainStep : public Step {
public:
    DomainStep(PlannedRelease release, QString domain) : m_release(std::move(release)), m_domain(std::move(domain)) {}
    QString stage() const final { return QStringLiteral("provision"); }

protected:
    const PlannedRelease& release() const { return m_release; }
    const QString& domain() const { return m_domain; }
    QString stack() const; //!< of the site
    //! With its name and stage.
    PlannedStep plannedAs(Text title, QList<Change> changes, QStringList commands, Text undo,
                          insights::Permissions permissions = {}) const;

private:
    PlannedRelease m_release;
    QString m_domain;
};

//! What the first step has found and made, for the later ones.
struct DomainFacts {
    QString certificate;      //!< ARN
    QString former;           //!< of the certificate that the distribution used before; empty: none
    bool isRequested = false; //!< by this operation
    QString zone;             //!< id of the hosted zone of the account that has the domain; empty: its DNS is elsewhere

    QJsonObject toJson() const;
    static DomainFacts of(const Context& context);
};

//! What this computer knows of the domain; a new record if it knows nothing.
Result<store::Domain> domainHere(const Context& context, const QString& name);
//! Changes that, in one transaction.
Result<> noteDomain(const Context& context, const QString& name, const std::function<void(store::Domain&)>& change);

//! The domains of a site's distribution, from the parameters of its stack.
QStringList domainsIn(const aws::Stack& site);
//! The site's stack with exactly these domains. An empty list: with the address that CloudFront gives alone.
site::StackSpec siteWith(const Site& on, QStringList domains, const QString& certificate);

//! Waits until no other operation changes the domains of the site's distribution. Hold the handle meanwhile.
Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> domainsAlone(Site on);

} // namespace shipdeck::deploy
