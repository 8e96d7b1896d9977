// SPDX-License-Identifier: MIT
#include "targets/local/serving_here.h"

#include "base/files.h"
#include "deploy/engine/world.h"

namespace shipdeck::deploy {
namespace {

ServerStatus statusOf(const local::Server& server)
{
    return {DeploymentId(server.release), server.state, server.port, server.exitCode, server.crashes, server.asked};
}

} // namespace

ServingHere::ServingHere(const Paths& paths) : m_layout(paths), m_visits(m_layout), m_place(paths)
{
    connect(&m_place, &local::LocalTarget::serverChanged, this,
            [this](const local::Server& server) { Q_EMIT serverChanged(statusOf(server)); });
    connect(&m_place.nginx(), &local::Nginx::died, this, &Serving::died);
}

Task<Result<>> ServingHere::adopt()
{
    CO_CHECK(removeTree(m_layout.shares())); // of an agent that was killed
    co_return co_await m_place.adopt();
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

Result<> ServingHere::checkShareable(const SharedRelease& wanted) const
{
    const QList<local::PlacedRelease> placed = m_place.releases(wanted.slug);
    const auto release =
        std::find_if(placed.begin(), placed.end(), [&](const auto& one) { return one.id == wanted.id; });
    if (release == placed.end())
        return fail(Error::Kind::NotFound, "share-release-gone",
                    say(QT_TRANSLATE_NOOP("core", "The files of release %1 are not on this computer."), {wanted.id}),
                    say(QT_TRANSLATE_NOOP("core", "Share another release, or redeploy this one.")));
    if (release->kind == local::Kind::Server && release->server.state != ServerState::Listening
        && release->server.state != ServerState::Asleep)
        return fail(Error::Kind::Conflict, "share-not-running",
                    say(QT_TRANSLATE_NOOP("core", "The server of release %1 is not running."), {wanted.id}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Share the live release, or make this one live first: only the live and the "
                                          "previous release have a running server.")));
    return {};
}

Task<Result<quint16>> ServingHere::share(SharedRelease wanted)
{
    CO_CHECK(checkShareable(wanted));
    local::SharedConfig config;
    config.slug = wanted.slug;
    config.release = wanted.id;
    config.address = wanted.address;
    config.time = wanted.time;
    const auto site = std::make_shared<local::SharedSite>(m_layout, config, wanted.password.toLatin1());
    const DeploymentId id = wanted.id;
    connect(site.get(), &local::SharedSite::visited, this,
            [this, id](const QList<SharedVisit>& visits) { Q_EMIT visited(id, visits); });
    connect(
        site.get(), &local::SharedSite::ended, this, [this, id] { Q_EMIT sharingEnded(id); }, Qt::QueuedConnection);
    m_shared.insert(id, site);
    const Result<quint16> port = co_await site->open();
    if (!port)
        m_shared.remove(id);
    co_return port;
}

local::LocalTarget& placeOf(World& world)
{
    return static_cast<ServingHere&>(world.serving).place(); // Target::servesHere() of this target made it
}

} // namespace shipdeck::deploy
