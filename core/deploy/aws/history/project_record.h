// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/release_store.h"

namespace shipdeck::site {

//! What the account keeps of a project beside its releases, so that another computer can go on with it. Values of
//! variables are not part of it, nor whatever is one computer's own.
struct ProjectRecord {
    struct Variable {
        QString environment;
        QString name;
        QString scope;
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
    //! As readDocument(); `site-manifest-unreadable` also for an id or a slug that is none.
    static Result<ProjectRecord> fromJson(const QByteArray& json);
    bool operator==(const ProjectRecord&) const = default;
};

QString recordKey(const ReleaseStore& store);
//! Nothing: an older Shipdeck deployed it. Errors of readDocument() and of the s3 call.
Task<Result<std::optional<ProjectRecord>>> readRecord(const ReleaseStore* store, Cancel cancel = {});
//! Over what stands there, whoever wrote it; of two computers at once one is first and the other second.
Task<Result<>> writeRecord(const ReleaseStore* store, ProjectRecord record, Cancel cancel = {});

} // namespace shipdeck::site
