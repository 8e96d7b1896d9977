// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/own_certificate.h"
#include "deploy/planned_step.h"
#include "domains/finding.h"
#include "domains/name.h"
#include "domains/provider.h"
#include "store/domains.h"
#include "store/records.h"

namespace shipdeck {

//! A domain with what a person has to know and do.
struct DomainStatus {
    store::Domain domain;
    domains::DomainName name;
    QString project;                           //!< its name
    std::optional<domains::Provider> provider; //!< of its DNS; nullopt: not known
    std::optional<domains::Finding> finding;   //!< what was wrong with its DNS when it was looked at
    OperationId operation;                     //!< id of the open operation on it; empty: none
    //! The name with, or without, "www." before it, which people type too and which is no domain yet; empty: there is none.
    QString counterpart;

    //! A record as the provider's form wants it.
    struct Typed {
        QString name; //!< "www", "@"
        QString type; //!< "CNAME", "ALIAS"
        QString value;
    };
    Typed typed(const store::WantedRecord& record) const;
    //! The record that a person has to add now; nullptr: there is nothing to do.
    const store::WantedRecord* nextRecord() const;
    bool isTakenElsewhere() const; //!< it failed because another distribution has it
    //! The TXT record by which CloudFront takes the name from another account's distribution; nullptr: it is not taken.
    const store::WantedRecord* takeoverRecord() const;
    Text takeoverText() const; //!< what to do with it; empty: nothing
    //! Between the stations of a visitor's request: name, DNS, edge, release.
    enum class Link { Holds, Waits, Broken, Later }; //!< Waits: for a person
    QList<Link> links() const;                       //!< three
    //! Of the certificate: which names, whose, how long; empty: there is none yet.
    Text certificateText() const;
    //! When AWS renews it, and what that needs; empty likewise.
    Text renewalText() const;
    QDateTime renewsFrom() const; //!< invalid likewise
    Text servedText() const;      //!< "Answers over IPv4 and IPv6."; empty: it was not visited
    Text stateText() const;       //!< "Waits for a DNS record"
    Text tokenText() const;       //!< what would make Shipdeck write the record that waits; empty: nothing
    Text nextText() const;        //!< what to do, or what happens next; empty: nothing
    Text counterpartText() const; //!< how to redirect it here; empty: nothing
    QJsonObject toPublicJson() const;

private:
    QList<store::WantedRecord> proofs() const; //!< that the certificate needs
    QJsonValue certificateJson() const;
};

//! What adding a domain would do.
struct DomainPlan {
    domains::DomainName name;
    store::Project project;
    EnvironmentName environment;
    QList<deploy::PlannedStep> steps;
    Text price;
    QString zone;                              //!< that has the name in public DNS; empty: not known
    std::optional<domains::Provider> provider; //!< of that
    QString writtenAt = {};                    //!< as deploy::NewDomain::writtenAt
    deploy::OwnCertificate certificate = {};   //!< likewise
    QString redirectTo = {};                   //!< in ASCII; empty: it shows the site
    bool isMove = false;
    std::optional<store::Domain> former = {}; //!< of a move: what this computer knows of it; nullopt: nothing
    QString formerProject = {};               //!< its name; empty: of no project here
    Text certificateText() const;             //!< which one of the person's own is used; empty: none
    Text recordsText() const;                 //!< who writes the records there, and what would make Shipdeck do it
    QJsonObject toPublicJson() const;
};

} // namespace shipdeck
