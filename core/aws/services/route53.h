// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {

class Client;

struct HostedZone {
    QString id;   //!< "Z0123456789ABC"
    QString name; //!< without the dot at its end
    bool isPrivate = false;
};

//! The name servers that a zone has to be delegated to.
struct Delegated {
    QString domain;      //!< "example.com"
    QStringList servers; //!< lower case
};

//! The records of one name and type in a zone. Names and values are without the dot at their end.
struct RecordSet {
    QString name; //!< lower case; "*" is written as such
    QString type; //!< "A", "CNAME" …
    int ttl = 0;  //!< in seconds; of an alias: 0
    QStringList values = {};
    QString aliasTo = {};         //!< a distribution's domain name, for example; empty: it is no alias
    QString aliasZone = {};       //!< hosted zone of `aliasTo`
    bool evaluatesHealth = false; //!< of an alias
    QString policy = {};          //!< identifier of one of several sets (weighted, by region …); empty: there is one

    //! Whether both lead to the same, whatever else is set.
    bool isSame(const RecordSet& other) const
    {
        return name == other.name && type == other.type && values == other.values && aliasTo == other.aliasTo;
    }
};
struct RecordChange {
    enum class Action { Upsert, Delete }; //!< Delete has to describe the set exactly
    Action action = Action::Upsert;
    RecordSet set;
};

//! The hosted zone of all distributions, for alias records.
//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html
inline const QString zoneOfDistributions = QStringLiteral("Z2FDTNDATAQYW2");

//! DNS zones of the account and their records.
namespace route53 {

//! All of the account.
//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html
Task<Result<QList<HostedZone>>> hostedZones(Client* client, Cancel cancel = {});

//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html
Task<Result<Delegated>> nameServers(Client* client, QString zone, Cancel cancel = {});

//! All records of exactly this name.
//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html
Task<Result<QList<RecordSet>>> records(Client* client, QString zone, QString name, Cancel cancel = {});

//! All changes or none; returns the id of the change. BadInput: a set to delete is not there exactly as described.
//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html
Task<Result<QString>> change(Client* client, QString zone, QList<RecordChange> changes, Cancel cancel = {});

//! Whether all of Route 53's name servers answer with a change (INSYNC).
//! https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetChange.html
Task<Result<bool>> isInSync(Client* client, QString change, Cancel cancel = {});

} // namespace route53
} // namespace shipdeck::aws
