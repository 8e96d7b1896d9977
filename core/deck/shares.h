// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "store/records.h"
#include "store/shares.h"

namespace shipdeck {

//! A release that is, or was, shown to the local network.
struct ShareStatus {
    store::Share share; //!< Ended also if its agent is gone and no other one has noticed yet
    store::Deployment deployment;
    QString project; //!< its name

    bool isOpen() const { return share.state == store::Share::State::Open; }
    QString url() const; //!< empty: it did not open
    Text stateText() const;
    QJsonObject toPublicJson() const;
};

struct SharePlan {
    store::Deployment deployment;
    QString project;
    QString address; //!< where it will listen
    QString command; //!< equivalent
    std::chrono::seconds time{};
    QJsonObject toPublicJson() const;
};

struct StartedShare {
    ShareStatus status;
    QString password; //!< shown once: only its hash is stored
};

//! Releases of this computer that the local network may see for a time.
class ShareService : DeckService {
public:
    using DeckService::DeckService;

    static constexpr auto usualTime = std::chrono::minutes(30);

    //! The addresses of this computer in private networks, the usual one first.
    static QStringList addresses();
    //! Whether it is served from this computer and may be there still.
    static bool canShare(const store::Deployment& deployment);
    //! `address` empty: the usual one. BadInput `share-unsupported`, `share-time`, `share-address`; NotFound
    //! `share-no-network`; Conflict `share-not-ready`, `share-open`.
    Result<SharePlan> plan(const DeploymentId& deployment, std::chrono::seconds time, QString address = {}) const;
    //! Comes back when it is open. The errors of Serving::share().
    Task<Result<StartedShare>> start(SharePlan plan, Cancel cancel = {});
    //! Comes back when it has ended. NotFound `share-missing`.
    Task<Result<ShareStatus>> stop(DeploymentId deployment, Cancel cancel = {});
    Result<QList<ShareStatus>> list() const; //!< the newest first
    Result<std::optional<ShareStatus>> get(const DeploymentId& deployment) const;

private:
    Result<ShareStatus> statusOf(const store::Share& share) const;
    Task<Result<ShareStatus>> opened(DeploymentId deployment, Cancel cancel); //!< once it is no longer Requested
    //! The status once `isReached` holds.
    Task<Result<ShareStatus>> when(DeploymentId deployment, bool (*isReached)(const ShareStatus&), Cancel cancel);
};

} // namespace shipdeck
