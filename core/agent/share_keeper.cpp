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

using namespace std::chrono_literals;

using State = store::Share::State;
using End = store::Share::End;
using Kind = SharedVisit::Kind;

constexpr auto between = 1s;   // writes of visits
constexpr auto patience = 10s; // for an address that is gone for a moment
constexpr auto waiting = 1min; // for a person who asked for a share

QList<store::Share> notEnded(store::Database& db)
{
    return store::sharesNotEnded(db).value_or(QList<store::Share>());
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

Failure addressGone(const QString& address)
{
    return fail(Error::Kind::NotFound, "share-address-gone",
                say(QT_TRANSLATE_NOOP("core", "This computer does not have the address %1."), {address}),
                say(QT_TRANSLATE_NOOP("core", "Connect to the network again, then share the release again.")));
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
    const QDateTime now = nowUtc();
    for (const store::Share& share : notEnded(m_world.store.database()))
        change(share.deployment, [&now](store::Share& one) {
            // The password of one that was requested long ago was never shown.
            const bool isFresh = one.state == State::Requested && now - one.startedAt < waiting;
            if (one.state != State::Ended && !isFresh)
                setEnded(one, one.endsAt <= now ? End::Time : End::Agent);
        });
}

void ShareKeeper::poll()
{
    storeVisits();
    QSet<QString> gone = m_open;
    for (const store::Share& share : notEnded(m_world.store.database())) {
        gone.remove(share.deployment);
        const bool isDue = share.endsAt <= nowUtc();
        if (share.state == State::Requested && !isDue && !m_open.contains(share.deployment))
            open(share.deployment);
        else
            endDue(share);
    }
    for (const QString& release : std::as_const(gone)) // removed together with their rows
        end(DeploymentId(release), End::Removed);
}

//! At most once a second: strangers cause visits, and each write wakes the agent and all windows.
void ShareKeeper::storeVisits()
{
    if (m_visits.isEmpty() || monotonicNow() - m_stored < between)
        return;
    m_stored = monotonicNow();
    for (const QString& release : m_visits.keys()) {
        const QList<SharedVisit> visits = m_visits.take(release);
        change(DeploymentId(release), [&visits](store::Share& share) { add(share, visits); });
    }
}

bool ShareKeeper::hasLostAddress(const store::Share& share)
{
    if (networkAddresses().contains(share.address)) {
        m_lost.remove(share.deployment);
        return false;
    }
    const auto since = m_lost.constFind(share.deployment);
    if (since != m_lost.constEnd())
        return monotonicNow() - *since > patience;
    m_lost.insert(share.deployment, monotonicNow());
    return false;
}

void ShareKeeper::endDue(const store::Share& share)
{
    if (share.state == State::Stopping)
        end(share.deployment, End::Stopped);
    else if (share.endsAt <= nowUtc())
        end(share.deployment, End::Time);
    else if (share.state == State::Open && isRemoved(share.deployment))
        end(share.deployment, End::Removed);
    else if (share.state == State::Open && hasLostAddress(share))
        end(share.deployment, End::Failed, addressGone(share.address).value());
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
        return addressGone(share.address);
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
    m_lost.remove(release);
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
