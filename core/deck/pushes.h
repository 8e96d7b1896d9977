// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "deck/service.h"
#include "store/pushes.h"

namespace shipdeck {

//! What deploys by itself: how it goes, and what hurries it.
class PushService : DeckService {
public:
    using DeckService::DeckService;

    //! How the watch over a project's repository goes; nothing: its pushes do not deploy, or the agent has not looked yet.
    Result<std::optional<store::Watch>> watch(const ProjectId& project) const;
    //! The branch that each environment beside production and the previews follows.
    Result<QMap<QString, QString>> environments(const ProjectId& project) const;
    //! The push that was dealt with last; nothing: there was none.
    Result<std::optional<store::Push>> last(const ProjectId& project, const EnvironmentName& environment) const;
    //! A pre-push hook of ours in a clone of the project's repository, that tells of pushes at once; empty: none.
    QString localHook(const store::Project& project) const;
    //! Somebody has just pushed: the agent looks now instead of at its next turn. An empty project: at all.
    Task<Result<>> poll(ProjectId project);
    //! A window shows this project: its repository is looked at more often.
    Task<Result<>> noteOnScreen(ProjectId project);
    //! Gives the hook's file: deck/local_hook.h. NotFound `hook-unfollowed`: no project is of what the clone is pushed to.
    Task<Result<QString>> installHook(QString folder);
    Task<Result<QString>> uninstallHook(QString folder); //!< empty: there was none of ours
    //! From now on this computer deploys what another one does by itself. Conflict `nothing-to-take-over`.
    Task<Result<>> takeOver(ProjectId project);
};

} // namespace shipdeck
