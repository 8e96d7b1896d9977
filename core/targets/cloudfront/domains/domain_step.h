// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"
#include "store/domains.h"
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! A step that adds one domain to a site.
class DomainStep : public Step {
public:
    DomainStep(PlannedRelease release, NewDomain domain) : m_release(std::move(release)), m_domain(std::move(domain)) {}
    QString stage() const final { return QStringLiteral("provision"); }

protected:
    const PlannedRelease& release() const { return m_release; }
    const QString& domain() const { return m_domain.name; }
    const NewDomain& wanted() const { return m_domain; }
    QString stack() const; //!< with the distribution of the domain
    bool isBelowZone() const;
    //! With its name and stage.
    PlannedStep plannedAs(Text title, QList<Change> changes, QStringList commands, Text undo,
                          insights::Permissions permissions = {}) const;

private:
    PlannedRelease m_release;
    NewDomain m_domain;
};

//! What the first step has found and made, for the later ones.
struct DomainFacts {
    QString certificate;      //!< ARN
    QString former;           //!< of the certificate that the distribution used before; empty: none
    bool isRequested = false; //!< by this operation
    QStringList names;        //!< that the certificate covers
    QString zone;             //!< as DnsPlace::zoneId
    QString source = {};      //!< of a domain that moves: id of the distribution that it leads to until then
    QJsonArray records = {};  //!< likewise: its records in that zone, as in recordJson()
    QString sourceHost = {};  //!< likewise: address of that distribution; empty of older operations

    QJsonObject toJson() const;
    static DomainFacts of(const Context& context);
};

//! Where a domain that moves has led until then, from the same routes. Without a project it led nowhere there.
struct FormerRoute {
    QString project;
    QString host;
    QString distribution; //!< id of the one that it moves to

    QJsonObject toJson() const;
    static FormerRoute of(const Context& context);
    edge::EdgeAlias alias() const { return {project, host}; }
    //! `to`: the new host; those who reach the name at the new distribution get its route already.
    edge::EdgeAlias whileItMoves(const QString& to) const;
};

//! The proofs that Shipdeck wrote for the project that a domain moves from. They are the same for every certificate of the
//! name, and the project that has it last deletes them.
QList<store::WantedRecord> formerProofs(const Context& context);

//! What this computer knows of the domain; a new record if it knows nothing.
Result<store::Domain> domainHere(const Context& context, const QString& name);
//! Changes that, in one transaction.
Result<> noteDomain(const Context& context, const QString& name, const std::function<void(store::Domain&)>& change);

//! The stack with the distribution of a project's domains: that of its site, or below a wildcard domain one for them alone.
QString domainsStackOf(const PlannedRelease& release);
//! For the plan.
site::StackSpec plannedDomains(const PlannedRelease& release, const QString& domain, const QString& certificate);
//! Its address, or a placeholder.
QString distributionWord(const PlannedRelease& release);
//! nullopt: below a wildcard domain, before the first domain.
Task<Result<std::optional<aws::Stack>>> stackOfDomains(Site on);
//! "d111111abcdef8.cloudfront.net"; empty: there is none yet.
QString distributionIn(const Site& on, const std::optional<aws::Stack>& stack);
//! The same, with a call only where it takes the stack.
Task<Result<QString>> distributionOf(Site on);
//! The domains of a distribution, from the parameters of its stack.
QStringList domainsIn(const std::optional<aws::Stack>& stack);
//! Its id, likewise.
QString distributionIdIn(const Site& on, const std::optional<aws::Stack>& stack);
//! Whether its distribution has the name at this moment. If giving a name back has failed, what serves it has to stay.
Task<Result<bool>> isServedBy(Site on, QString name);
//! The stack with the distribution of a project's domains.
struct DomainsStack {
    QString name;
    QString slug;        //!< of the project
    QString environment; //!< for its tags, as is the operation
    QString operation;
    bool isForThemAlone;                 //!< it is below a wildcard domain
    std::optional<aws::Stack> seen = {}; //!< as AWS had it just now

    static DomainsStack of(const Site& on);
};
//! Gives the distribution exactly these domains. Without a certificate it has the address that CloudFront gives alone, or
//! goes if it is for domains alone. `turn` tells apart what one operation asks for one after the other.
Task<Result<>> setDomainsOf(AwsAccount account, DomainsStack of, QStringList domains, QString certificate,
                            QString turn);
//! The router that this version needs: it knows hosts that have the route of another.
Task<Result<>> updateRouter(Context context, AwsAccount account);
//! Conflict `domain-names-changed`: another domain was added to the distribution while this one waited.
Result<> checkCovered(const Context& context, const QStringList& domains);

//! Gives the distribution of the site's domains these and the certificate, after checkCovered(); `stands`: as
//! stackOfDomains() had it just now; `turn` as in setDomainsOf().
Task<Result<>> setCovered(Site on, std::optional<aws::Stack> stands, QStringList domains, QString turn);

//! The route of a name that gets, or gives up, a distribution of its own beside another project's wildcard that stands for it:
//! requests that reach the wildcard's distribution get that project's site, as files of one site are not at the other's
//! distribution. nullopt: there is no such wildcard.
Task<Result<std::optional<edge::EdgeAlias>>> besideWildcard(Site on, QString name, edge::EdgeAlias own);

//! Waits until no other operation changes the domains of a project's distribution; `stack`: siteStackOf() that project.
//! Hold the handle meanwhile.
Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> domainsAlone(Context context, QString stack);
//! The same for the operation's own project.
Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> domainsAlone(Site on);

} // namespace shipdeck::deploy
