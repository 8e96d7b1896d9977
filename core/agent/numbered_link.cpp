// SPDX-License-Identifier: MIT
#include "agent/numbered_link.h"

#include "github/pushes/polling.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::agent {

Task<Result<github::RepositoryLink>> numberedLink(store::Store* store, github::ClientPointer client, ProjectId project)
{
    CO_TRY(const store::Project before, store::project(store->database(), project));
    github::RepositoryLink link = github::linkOf(before.settings);
    if (link.repository != 0 || link.fullName.isEmpty())
        co_return link;
    const QString known = link.fullName;
    CO_TRY(const github::RepositoryName name, co_await github::named(client, known));
    CO_CHECK(store->write([&](store::Database& db) -> Result<> {
        SD_TRY(store::Project today, store::project(db, project));
        link = github::linkOf(today.settings);
        if (link.fullName != known)
            return {}; // another repository in the meantime
        link.repository = name.id;
        link.fullName = name.fullName;
        today.settings.insert(u"github"_s, link.toJson());
        return store::updateProject(db, today);
    }));
    co_return link;
}

} // namespace shipdeck::agent
