// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/source.h"

namespace shipdeck::build {

//! One commit of a repository's history.
struct HistoryCommit {
    QString id; //!< full
    QString author;
    QDateTime date;
    QString subject;

    QString shortId() const { return id.left(7); }
    QJsonObject toJson() const;
    static HistoryCommit fromJson(const QJsonObject& object);
};

//! The repository that has the commits of this source: itself, or the checkout that its folder is in. BadInput
//! `history-missing`: it is in none.
Result<SourceSpec> repositoryOf(SourceSpec source);

//! The first-parent history of `bad` since it left that of `good`, oldest first, beginning with the commit that both have.
//! Both are commits, whole or abbreviated, branches or tags. NotFound `ref-missing`; BadInput `history-empty`,
//! `history-apart`, `history-too-long`; and the errors of fetchSource().
Task<Result<QList<HistoryCommit>>> historyBetween(SourceSpec repository, QString good, QString bad, Paths paths,
                                                  FetchOptions options, Cancel cancel);

//! What a commit changed against its first parent: summary and patch, in a terminal's colours. It has to be in the
//! repository's mirror, as after historyBetween().
Task<Result<QByteArray>> diffOf(SourceSpec repository, QString commit, Paths paths, FetchOptions options,
                                Cancel cancel);

} // namespace shipdeck::build
