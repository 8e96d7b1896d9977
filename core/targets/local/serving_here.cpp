// SPDX-License-Identifier: MIT
#include "targets/local/serving_here.h"

#include "deploy/engine/world.h"

namespace shipdeck::deploy {
namespace {

ServerStatus statusOf(const local::Server& server)
{
    return {DeploymentId(server.release), server.state, server.port, server.exitCode, server.crashes, server.asked};
}

} // namespace

ServingHere::ServingHere(const Paths& paths) : m_place(paths)
{
    connect(&m_place, &local::LocalTarget::serverChanged, this,
            [this](const local::Server& server) { Q_EMIT serverChanged(statusOf(server)); });
    connect(&m_place.nginx(), &local::Nginx::died, this, &Serving::died);
}

Task<Result<>> ServingHere::ensure()
{
    CO_CHECK(co_await m_place.nginx().ensure());
    co_return Result<>();
}

Task<Result<int>> ServingHere::stop()
{
    const QList<local::Server> servers = m_place.servers();
    for (const local::Server& server : servers) {
        const QString release = server.release;
        CO_CHECK(co_await m_place.stopServer(release));
    }
    CO_CHECK(co_await m_place.nginx().stop());
    co_return int(servers.size());
}

Task<Result<>> ServingHere::moveTo(quint16 port)
{
    CO_CHECK(co_await m_place.nginx().moveTo(port));
    co_return Result<>();
}

QList<ServerStatus> ServingHere::servers() const
{
    QList<ServerStatus> servers;
    for (const local::Server& server : m_place.servers())
        servers << statusOf(server);
    return servers;
}

QList<PlacedRelease> ServingHere::releases(const QString& slug) const
{
    QList<PlacedRelease> releases;
    for (const local::PlacedRelease& release : m_place.releases(slug))
        releases << PlacedRelease{DeploymentId(release.id), release.current};
    return releases;
}

Result<> ServingHere::makeCurrent(const QString& slug, const DeploymentId& release)
{
    return m_place.makeCurrent(slug, release);
}

Task<Result<>> ServingHere::removeRelease(QString slug, DeploymentId release)
{
    return m_place.removeRelease(std::move(slug), release);
}

local::LocalTarget& placeOf(World& world)
{
    return static_cast<ServingHere&>(world.serving).place(); // Target::servesHere() of this target made it
}

} // namespace shipdeck::deploy
