// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "base/variable_scope.h"

#include <QDateTime>

namespace shipdeck::site {

class ReleaseStore;

//! What the account stores about a project besides its releases, so that another computer can continue it. Values of
//! variables and settings of a single computer are not part of it.
struct ProjectRecord {
    struct Variable {
        QString environment;
        QString name;
        VariableScope scope = VariableScope::Both;
        bool isSecret = false;
        bool operator==(const Variable&) const = default;
    };

    QString id;
    QString name;
    QString slug;
    QString sourceKind; //!< folder, ready or git
    QString location;
    QString ref;
    QString root;
    QJsonObject settings;
    QList<Variable> variables;
    QDateTime createdAt;

    QByteArray toJson() const;
    //! Errors: as readDocument(); `site-manifest-unreadable` also for an invalid id or slug.
    static Result<ProjectRecord> fromJson(const QByteArray& json);
    bool operator==(const ProjectRecord&) const = default;
};

QString recordKey(const ReleaseStore& store);
//! nullopt: an older Shipdeck deployed it. Errors of readDocument() and of the s3 call.
Task<Result<std::optional<ProjectRecord>>> readRecord(const ReleaseStore* store, Cancel cancel = {});
//! Overwrites the record, also one of another computer. If two computers write at the same time, the last one wins.
Task<Result<>> writeRecord(const ReleaseStore* store, ProjectRecord record, Cancel cancel = {});

} // namespace shipdeck::site
