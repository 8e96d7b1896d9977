// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/choice.h"
#include "deploy/planned_step.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! A wildcard domain of the person's.
struct Zone {
    QString name;     //!< "apps.example.com"
    QString hostedId; //!< id of its Route 53 hosted zone

    QJsonObject toJson() const { return {{QStringLiteral("name"), name}, {QStringLiteral("id"), hostedId}}; }
    static Zone fromJson(const QJsonObject& object);
};
//! A prepared distribution as the plan of its removal names it. An incomplete one has only a stack.
struct PreparedDistribution {
    QString stack;
    QString bucket;
    QString domain;
};

//! Account-wide work that belongs to no project: operations of their own, whose environment is "account/region".
enum class ConnectionWork {
    Prepare, //!< create the foundation and one warm distribution
    Remove,  //!< delete all warm distributions, and the foundation if no project needs it
    AddZone, //!< set up a wildcard domain
    RemoveZone,
    CleanUp //!< delete Shipdeck's buckets and permissions boundary that belong to no stack any more
};

//! What a person is shown before anything is changed.
struct ConnectionPlan {
    AwsChoice choice;
    QList<PlannedStep> steps; //!< without what exists already
    Text price;
    Zone zone;                          //!< the wildcard domain, existing or planned
    bool isServed = false;              //!< it exists already
    QStringList leftovers;              //!< to be deleted: names of buckets, the ARN of the permissions boundary
    QStringList untagged;               //!< buckets that only their name marks as Shipdeck's, left to a person
    QString spare;                      //!< address of a ready warm distribution; empty: none
    QList<PreparedDistribution> spares; //!< warm distributions to be removed
    bool isOpen = false;                //!< such an operation is in progress
    bool isWanted = false;              //!< a person on this computer has asked for warm distributions
};

//! The state of a wildcard domain in an account and region.
struct ZoneStatus {
    AwsChoice choice;
    Zone zone;           //!< the one that is set up; empty: none
    QStringList hosts;   //!< hosts with a route, of all computers
    QStringList domains; //!< public hosted zones in Route 53; empty also without permission to list them
    std::optional<store::Operation> work; //!< newest operation on a zone here, open or ended; nullopt: none known
};

//! Whether a domain's public name servers are those of Route 53. Until then AWS can't see the record that validates the
//! domain, and no visitor reaches it; only the owner of the domain can change that.
struct Delegation {
    QString domain;     //!< of the Route 53 zone, "example.com"
    QStringList wanted; //!< name servers of the Route 53 zone
    QStringList found;  //!< name servers in public DNS now; empty: none

    bool isDone() const;
    //! "example.com does not lead to Route 53 yet. Set these …"
    Text whatToDo() const;
};

//! "123456789012/eu-west-1"; empty: no account chosen.
QString connectionOf(const AwsChoice& choice);

} // namespace shipdeck::deploy
