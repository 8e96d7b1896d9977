// SPDX-License-Identifier: MIT
#include "deck/health.h"

#include <QJsonArray>

namespace shipdeck {
namespace {

QString stateName(Health::State state)
{
    switch (state) {
    case Health::State::Passing: return QStringLiteral("passing");
    case Health::State::Starting: return QStringLiteral("starting");
    case Health::State::Failing: return QStringLiteral("failing");
    case Health::State::Stopped: return QStringLiteral("stopped");
    case Health::State::Asleep: return QStringLiteral("asleep");
    case Health::State::Unknown: break;
    }
    return QStringLiteral("unknown");
}

//! A word as a shell reads it again; names of projects may hold spaces.
QString shellWord(const QString& word)
{
    return word.contains(u' ') ? u'"' + word + u'"' : word;
}

Health probed(const store::Deployment& deployment, const QList<store::Stage>& stages)
{
    Health health;
    health.what = say(QT_TRANSLATE_NOOP("core", "Not checked."));
    for (const store::Stage& stage : stages)
        if (stage.name == QStringLiteral("verify") && stage.state == StageState::Done && !stage.note.isEmpty()) {
            health.state = Health::State::Passing;
            health.what = say(QT_TRANSLATE_NOOP("core", "Passing: %1."), {stage.note});
            health.seenAt = deployment.startedAt.addMSecs(stage.endedMs);
        }
    return health;
}

void failing(Health& health, const store::ServerRecord& server)
{
    const int crashes = server.facts[QStringLiteral("crashes")].toInt();
    const QString code = QString::number(server.facts[QStringLiteral("exitCode")].toInt());
    health.state = Health::State::Failing;
    health.output = server.facts[QStringLiteral("output")].toString();
    const QJsonObject error = server.facts[QStringLiteral("error")].toObject();
    if (!error.isEmpty()) {
        const Error why = Error::fromJson(error);
        health.what = say(QT_TRANSLATE_NOOP("core", "Down: %1"), {why.what.render()});
        health.next.prepend(why.next);
    } else if (crashes > 1) {
        health.what = say(QT_TRANSLATE_NOOP("core", "Crashes repeatedly (exit code %1); restarted %2 times."),
                          {code, QString::number(crashes)});
    } else if (crashes == 1) {
        health.what = say(QT_TRANSLATE_NOOP("core", "Crashed (exit code %1); restarting."), {code});
    } else {
        health.what = say(QT_TRANSLATE_NOOP("core", "Not running."));
    }
}

//! What the last request to a listening server showed; false: none was made.
bool checked(Health& health, const QJsonObject& facts)
{
    const QJsonObject check = facts[QStringLiteral("check")].toObject();
    const QDateTime at = store::fromIso(check[QStringLiteral("at")].toString());
    if (!at.isValid() || at < health.seenAt)
        return false;
    const int crashes = facts[QStringLiteral("crashes")].toInt();
    const QString code = QString::number(facts[QStringLiteral("exitCode")].toInt());
    const QString status = QString::number(check[QStringLiteral("status")].toInt());
    const QString ms = QString::number(check[QStringLiteral("ms")].toInt());
    const bool passed = check[QStringLiteral("passed")].toBool();
    health.seenAt = at;
    health.state = passed ? Health::State::Passing : Health::State::Failing;
    if (passed && crashes > 0)
        health.what = say(QT_TRANSLATE_NOOP("core", "Running again after a crash (exit code %1): HTTP %2, %3 ms."),
                          {code, status, ms});
    else if (passed)
        health.what = say(QT_TRANSLATE_NOOP("core", "Passing: HTTP %1, %2 ms."), {status, ms});
    else if (check.contains(QStringLiteral("status")))
        health.what = say(QT_TRANSLATE_NOOP("core", "Its server is running, but answers with HTTP %1."), {status});
    else
        health.what = say(QT_TRANSLATE_NOOP("core", "Its server is running, but does not answer: %1"),
                          {Error::fromJson(check[QStringLiteral("error")].toObject()).what.render()});
    return true;
}

QList<Text> stepsFor(const QString& project)
{
    return {say(QT_TRANSLATE_NOOP("core", "See the server log: shipctl logs --server %1"), {shellWord(project)}),
            say(QT_TRANSLATE_NOOP("core", "Roll back: shipctl rollback %1"), {shellWord(project)})};
}

} // namespace

Health healthOf(const store::Deployment& deployment, const QString& project, const QList<store::Stage>& stages,
                const std::optional<store::ServerRecord>& server)
{
    Health health = probed(deployment, stages);
    if (!server)
        return health;
    const QDateTime at = store::fromIso(server->facts[QStringLiteral("at")].toString());
    if (server->state == ServerState::Listening) {
        if (checked(health, server->facts)) {
            if (health.isFailing())
                health.next = stepsFor(project);
            return health;
        }
        // The probe of the deployment says more than that it listens, but nothing of a server that ended since.
        const int crashes = server->facts[QStringLiteral("crashes")].toInt();
        if (health.state == Health::State::Passing && (!at.isValid() || at <= health.seenAt || crashes == 0))
            return health;
        health.state = Health::State::Passing;
        health.seenAt = at;
        health.what = crashes > 0 ? say(QT_TRANSLATE_NOOP("core", "Running again after a crash (exit code %1)."),
                                        {QString::number(server->facts[QStringLiteral("exitCode")].toInt())})
                                  : say(QT_TRANSLATE_NOOP("core", "Listening."));
        return health;
    }
    if (!at.isValid())
        return health; // written by an earlier Shipdeck, which did not look
    health.seenAt = at;
    if (server->state == ServerState::Starting) {
        health.state = Health::State::Starting;
        health.what = say(QT_TRANSLATE_NOOP("core", "Starting."));
        return health;
    }
    if (server->state == ServerState::Asleep) {
        health.state = Health::State::Asleep;
        health.what = say(QT_TRANSLATE_NOOP("core", "Asleep. The next request wakes it."));
        return health;
    }
    health.next = stepsFor(project);
    failing(health, *server);
    return health;
}

bool isUp(const std::optional<store::ServerRecord>& server)
{
    return server && server->state != ServerState::Gone && server->state != ServerState::Stopping;
}

QJsonObject Health::toPublicJson() const
{
    QJsonArray steps;
    for (const Text& step : next)
        steps << step.render();
    return {{QStringLiteral("state"), stateName(state)},
            {QStringLiteral("what"), what.render()},
            {QStringLiteral("output"), output.isEmpty() ? QJsonValue() : QJsonValue(output)},
            {QStringLiteral("seenAt"), seenAt.isValid() ? QJsonValue(store::toIso(seenAt)) : QJsonValue()},
            {QStringLiteral("next"), steps}};
}

} // namespace shipdeck
