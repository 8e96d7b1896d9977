// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "deploy/freeze.h"
#include "deploy/history.h"
#include "store/canaries.h"
#include "store/records.h"

namespace shipdeck {

//! Which release the visitors of an environment get. Those that ask for another one give the operation as it was queued.
class ReleaseService : DeckService {
public:
    using DeckService::DeckService;

    //! Without those that never were live: staged ones, and what a share of the visitors gets.
    Result<QList<store::Deployment>> rollbackChoices(const ProjectId& project,
                                                     const EnvironmentName& environment) const;
    //! What a share of the visitors gets now, as far as this computer knows.
    Result<std::optional<store::Deployment>> rolling(const ProjectId& project,
                                                     const EnvironmentName& environment) const;

    //! What visitors got of a release that is, or was, a canary on this computer.
    Result<std::optional<store::CanaryRecord>> canaryRecord(const DeploymentId& deployment) const;

    //! The canary of an environment on this computer that ended last; nothing: none that is known.
    Result<std::optional<store::CanaryRecord>> endedCanary(const ProjectId& project,
                                                           const EnvironmentName& environment) const;

    //! Deployments whose canary Shipdeck ended because of its errors.
    Result<QStringList> stoppedCanaries() const;

    //! The release that was pushed to production and waits for a person, who approves it by a promotion.
    Result<std::optional<store::Deployment>> waitingForApproval(const store::Project& project) const;

    enum class Refresh { IfNeeded, Always };
    //! `to` empty: to what was Current before. Where this computer knows of it nobody is asked first, as visitors wait; if
    //! another computer has moved on since, the operation ends with `site-changed-elsewhere` and has changed nothing.
    //! `beforehand` is called once it is known where it goes, before anything is asked for.
    Task<Result<store::Operation>> rollback(ProjectId project, EnvironmentName environment, DeploymentId to,
                                            Refresh look = Refresh::IfNeeded, std::function<void()> beforehand = {});
    Task<Result<store::Operation>> promote(DeploymentId deployment);
    Result<> checkPromotable(const store::Deployment& deployment) const; //!< the Conflict of promote()
    //! Leads `weight` percent of the visitors to a release that is ready, or changes how many.
    //! BadInput `canary-weight`, `canary-unsupported`; Conflict `canary-impossible`.
    Task<Result<store::Operation>> canary(DeploymentId deployment, int weight);
    //! Everybody gets Current again.
    Task<Result<store::Operation>> endCanary(ProjectId project, EnvironmentName environment);
    //! Lets deployments that a person requests go live in spite of a freeze, from now on for deploy::freezeLiftedFor; the
    //! reason is recorded among the project's actions. BadInput `freeze-reason`: there is none; Conflict `not-frozen`.
    Task<Result<deploy::FreezeLift>> liftFreeze(ProjectId project, EnvironmentName environment, QString reason);
    Task<Result<>> unpin(ProjectId project, EnvironmentName environment);
    //! Who works on an environment of a site on AWS at the moment (empty: on any), from another computer; nothing: nobody.
    //! `isMeant`: that one is gone, or shall not go on: what it does from here on fails with `site-lock-lost`. Conflict
    //! `unlock-own`: it is this computer itself; BadInput `unlock-unsupported`: a site of this target has no locks.
    Task<Result<QList<deploy::HeldLock>>> unlock(ProjectId project, EnvironmentName environment, bool isMeant,
                                                 Cancel cancel = {});

private:
    //! Lets a pin go where all computers see it, if it is kept there.
    Task<Result<>> liftForAll(store::Project project, EnvironmentName environment);
};

} // namespace shipdeck
