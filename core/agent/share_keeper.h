// SPDX-License-Identifier: MIT
#pragma once
#include "agent/background.h"
#include "base/shared_visit.h"
#include "base/task.h"
#include "deploy/engine/world.h"
#include "deploy/serving.h"
#include "store/shares.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace shipdeck::agent {

//! Opens and ends shares of releases as their rows say, and stores who opened them. No share outlives its agent: the kernel ends
//! them together.
class ShareKeeper final : public QObject {
    Q_OBJECT
public:
    ShareKeeper(deploy::World& world, Background& background);
    //! Ends what an earlier agent had open.
    void recover();
    //! Opens what was requested, ends what is due, and stores visits.
    void poll();
    bool isBusy() const { return !m_open.isEmpty(); }

private:
    QCoro::Task<> open(DeploymentId release);
    void storeVisits();
    bool hasLostAddress(const store::Share& share); //!< for some seconds by now
    void endDue(const store::Share& share);
    void endedByItself(const DeploymentId& release);
    void end(const DeploymentId& release, store::Share::End end, std::optional<Error> error = {});
    bool isRemoved(const DeploymentId& release) const;
    Result<QString> slugOf(const DeploymentId& release) const;
    Result<deploy::SharedRelease> sharedRelease(const store::Share& share) const;
    //! Changes the stored row, which a window may have changed meanwhile.
    void change(const DeploymentId& release, const std::function<void(store::Share&)>& changing);

    deploy::World& m_world;
    Background& m_background;
    QSet<QString> m_open;                             //!< also those that are being opened
    QHash<QString, QList<SharedVisit>> m_visits;      //!< not stored yet
    std::chrono::milliseconds m_stored{0};            //!< when visits were, monotonic
    QHash<QString, std::chrono::milliseconds> m_lost; //!< since when their addresses are gone, monotonic
};

} // namespace shipdeck::agent
