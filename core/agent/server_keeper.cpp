// SPDX-License-Identifier: MIT
#include "agent/server_keeper.h"

#include "agent/environments.h"
#include "agent/open_operations.h"
#include "base/clock.h"
#include "deploy/sleeping.h"
#include "deploy/snapshot.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "logs/level_of.h"
#include "logs/log_file.h"
#include "store/projects.h"
#include "store/servers.h"
#include "store/stopped.h"
#include "store/store.h"

#include <QFile>
#include <QLoggingCategory>
#include <algorithm>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(serversLog, "shipdeck.agent.servers", QtInfoMsg)

constexpr qint64 tail = 16 << 10;
constexpr qsizetype longestLine = 300;
constexpr auto tryAgainAfter = std::chrono::seconds(30);
constexpr auto checkAgainAfter = std::chrono::seconds(30);
constexpr auto checkWellAfter = std::chrono::minutes(1);

//! The last line that looks like an error, else the last one; lines of the launcher are skipped.
QString lastWords(const QString& logFile)
{
    QFile log(logFile);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max<qint64>(0, log.size() - tail));
    const QList<QByteArray> lines = log.readAll().split('\n');
    QByteArray last;
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (line->trimmed().isEmpty() || line->startsWith("shipdeck: "))
            continue;
        if (logs::levelOf(logs::plainView(*line)) == logs::Level::Error) {
            last = *line;
            break;
        }
        if (last.isEmpty())
            last = *line;
    }
    return QString::fromUtf8(last).trimmed().left(longestLine);
}

bool hasVisitors(const store::Deployment& deployment)
{
    return deployment.role == store::ReleaseRole::Current || deployment.role == store::ReleaseRole::Rolling;
}

//! What makes a note differ from the one before.
QJsonObject notedOf(ServerState state, QJsonObject facts)
{
    facts.remove(QStringLiteral("at"));
    facts.insert(QStringLiteral("state"), serverStateName(state));
    return facts;
}

} // namespace

ServerKeeper::ServerKeeper(deploy::World& world, Background& background) : m_world(world), m_background(background) {}

void ServerKeeper::follow()
{
    connect(&m_world.serving, &deploy::Serving::serverChanged, this, &ServerKeeper::note);
    // A sleeping server's time is when it fell asleep, not when this agent found it.
    const auto known = store::servers(m_world.store.database()).value_or(QList<store::ServerRecord>());
    for (const store::ServerRecord& server : known)
        if (server.state == ServerState::Asleep)
            m_noted.insert(server.deployment, notedOf(server.state, server.facts));
    for (const deploy::ServerStatus& server : m_world.serving.servers())
        note(server);
    connect(&m_world.serving, &deploy::Serving::died, this, [this] { restoreAll(); });
}

QCoro::Task<> ServerKeeper::restoreAll()
{
    const Busy busy(m_background);
    if (!m_world.serving.sites().isEmpty())
        if (const auto running = co_await m_world.serving.ensure(); !running) {
            qCWarning(serversLog).noquote() << "what serves here:" << running.error().render();
            tryLater({});
        }
    const QList<store::Environment> environments = allEnvironments(m_world.store.database());
    for (const store::Environment& environment : environments) {
        const DeploymentId current = environment.current;
        if (!current.isEmpty())
            co_await restore(current);
        const auto canary = store::rolling(m_world.store.database(), environment.project, environment.name);
        const DeploymentId beside = canary && *canary ? (*canary)->id : DeploymentId();
        if (!beside.isEmpty())
            co_await restore(beside);
    }
}

bool ServerKeeper::isRemoved(const store::Deployment& deployment) const
{
    using Kind = store::Operation::Kind;
    const auto removed = isUnderWay(m_world.store.database(), [&](const store::Operation& operation) {
        return operation.project == deployment.project
            && (operation.kind == Kind::Remove
                || (operation.kind == Kind::RemoveEnvironment && operation.environment == deployment.environment));
    });
    return removed.value_or(true);
}

QCoro::Task<> ServerKeeper::restore(DeploymentId id)
{
    const Busy busy(m_background);
    const auto deployment = store::deployment(m_world.store.database(), id);
    const deploy::Running* const running = deployment ? deploy::runningOf(deployment->target) : nullptr;
    if (!running || !hasVisitors(*deployment) || !deploy::Snapshot::of(*deployment).isServer())
        co_return;
    const auto project = store::project(m_world.store.database(), deployment->project);
    const auto stopped = store::isStopped(m_world.store.database(), deployment->project, deployment->environment);
    if (!project || isRemoved(*deployment) || stopped.value_or(true))
        co_return;
    deploy::World* const world = &m_world;
    const store::Project owner = *project;
    const store::Deployment current = *deployment;
    if (const auto kept = co_await running->keepUp(world, owner, current); !kept) {
        qCWarning(serversLog).noquote() << "server of" << id << kept.error().render();
        noteDown(id, kept.error());
    }
}

