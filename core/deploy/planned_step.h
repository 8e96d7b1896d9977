// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "insights/policy/permissions.h"

#include <QJsonObject>

namespace shipdeck::deploy {

//! One line of a plan: what a step changes outside. The same before and after it runs.
struct Change {
    enum class Verb { Create, Change, Delete, Run };
    Verb verb = Verb::Create;
    Text what;
    QJsonObject toJson() const;
    static Change fromJson(const QJsonObject& object);
    bool operator==(const Change&) const = default;
};

//! A step as the plan shows it.
struct PlannedStep {
    QString name;
    QString stage;
    Text title;
    QList<Change> changes;
    QStringList commands;                   //!< equivalent commands
    Text undo;                              //!< how it is undone; empty: nothing to undo
    insights::Permissions permissions = {}; //!< in the AWS account, including those of the undo
    //! "s3: GetObject, PutObject": a line for each service; more if it would be too long.
    QStringList permissionLines() const;
    QJsonObject toJson() const;
    QJsonObject toPublicJson() const;
    static PlannedStep fromJson(const QJsonObject& object);
};

} // namespace shipdeck::deploy
