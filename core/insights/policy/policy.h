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

constexpr qsizetype largestPolicy = 6144;

} // namespace shipdeck::insights