//! Checks a live server, and again later; not one that is well and may sleep, because requests keep it awake. One that is
//! being started is checked by that step.
QCoro::Task<> ServerKeeper::check(DeploymentId id)
{
    const Busy busy(m_background);
    m_checks.remove(id);
    const auto deployment = store::deployment(m_world.store.database(), id);
    if (!deployment
        || store::isStopped(m_world.store.database(), deployment->project, deployment->environment).value_or(true))
        co_return;
    if (!hasVisitors(*deployment)) { // not yet, or no longer, until it ends
        if (listens(id))
            checkIn(id, checkWellAfter);
        co_return;
    }
    const auto project = store::project(m_world.store.database(), deployment->project);
    const deploy::Running* const running = deploy::runningOf(deployment->target);
    if (!project || !running)
        co_return;
    deploy::World* const world = &m_world;
    const store::Project owner = *project;
    const store::Deployment current = *deployment;
    const Cancel none;
    const bool isWell = (co_await running->check(world, owner, current, none)).value_or(true);
    if (!isWell)
        checkIn(id, checkAgainAfter);
    else if (deploy::sleepsAfter(owner).count() == 0)
        checkIn(id, checkWellAfter);
}

bool ServerKeeper::listens(const DeploymentId& id) const
{
    const QList<deploy::ServerStatus> servers = m_world.serving.servers();
    return std::any_of(servers.begin(), servers.end(), [&id](const deploy::ServerStatus& one) {
        return one.release == id && one.state == ServerState::Listening;
    });
}

void ServerKeeper::checkIn(const DeploymentId& id, std::chrono::milliseconds wait)
{
    m_checks.insert(id, (monotonicNow() + wait).count());
}

void ServerKeeper::note(const deploy::ServerStatus& server)
{
    QJsonObject facts{{QStringLiteral("exitCode"), server.exitCode},
                      {QStringLiteral("crashes"), server.crashes},
                      {QStringLiteral("port"), server.port}};
    if (server.state == ServerState::Waiting || server.state == ServerState::CrashLoop)
        facts.insert(QStringLiteral("output"), lastWords(deploy::serverLog(m_world.paths, server.release)));
    else if (server.state == ServerState::Starting && server.crashes > 0)
        return; // a crashing server's attempts are not stored until it listens
    if (server.state == ServerState::Listening)
        m_lost.remove(server.release);
    else
        m_checks.remove(server.release); // it is checked when it listens again, and must be able to sleep
    if (keepNote(server.release, server.state, facts) && server.state == ServerState::Listening)
        check(server.release);
    if (server.state == ServerState::Gone && !server.isAsked)
        restore(server.release);
}

void ServerKeeper::noteDown(const DeploymentId& deployment, const Error& error)
{
    tryLater(deployment);
    keepNote(deployment, ServerState::Gone,
             {{QStringLiteral("error"), error.toJson()},
              {QStringLiteral("output"), lastWords(deploy::serverLog(m_world.paths, deployment))}});
}

bool ServerKeeper::keepNote(const DeploymentId& deployment, ServerState state, QJsonObject facts)
{
    const QJsonObject noted = notedOf(state, facts);
    if (m_noted.value(deployment) == noted)
        return false; // a launcher reports each port check
    m_noted.insert(deployment, noted);
    facts.insert(QStringLiteral("at"), store::toIso(nowUtc()));
    (void)m_world.store.write([&](store::Database& db) { return store::noteServer(db, deployment, state, facts); });
    return true;
}

void ServerKeeper::tryLater(const DeploymentId& deployment)
{
    m_lost.insert(deployment, (monotonicNow() + tryAgainAfter).count());
}

void ServerKeeper::followSleep()
{
    store::Database& db = m_world.store.database();
    for (const deploy::ServerStatus& server : m_world.serving.servers()) {
        const auto deployment = store::deployment(db, server.release);
        if (const auto project = deployment.and_then([&](const auto& one) { return store::project(db, one.project); }))
            m_world.serving.sleepAfter(server.release, deploy::sleepsAfter(*project));
    }
}

void ServerKeeper::retry(bool atOnce)
{
    const qint64 now = monotonicNow().count();
    for (const QString& id : m_lost.keys())
        if (atOnce || m_lost.value(id) <= now) {
            m_lost.remove(id);
            if (id.isEmpty())
                restoreAll();
            else
                restore(DeploymentId(id));
        }
    for (const QString& id : m_checks.keys())
        if (m_checks.value(id) <= now)
            check(DeploymentId(id));
}

} // namespace shipdeck::agent
