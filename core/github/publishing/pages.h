// SPDX-License-Identifier: MIT
#pragma once
#include "github/instance.h"
#include "github/publishing/git_data.h"

namespace shipdeck::github {

//! A repository's GitHub Pages settings.
struct PagesSite {
    QUrl address;
    QString branch;    //!< empty: it is published by a workflow
    QString folder;    //!< "/" or "/docs"
    QString buildType; //!< legacy: a branch is published; workflow
    QString domain;    //!< custom domain; empty: none
    QJsonObject toJson() const;
    static PagesSite fromJson(const QJsonObject& object);
};

struct PagesBuild {
    enum class State { Waiting, Built, Failed };
    State state = State::Waiting;
    QString commit;
    QString reason; //!< GitHub's message about a failure
};

// One call each. https://docs.github.com/en/rest/pages

Task<Result<std::optional<PagesSite>>> pagesSite(RepositoryCall call); //!< nullopt: none
//! Publishes the root of a branch, which must exist.
Task<Result<>> makePagesSite(RepositoryCall call, QString branch);
Task<Result<>> changePagesSite(RepositoryCall call, PagesSite site);
Task<Result<>> removePagesSite(RepositoryCall call);                           //!< missing is fine
Task<Result<std::optional<PagesBuild>>> latestPagesBuild(RepositoryCall call); //!< nullopt: none yet
Task<Result<>> buildPages(RepositoryCall call);

//! The expected address of a site, before GitHub reports it: https://owner.github.io/name/, and on an Enterprise Server
//! https://HOST/pages/owner/name/ (one with subdomain isolation differs: its answer decides).
QUrl expectedPagesAddress(const Instance& instance, const QString& owner, const QString& name);

} // namespace shipdeck::github
