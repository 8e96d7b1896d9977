// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "github/accounts/connections.h"
#include "github/project_settings.h"
#include "github/publishing/pages.h"

namespace shipdeck::deploy {

inline const QString pagesBranch = QStringLiteral("gh-pages");
inline const QString pagesRef = QStringLiteral("heads/") + pagesBranch;

//! The repository that a project is published in. BadInput `pages-no-repository`: it is deployed from none of GitHub's.
Result<github::RepositoryLink> pagesRepository(const store::Project& project);

//! The way to a project's repository. Hold it while calls are made.
struct PagesRemote {
    std::shared_ptr<github::Connection> connection;
    github::RepositoryCall call;
    QString fullName;
};

//! With `calls` each one is kept in the glass box. Denied `pages-sign-in`.
Result<PagesRemote> pagesRemote(github::Connections& connections, const store::Project& project,
                                std::shared_ptr<Calls> calls, Cancel cancel);
Result<PagesRemote> pagesRemote(const Context& context);

//! A repository's Pages as they stand, and whose they are.
struct PagesPlace {
    qint64 repository = 0;
    QString fullName;
    bool isPrivate = false;
    bool isArchived = false;
    bool canPush = false;
    bool canAdminister = false;
    QUrl address; //!< of the site; a guess where there is none yet
    std::optional<github::PagesSite> site;
    QString commit;     //!< of the publishing branch; empty: there is no such branch
    QString project;    //!< whose Shipdeck made that commit; empty: none did
    QString deployment; //!< of that project
};
Task<Result<PagesPlace>> lookAtPages(PagesRemote remote);

//! What was there before the first deployment of a project; it comes back when the project goes.
struct PagesBefore {
    QString commit; //!< of the branch, kept as a ref of its own; empty: there was no branch
    std::optional<github::PagesSite> site;
    QJsonObject toJson() const;
    static PagesBefore fromJson(const QJsonObject& object);
};
//! Nothing: this project never began to publish.
Result<std::optional<PagesBefore>> pagesBefore(store::Database& db, const QString& project);
Result<> keepPagesBefore(World& world, const QString& project, const std::optional<PagesBefore>& before);

//! Whether this project may publish there. Denied `pages-read-only`, Conflict `pages-taken`, which `replace` allows.
Result<> checkPlace(const PagesPlace& place, const store::Project& project, bool isKnown, bool replace);

//! Whether Pages show the root of the publishing branch, so that nothing is left to switch on.
bool isPublished(const std::optional<github::PagesSite>& site);
//! Whether this sign-in may switch Pages on where they are off. Denied `pages-not-allowed`, with what it lacks.
Task<Result<>> checkSwitchingOn(PagesRemote remote, PagesPlace place, Cancel cancel);

//! The message of a release's commit, by which it is known again.
QString pagesRecord(const store::Project& project, const store::Deployment& deployment);
//! "shipdeck/pages/<project>/": where a project's releases are kept, below refs/.
QString pagesReleases(const QString& project);

} // namespace shipdeck::deploy
