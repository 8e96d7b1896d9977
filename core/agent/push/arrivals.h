// SPDX-License-Identifier: MIT
#pragma once
#include "github/project_settings.h"
#include "github/pushes/polling.h"
#include "store/records.h"
#include "store/store.h"

#include <QHash>

namespace shipdeck::agent {

//! A commit that the branch of an environment points at now.
struct Arrival {
    QString project; //!< its id
    QString environment;
    QString commit;
    QString branch;
    QString base; //!< of a pull request: what it is compared with while it has no release; else empty
    bool isFork = false;
};

//! Decides once about each commit that arrives: deployed, skipped with the reason, or left to what is under way.
class Arrivals {
public:
    explicit Arrivals(store::Store& store) : m_store(store) {}

    //! Gives whether something new is in the queue, or was skipped.
    Task<Result<bool>> take(github::ClientPointer client, Arrival arrival);
    //! Removes the previews whose pull requests are not open any more. Gives whether there were any.
    Result<bool> removePreviews(const QString& project, const QList<int>& open);

private:
    enum class PushState { Handled, Wait, New };
    Result<PushState> stateOf(const Arrival& arrival);
    Task<Result<Text>> reasonToSkip(github::ClientPointer client, store::Project project, Arrival arrival,
                                    github::CommitText words);
    Result<> keep(const store::Project& project, const Arrival& arrival, const github::CommitText& words,
                  const Text& skipped);

    store::Store& m_store;
    //! An earlier commit that a branch seems to have gone back to: by project and environment. GitHub's answers may be
    //! some seconds old, so it counts when it is seen again.
    QHash<QString, QString> m_returning;
};

} // namespace shipdeck::agent
