// SPDX-License-Identifier: MIT
#pragma once
#include "github/project_settings.h"
#include "github/pushes/polling.h"
#include "store/records.h"
#include "store/store.h"

#include <QHash>

namespace shipdeck::agent {

//! A commit that an environment's branch points to now.
struct Arrival {
    ProjectId project; //!< id
    EnvironmentName environment;
    CommitId commit;
    QString branch;
    QString base; //!< of a pull request: base of the comparison while it has no release; else empty
    bool isFork = false;
};

//! Decides once about each new commit: deploy, skip with a reason, or wait for an open operation or the
//! end of a freeze.
class Arrivals {
public:
    explicit Arrivals(store::Store& store) : m_store(store) {}

    //! Returns whether a deployment was enqueued or skipped.
    Task<Result<bool>> take(github::ClientPointer client, Arrival arrival);
    //! Enqueues the removal of previews whose pull requests are closed. Returns whether there were any.
    Result<bool> removePreviews(const ProjectId& project, const QList<int>& open);

private:
    enum class PushState { Handled, Wait, New };
    Result<PushState> stateOf(const Arrival& arrival);
    Task<Result<Text>> reasonToSkip(github::ClientPointer client, store::Project project, Arrival arrival,
                                    github::CommitText words);
    //! During a freeze: remembers that a commit waits which is not to be skipped, whatever the one after it is marked with.
    Task<Result<>> noteWaiting(github::ClientPointer client, store::Project project, Arrival arrival);
    Result<> keep(const store::Project& project, const Arrival& arrival, const github::CommitText& words,
                  const Text& skipped);

    store::Store& m_store;
    //! Earlier commits that a branch seems to have returned to, by project and environment. GitHub's answers may be
    //! some seconds old, so it only counts if it is seen twice.
    QHash<QString, QString> m_returning;
    QHash<QString, QString> m_marked; //!< likewise, the last commit that was to be skipped during a freeze
};

} // namespace shipdeck::agent
