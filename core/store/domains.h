// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/ids.h"
#include "store/sqlite.h"

#include <QDateTime>

namespace shipdeck::store {

//! Type of a record that acts as a CNAME and has addresses; providers have several names for it.
inline const QString aliasRecord = QStringLiteral("ALIAS");

//! Type of the record by which CloudFront lets a distribution have a name that one of another account has.
inline const QString textRecord = QStringLiteral("TXT");

//! A DNS record that a domain needs, and what DNS had when it was looked at last.
struct WantedRecord {
    QString name;               //!< without the dot at its end
    QString type;               //!< "CNAME", "A", "AAAA", aliasRecord, textRecord
    QString value;              //!< likewise; of an address record: the distribution that Route 53 has it point to
    QStringList observed = {};  //!< values, if any
    bool isDone = false;        //!< DNS has it
    bool isOurs = false;        //!< written by Shipdeck, which deletes it again
    QStringList former = {};    //!< what DNS had instead before it was right; nothing: no record
    QDateTime formerUntil = {}; //!< until when others may remember that

    bool isSame(const WantedRecord& other) const
    {
        return name == other.name && type == other.type && value == other.value;
    }
    QJsonObject toJson() const;
    static WantedRecord fromJson(const QJsonObject& object);
};

//! What a certificate says, when it was looked at last.
struct CertificateFacts {
    QStringList names = {}; //!< that it covers
    QString issuer = {};    //!< "Amazon"
    QDateTime beginsAt = {};
    bool isYours = false; //!< the person's own: Shipdeck uses it, and leaves it when the domain goes

    QJsonObject toJson() const;
    static CertificateFacts fromJson(const QJsonObject& object);
};

//! A domain of a person's that leads to an environment of a project.
struct Domain {
    enum class State {
        Adding,    //!< its certificate is being requested
        Proving,   //!< the record that proves the domain has to be in DNS
        Issuing,   //!< AWS issues the certificate
        Attaching, //!< the distribution is told its name
        Pointing,  //!< its address record has to be in DNS
        Checking,  //!< DNS is right; an HTTPS request has to be answered by the project
        Live,
        Failed, //!< adding it failed and was undone: `error`
        Removing
    };
    QString name; //!< in ASCII, lower case; its key
    ProjectId project;
    EnvironmentName environment;
    State state = State::Adding;
    //! That Shipdeck writes to: the id of its hosted zone at Route 53, or "cloudflare/<id>" at a provider that it has a token
    //! for; empty: a person writes its records, or that is not known yet.
    QString zone = {};
    QStringList servers = {}; //!< name servers of its zone
    QString dnsZone = {};     //!< name of that zone: "shop.example"
    QString certificate = {}; //!< ARN
    QDateTime certificateEndsAt = {};
    CertificateFacts certificateFacts = {};
    QList<WantedRecord> records = {};
    std::optional<Error> error = {};
    QJsonObject finding = {}; //!< what is wrong with its DNS, a domains::Finding; empty: nothing known
    QJsonObject served = {};  //!< by family, when it was visited last: {"ipv4": "served", "ipv6": "not-tried"}
    QDateTime checkedAt = {}; //!< DNS was looked at
    QDateTime liveAt = {};    //!< it answered with a release of the project
    QString redirectTo = {};  //!< visitors are redirected to this domain; empty: they get the site

    bool waitsForDns() const { return zone.isEmpty() && (state == State::Proving || state == State::Pointing); }
    //! The same record as it is kept here, or a new one.
    WantedRecord& record(const WantedRecord& wanted);
    QJsonObject toJson() const; //!< all of it
    static Domain fromJson(const QJsonObject& object);
};
QString domainStateName(Domain::State state); //!< "proving", …: used in the store and in --json

//! Of a project's environment; all of it if the environment is empty; all there are if both are. By name.
Result<QList<Domain>> domains(Database& db, const ProjectId& project = {}, const EnvironmentName& environment = {});
Result<std::optional<Domain>> domain(Database& db, const QString& name);
//! Adds it or replaces what is known of it.
Result<> setDomain(Database& db, const Domain& domain);
Result<> forgetDomain(Database& db, const QString& name);
//! Stores what a look at it has found, unless its state has changed meanwhile.
Result<> keepLook(Database& db, const Domain& seen);

} // namespace shipdeck::store
