// SPDX-License-Identifier: MIT
#include "agent/share_keeper.h"

#include "base/clock.h"
#include "deploy/steps/inputs.h"
#include "net/network_addresses.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"

#include <unistd.h>

namespace shipdeck::agent {
namespace {

using State = store::Share::State;
using End = store::Share::End;
using Kind = SharedVisit::Kind;

QList<store::Share> allShares(store::Database& db)
{
    return store::shares(db).value_or(QList<store::Share>());
}

void add(store::Share& share, const QList<SharedVisit>& visits)
{
    for (const SharedVisit& visit : visits)
        switch (visit.kind) {
        case Kind::Page: share.addPage(visit.visitor, visit.at); break;
        case Kind::Entered: share.isEntered = true; break;
        case Kind::Refused: ++share.wrongPasswords; break;
        }
}

void setEnded(store::Share& share, End end)
{
    share.state = State::Ended;
    share.end = end;
    share.endedAt = nowUtc();
    share.password.clear();
}

} // namespace

ShareKeeper::ShareKeeper(deploy::World& world, Background& background) : m_world(world), m_background(background)
{
    connect(&m_world.serving, &deploy::Serving::visited, this,
            [this](const DeploymentId& release, const QList<SharedVisit>& visits) { m_visits[release] += visits; });
    connect(&m_world.serving, &deploy::Serving::sharingEnded, this, [this](const DeploymentId& release) {
        if (m_open.contains(release))
            endedByItself(release);
    });
}

void ShareKeeper::recover()
{
    for (const store::Share& share : allShares(m_world.store.database()))
        change(share.deployment, [](store::Share& one) {
            if (one.state == State::Open || one.state == State::Stopping)
                setEnded(one, one.endsAt <= nowUtc() ? End::Time : End::Agent);
        });
}

void ShareKeeper::poll()
{
    for (const QString& release : m_visits.keys()) {
        const QList<SharedVisit> visits = m_visits.take(release);
        change(DeploymentId(release), [&visits](store::Share& share) { add(share, visits); });
    }
    QSet<QString> gone = m_open;
    for (const store::Share& share : allShares(m_world.store.database())) {
        gone.remove(share.deployment);
        if (share.state == State::Requested && !m_open.contains(share.deployment))
            open(share.deployment);
        else if (share.state != State::Ended)
            endDue(share);
    }
    for (const QString& release : std::as_const(gone)) // removed together with their rows
        end(DeploymentId(release), End::Removed);
}

void ShareKeeper::endDue(const store::Share& share)
{
    if (share.state == State::Stopping)
        end(share.deployment, End::Stopped);
    else if (share.endsAt <= nowUtc())
        end(share.deployment, End::Time);
    else if (share.state == State::Open && isRemoved(share.deployment))
        end(share.deployment, End::Removed);
}

void ShareKeeper::endedByItself(const DeploymentId& release)
{
    const auto share = store::share(m_world.store.database(), release);
    const bool isDue = !share || !*share || (*share)->endsAt <= nowUtc().addSecs(1); // clocks differ a little
    if (isDue)
        return end(release, End::Time);
    end(release, End::Failed,
        fail(Error::Kind::Provider, "share-ended",
             say(QT_TRANSLATE_NOOP("core", "nginx, which served the shared release, ended unexpectedly.")),
             say(QT_TRANSLATE_NOOP("core", "Share the release again.")))
            .value());
}

bool ShareKeeper::isRemoved(const DeploymentId& release) const
{
    const auto slug = slugOf(release);
    const QList<deploy::PlacedRelease> placed = slug ? m_world.serving.releases(*slug) : QList<deploy::PlacedRelease>();
    return std::none_of(placed.begin(), placed.end(), [&](const auto& one) { return one.id == release; });
}

Result<QString> ShareKeeper::slugOf(const DeploymentId& release) const
{
    SD_TRY(const store::Deployment deployment, store::deployment(m_world.store.database(), release));
    SD_TRY(const store::Project project, store::project(m_world.store.database(), deployment.project));
    return deploy::siteSlug(project, deployment.environment);
}

Result<deploy::SharedRelease> ShareKeeper::sharedRelease(const store::Share& share) const
{
    if (!networkAddresses().contains(share.address))
        return fail(Error::Kind::NotFound, "share-address-gone",
                    say(QT_TRANSLATE_NOOP("core", "This computer does not have the address %1."), {share.address}),
                    say(QT_TRANSLATE_NOOP("core", "Connect to the network again, then share the release again.")));
    SD_TRY(const QString slug, slugOf(share.deployment));
    return deploy::SharedRelease{slug, share.deployment, share.address, share.password,
                                 std::chrono::seconds(nowUtc().secsTo(share.endsAt))};
}

QCoro::Task<> ShareKeeper::open(DeploymentId release)
{
    const Busy busy(m_background);
    const auto requested = store::share(m_world.store.database(), release);
    if (!requested || !*requested)
        co_return;
    m_open.insert(release);
    const auto wanted = sharedRelease(**requested);
    if (!wanted)
        co_return end(release, End::Failed, wanted.error());
    const deploy::SharedRelease shared = *wanted;
    const Result<quint16> port = co_await m_world.serving.share(shared);
    if (!port)
        co_return end(release, End::Failed, port.error());
    change(release, [&port](store::Share& share) {
        share.port = *port;
        share.agent = ::getpid();
        share.password.clear();
        if (share.state == State::Requested)
            share.state = State::Open;
    });
}

void ShareKeeper::end(const DeploymentId& release, End end, std::optional<Error> error)
{
    m_open.remove(release);
    m_world.serving.stopSharing(release);
    const QList<SharedVisit> visits = m_visits.take(release);
    change(release, [&](store::Share& share) {
        add(share, visits);
        setEnded(share, end);
        share.error = error;
    });
}

void ShareKeeper::change(const DeploymentId& release, const std::function<void(store::Share&)>& changing)
{
    (void)m_world.store.write([&](store::Database& db) -> Result<> {
        SD_TRY(auto share, store::share(db, release));
        if (!share)
            return {}; // with its deployment
        changing(*share);
        return store::setShare(db, *share);
    });
}

} // namespace shipdeck::agent
