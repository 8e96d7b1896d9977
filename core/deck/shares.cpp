// SPDX-License-Identifier: MIT
#include "deck/shares.h"

#include "agent/agent_lock.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/pause.h"
#include "deck/state.h"
#include "deploy/serving.h"
#include "deploy/target.h"
#include "net/network_addresses.h"
#include "store/deployments.h"
#include "store/projects.h"

#include <QJsonArray>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck {
namespace {

using State = store::Share::State;
using End = store::Share::End;

constexpr auto shortest = 10s;
constexpr auto longest = 24h;

//! 74 bits, without characters that look alike.
QString newPassword()
{
    const QString letters = u"23456789abcdefghjkmnpqrstuvwxyz"_s;
    QString password;
    for (int i = 0; i < 15; ++i) {
        if (i == 5 || i == 10)
            password += u'-';
        password += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    }
    return password;
}

//! A zombie process no longer runs. proc(5): the state follows the program's name.
bool isRunning(qint64 pid)
{
    const QByteArray stat = readFile(u"/proc/%1/stat"_s.arg(pid)).value_or(QByteArray());
    return !stat.isEmpty() && stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z";
}

QJsonValue timeOrNull(const QDateTime& at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

Text endText(const store::Share& share)
{
    switch (share.end) {
    case End::Time: return say(QT_TRANSLATE_NOOP("core", "Ended: the time is up"));
    case End::Stopped: return say(QT_TRANSLATE_NOOP("core", "Ended: stopped"));
    case End::Agent: return say(QT_TRANSLATE_NOOP("core", "Ended: Shipdeck's agent ended"));
    case End::Removed: return say(QT_TRANSLATE_NOOP("core", "Ended: the release was removed"));
    default: break;
    }
    return share.error ? share.error->what : say(QT_TRANSLATE_NOOP("core", "Ended"));
}

Result<> checkTime(std::chrono::seconds time)
{
    if (time >= shortest && time <= longest)
        return {};
    return fail(Error::Kind::BadInput, "share-time",
                say(QT_TRANSLATE_NOOP("core", "A release can be shared for 10 seconds to 24 hours.")),
                say(QT_TRANSLATE_NOOP("core", "For example: --for 30m, --for 4h")));
}

Result<QString> checkedAddress(const QString& wanted)
{
    const QStringList known = networkAddresses();
    if (known.isEmpty())
        return fail(Error::Kind::NotFound, "share-no-network",
                    say(QT_TRANSLATE_NOOP("core", "This computer has no address in a private network.")),
                    say(QT_TRANSLATE_NOOP("core", "Connect it to a network (cable or Wi-Fi), then try again.")));
    if (wanted.isEmpty() || known.contains(wanted))
        return wanted.isEmpty() ? known.first() : wanted;
    return fail(Error::Kind::BadInput, "share-address",
                say(QT_TRANSLATE_NOOP("core", "%1 is not an address of this computer in a private network."), {wanted}),
                say(QT_TRANSLATE_NOOP("core", "Use one of: %1."), {known.join(u", "_s)}));
}

//! nginx ended with its agent; the next one says so in the store.
bool endedWithAgent(const Paths& paths, const store::Share& share)
{
    return share.state == State::Open && !(agent::AgentLock::isHeld(paths) && isRunning(share.agent));
}

Failure sharedAlready(const DeploymentId& id)
{
    return fail(Error::Kind::Conflict, "share-open", say(QT_TRANSLATE_NOOP("core", "%1 is already shared."), {id}),
                say(QT_TRANSLATE_NOOP("core", "For a new password stop it first: shipctl share stop %1"), {id}));
}

Result<> requestStop(store::Database& db, const DeploymentId& id)
{
    SD_TRY(auto share, store::share(db, id));
    if (!share || share->state == State::Ended)
        return {};
    share->state = State::Stopping;
    return store::setShare(db, *share);
}

} // namespace

QString ShareStatus::url() const
{
    if (share.port == 0)
        return {};
    const QString host = share.address.contains(u':') ? u'[' + share.address + u']' : share.address;
    return u"http://%1:%2/"_s.arg(host).arg(share.port);
}

Text ShareStatus::stateText() const
{
    switch (share.state) {
    case State::Requested: return say(QT_TRANSLATE_NOOP("core", "Opening"));
    case State::Stopping: return say(QT_TRANSLATE_NOOP("core", "Stopping"));
    case State::Ended: return endText(share);
    case State::Open: break;
    }
    return say(QT_TRANSLATE_NOOP("core", "Open until %1"), {share.endsAt.toLocalTime().toString(u"hh:mm"_s)});
}

QJsonObject ShareStatus::toPublicJson() const
{
    QJsonArray visitors;
    for (const store::Share::Visitor& visitor : share.visitors)
        visitors << QJsonObject{{u"address"_s, visitor.address},
                                {u"firstAt"_s, timeOrNull(visitor.firstAt)},
                                {u"lastAt"_s, timeOrNull(visitor.lastAt)},
                                {u"pages"_s, visitor.pages}};
    const QString end = shareEndName(share.end);
    return {{u"release"_s, share.deployment},
            {u"project"_s, project},
            {u"environment"_s, deployment.environment},
            {u"state"_s, shareStateName(share.state)},
            {u"ended"_s, end.isEmpty() ? QJsonValue() : QJsonValue(end)},
            {u"url"_s, url().isEmpty() ? QJsonValue() : QJsonValue(url())},
            {u"until"_s, timeOrNull(share.endsAt)},
            {u"endedAt"_s, timeOrNull(share.endedAt)},
            {u"passwordUsed"_s, share.isEntered},
            {u"wrongPasswords"_s, share.wrongPasswords},
            {u"visitors"_s, visitors},
            {u"error"_s, share.error ? QJsonValue(share.error->toJson()) : QJsonValue()}};
}

QJsonObject SharePlan::toPublicJson() const
{
    return {{u"release"_s, deployment.id},
            {u"project"_s, project},
            {u"environment"_s, deployment.environment},
            {u"address"_s, address},
            {u"seconds"_s, qint64(time.count())},
            {u"command"_s, command}};
}

QStringList ShareService::addresses()
{
    return networkAddresses();
}

bool ShareService::canShare(const store::Deployment& deployment)
{
    return deploy::isHere(deployment.target) && deployment.role != store::ReleaseRole::None
        && !deployment.artifact.isEmpty();
}

Result<SharePlan> ShareService::plan(const DeploymentId& id, std::chrono::seconds time, QString address) const
{
    store::Database& db = m_state.database();
    SD_TRY(const store::Deployment deployment, store::deployment(db, id));
    SD_TRY(const store::Project project, store::project(db, deployment.project));
    if (!deploy::isHere(deployment.target))
        return fail(Error::Kind::BadInput, "share-unsupported",
                    say(QT_TRANSLATE_NOOP("core", "%1 is not served from this computer."), {deployment.id}),
                    say(QT_TRANSLATE_NOOP("core", "Send its own address: %1"), {deployment.url}));
    if (!canShare(deployment))
        return fail(Error::Kind::Conflict, "share-not-ready",
                    say(QT_TRANSLATE_NOOP("core", "%1 has no release that can be shared."), {deployment.id}),
                    say(QT_TRANSLATE_NOOP("core", "Share the live release: shipctl share %1"), {project.name}));
    SD_CHECK(checkTime(time));
    SD_TRY(address, checkedAddress(address));
    SD_TRY(const auto known, get(deployment.id));
    if (known && known->share.state != State::Ended)
        return sharedAlready(deployment.id);
    return SharePlan{deployment, project.name, address,
                     deploy::servesHere().shareCommand(m_state.paths(), deployment.id), time};
}

Task<Result<StartedShare>> ShareService::start(SharePlan plan, Cancel cancel)
{
    const auto held = hold();
    const QString password = newPassword();
    store::Share share;
    share.deployment = plan.deployment.id;
    share.address = plan.address;
    share.startedAt = nowUtc();
    share.endsAt = share.startedAt.addSecs(plan.time.count());
    share.password = deploy::servesHere().hashed(password);
    const Paths paths = m_state.paths();
    std::function<Result<>(store::Database&)> work = [share, paths](store::Database& db) -> Result<> {
        SD_TRY(const auto known, store::share(db, share.deployment));
        if (known && known->state != State::Ended && !endedWithAgent(paths, *known))
            return sharedAlready(share.deployment);
        return store::setShare(db, share);
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    const DeploymentId id = share.deployment;
    const auto status = co_await opened(id, cancel);
    if (!status) { // its password was never shown
        std::function<Result<>(store::Database&)> revert = [id](store::Database& db) { return requestStop(db, id); };
        (void)co_await m_state.write(std::move(revert));
        co_return tl::unexpected(status.error());
    }
    if (status->share.error)
        co_return tl::unexpected(*status->share.error);
    if (!status->isOpen())
        co_return canceled(); // stopped meanwhile
    co_return StartedShare{*status, password};
}

Task<Result<ShareStatus>> ShareService::opened(DeploymentId id, Cancel cancel)
{
    const auto held = hold();
    CO_CHECK(agent::ensureAgent(m_state.paths()));
    co_return co_await when(
        id, [](const ShareStatus& now) { return now.share.state != State::Requested; }, cancel);
}

Task<Result<ShareStatus>> ShareService::stop(DeploymentId id, Cancel cancel)
{
    const auto held = hold();
    CO_TRY(const auto known, get(id));
    if (!known || known->share.state == State::Ended)
        co_return fail(Error::Kind::NotFound, "share-missing",
                       say(QT_TRANSLATE_NOOP("core", "%1 is not shared."), {id}),
                       say(QT_TRANSLATE_NOOP("core", "To see all shares: shipctl share list")));
    std::function<Result<>(store::Database&)> work = [id](store::Database& db) { return requestStop(db, id); };
    CO_CHECK(co_await m_state.write(std::move(work)));
    CO_CHECK(agent::ensureAgent(m_state.paths()));
    co_return co_await when(
        id, [](const ShareStatus& now) { return now.share.state == State::Ended; }, cancel);
}

Task<Result<ShareStatus>> ShareService::when(DeploymentId id, bool (*isReached)(const ShareStatus&), Cancel cancel)
{
    const auto held = hold();
    for (;;) {
        if (cancel || m_state.isClosed())
            co_return canceled();
        CO_TRY(const auto share, store::share(m_state.database(), id));
        if (!share)
            co_return canceled(); // removed with its deployment
        CO_TRY(const ShareStatus status, statusOf(*share));
        if (isReached(status))
            co_return status;
        co_await pause(50ms, cancel);
    }
}

Result<ShareStatus> ShareService::statusOf(const store::Share& share) const
{
    store::Database& db = m_state.database();
    SD_TRY(const store::Deployment deployment, store::deployment(db, share.deployment));
    SD_TRY(const store::Project project, store::project(db, deployment.project));
    ShareStatus status{share, deployment, project.name};
    if (endedWithAgent(m_state.paths(), share)) {
        status.share.state = State::Ended;
        status.share.end = End::Agent;
    }
    return status;
}

Result<QList<ShareStatus>> ShareService::list() const
{
    SD_TRY(const QList<store::Share> known, store::shares(m_state.database()));
    QList<ShareStatus> all;
    for (const store::Share& share : known) {
        SD_TRY(const ShareStatus status, statusOf(share));
        all << status;
    }
    return all;
}

Result<std::optional<ShareStatus>> ShareService::get(const DeploymentId& id) const
{
    SD_TRY(const auto share, store::share(m_state.database(), id));
    if (!share)
        return std::nullopt;
    SD_TRY(const ShareStatus status, statusOf(*share));
    return std::optional(status);
}

} // namespace shipdeck
