// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "github/accounts/connections.h"
#include "github/project_settings.h"
#include "github/publishing/pages.h"

namespace shipdeck::deploy {

inline const QString pagesBranch = QStringLiteral("gh-pages");
inline const QString pagesRef = QStringLiteral("heads/") + pagesBranch;

//! The repository that a project is published in. BadInput `pages-no-repository`: it is not deployed from GitHub.
Result<github::RepositoryLink> pagesRepository(const store::Project& project);

//! Calls to a project's repository. Must be alive while calls are made.
struct PagesRemote {
    std::shared_ptr<github::Connection> connection;
    github::RepositoryCall call;
    QString fullName;
};

//! With `calls` each call is recorded. Denied `pages-sign-in`.
Result<PagesRemote> pagesRemote(github::Connections& connections, const store::Project& project,
                                std::shared_ptr<Calls> calls, Cancel cancel);
Result<PagesRemote> pagesRemote(const Context& context);

//! The state of a repository's Pages, and which project publishes there.
struct PagesPlace {
    qint64 repository = 0;
    QString fullName;
    bool isPrivate = false;
    bool isArchived = false;
    bool canPush = false;
    bool canAdminister = false;
    QUrl address; //!< of the site; a guess if there is none yet
    std::optional<github::PagesSite> site;
    QString commit;     //!< of the publishing branch; empty: the branch does not exist
    QString project;    //!< the Shipdeck project that made that commit; empty: none
    QString deployment; //!< of that project
};
Task<Result<PagesPlace>> lookAtPages(PagesRemote remote);

//! The state before a project's first deployment; restored when the project is removed.
struct PagesBefore {
    QString commit; //!< of the branch, kept by a ref; empty: there was no branch
    std::optional<github::PagesSite> site;
    QJsonObject toJson() const;
    static PagesBefore fromJson(const QJsonObject& object);
};
//! nullopt: this project has not begun to publish.
Result<std::optional<PagesBefore>> pagesBefore(store::Database& db, const QString& project);
Result<> keepPagesBefore(World& world, const QString& project, const std::optional<PagesBefore>& before);

//! Whether this project may publish there. Denied `pages-read-only`, Conflict `pages-taken`, which `replace` allows.
Result<> checkPlace(const PagesPlace& place, const store::Project& project, bool isKnown, bool replace);

//! Whether Pages already serves the root of the publishing branch.
bool isPublished(const std::optional<github::PagesSite>& site);
//! Whether this sign-in may turn on Pages if it is off. Denied `pages-not-allowed`, with the missing permissions.
Task<Result<>> checkSwitchingOn(PagesRemote remote, PagesPlace place, Cancel cancel);

//! Removes releases beyond the project's retention, and those that no record names. What fails is a warning: the next
//! deployment prunes again.
Task<> pruneReleases(Context context, PagesRemote remote);

//! The message of a release's commit, by which it is known again.
QString pagesRecord(const store::Project& project, const store::Deployment& deployment);
//! "shipdeck/pages/<project>/": the refs of a project's releases, below refs/.
QString pagesReleases(const QString& project);

} // namespace shipdeck::deploy
