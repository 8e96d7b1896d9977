// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/serving.h"
#include "targets/local/place/canary_visits.h"
#include "targets/local/place/local_target.h"
#include "targets/local/place/shared_site.h"

namespace shipdeck::deploy {

struct World;

//! The sites and servers of this computer, as the agent sees them.
class ServingHere final : public Serving {
public:
    explicit ServingHere(const Paths& paths);
    local::LocalTarget& place() { return m_place; }

    Task<Result<>> adopt() override;
    Task<Result<>> ensure() override;
    Task<Result<int>> stop() override;
    Task<Result<>> stopIfUnused() override { return m_place.nginx().stopIfUnused(); }
    void abandon() override { m_place.nginx().abandon(); }
    quint16 port() const override { return m_place.nginx().port(); }
    Task<Result<>> moveTo(quint16 port) override;
    QList<ServerStatus> servers() const override;
    void sleepAfter(const DeploymentId& release, std::chrono::milliseconds idle) override
    {
        m_place.sleepAfter(release, idle);
    }
    QStringList sites() const override { return m_place.sites(); }
    Task<Result<>> removeSite(QString slug) override { return m_place.removeSite(std::move(slug)); }
    QList<PlacedRelease> releases(const QString& slug) const override;
    Result<> makeCurrent(const QString& slug, const DeploymentId& release) override;
    Task<Result<>> removeRelease(QString slug, DeploymentId release) override;
    std::optional<CanaryTraffic> canaryTraffic(const QString& slug) override { return m_visits.of(slug); }
    Task<Result<quint16>> share(SharedRelease release) override;
    void stopSharing(const DeploymentId& release) override { m_shared.remove(release); }

private:
    Result<> checkShareable(const SharedRelease& release) const;
    local::Layout m_layout;
    QHash<QString, std::shared_ptr<local::SharedSite>> m_shared; //!< by release
    local::AllCanaryVisits m_visits;
    mutable local::LocalTarget m_place;
};

//! Where this target's steps work.
local::LocalTarget& placeOf(World& world);

} // namespace shipdeck::deploy
