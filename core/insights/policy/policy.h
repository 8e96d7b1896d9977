// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shipdeck::insights {

//! What may be done with which things, and what it is for.
struct Statement {
    QString sid; //!< letters and digits
    Text reason; //!< "Where the releases are"
    QStringList actions;
    QStringList resources;
    QJsonObject condition = {};

    QJsonObject toJson() const;
};

//! Permissions as IAM reads them.
struct Policy {
    QList<Statement> statements;

    QJsonObject document() const;
    //! Each statement's sid, reason, actions and resources: what a document has no place for.
    QJsonArray explained() const;
    //! Characters without white space, which is how IAM counts: 6,144 are a managed policy.
    qsizetype size() const;
};

//! What an IAM policy may be needed for.
enum class Feature {
    StaticSites, //!< foundation, stacks of sites, releases, routes
    OwnZone,     //!< a wildcard domain at Route 53
    Inventory,   //!< lists resources by tag
    Doctor,      //!< calls that only `doctor aws` and the search in other regions need
    Check        //!< asks IAM what the policy allows
};
using Features = QList<Feature>;

//! The resources that the permissions are limited to.
struct PolicyScope {
    QString account; //!< twelve digits; empty: the account in which the policy is used
    QString region;
    QString zone = {}; //!< id at Route 53, if a domain below it is to be served
};

constexpr qsizetype largestPolicy = 6144;

} // namespace shipdeck::insights
