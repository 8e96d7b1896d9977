// SPDX-License-Identifier: MIT
// The state of the servers, stored for windows and commands.
#include "agent/agent.h"

#include "base/clock.h"
#include "deploy/steps/inputs.h"
#include "logs/level_of.h"
#include "logs/log_file.h"
#include "store/servers.h"

#include <QFile>

namespace shipdeck::agent {
namespace {

constexpr qint64 tail = 16 << 10;
constexpr qsizetype longestLine = 300;
constexpr auto tryAgainAfter = std::chrono::seconds(30);

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

} // namespace

void Agent::note(const local::Server& server)
{
    QJsonObject facts{{QStringLiteral("exitCode"), server.exitCode},
                      {QStringLiteral("crashes"), server.crashes},
                      {QStringLiteral("port"), server.port}};
    using State = local::Server::State;
    if (server.state == State::Waiting || server.state == State::CrashLoop)
        facts.insert(QStringLiteral("output"), lastWords(deploy::serverLog(m_paths, server.release)));
    else if (server.state == State::Starting && server.crashes > 0)
        return; // a crashing server's attempts are not stored until it listens
    if (server.state == State::Listening)
        m_lost.remove(server.release);
    if (keepNote(DeploymentId(server.release), local::serverStateName(server.state), facts)
        && server.state == State::Listening)
        checkServer(DeploymentId(server.release));
    if (server.state == State::Gone && !server.asked)
        restoreServer(DeploymentId(server.release));
}

void Agent::noteDown(const DeploymentId& deployment, const Error& error)
{
    tryLater(deployment);
    keepNote(deployment, local::serverStateName(local::Server::State::Gone),
             {{QStringLiteral("error"), error.toJson()},
              {QStringLiteral("output"), lastWords(deploy::serverLog(m_paths, deployment))}});
}

bool Agent::keepNote(const DeploymentId& deployment, const QString& state, QJsonObject facts)
{
    QJsonObject noted = facts;
    noted.insert(QStringLiteral("state"), state);
    if (m_noted.value(deployment) == noted)
        return false; // a launcher reports each port check
    m_noted.insert(deployment, noted);
    facts.insert(QStringLiteral("at"), store::toIso(nowUtc()));
    (void)m_store->write([&](store::Database& db) { return store::noteServer(db, deployment, state, facts); });
    return true;
}

void Agent::tryLater(const DeploymentId& deployment)
{
    m_lost.insert(deployment, (monotonicNow() + tryAgainAfter).count());
}

void Agent::restoreLost()
{
    const qint64 now = monotonicNow().count();
    for (const QString& id : m_lost.keys())
        if (m_lost.value(id) <= now) {
            m_lost.remove(id);
            if (id.isEmpty())
                restoreServers();
            else
                restoreServer(DeploymentId(id));
        }
    for (const QString& id : m_unwell.keys())
        if (m_unwell.value(id) <= now)
            checkServer(DeploymentId(id));
}

} // namespace shipdeck::agent
