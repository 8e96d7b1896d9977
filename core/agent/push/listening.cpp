// SPDX-License-Identifier: MIT
// The relay of a watched repository, and the status of the watch in the store.
#include "agent/push/watched.h"
#include "base/clock.h"
#include "github/client.h"
#include "store/projects.h"
#include "store/pushes.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(pushLog, "shipdeck.push", QtInfoMsg)

bool isElsewhere(const QJsonObject& owners)
{
    return std::any_of(owners.begin(), owners.end(),
                       [](const QJsonValue& owner) { return !owner[u"ours"_s].toBool(); });
}

} // namespace

QList<std::shared_ptr<Watcher::Watched>> Watcher::siblingsOf(const Watched& watched) const
{
    QList<std::shared_ptr<Watched>> siblings;
    for (const auto& [project, one] : m_watched)
        if (one->client && watched.client && repositoryOf(*one) == repositoryOf(watched))
            siblings << one;
    return siblings;
}

std::pair<QString, qint64> Watcher::repositoryOf(const Watched& watched)
{
    return {watched.client->instance().host, watched.link.repository};
}

std::shared_ptr<Watcher::Watched> Watcher::listenerOf(const Watched& watched) const
{
    for (const auto& one : siblingsOf(watched))
        if (one->relay)
            return one;
    return nullptr;
}

//! Starts GitHub's relay while this computer is the one that deploys.
void Watcher::listen(const std::shared_ptr<Watched>& watched)
{
    if (!watched->usesRelay || !watched->mayListen || watched->relay || watched->client->isAnonymous()
        || isElsewhere(watched->owners) || m_hangingUp.contains(repositoryOf(*watched)))
        return;
    if (listenerOf(*watched)) // GitHub allows one for each repository
        return;
    const QString key = u"relayHook."_s + watched->project;
    const qint64 leftover = store::setting(m_store.database(), key).value_or(QString()).toLongLong();
    watched->relay = std::make_shared<github::Relay>(watched->client, watched->link.repository, leftover);
    const github::Relay* const relay = watched->relay.get();
    const std::weak_ptr<Watched> known = watched;
    connect(relay, &github::Relay::hookChanged, this, [this, relay, key, project = watched->project] {
        if (!store::project(m_store.database(), project))
            return; // the project was removed
        const QString id = relay->hook() != 0 ? QString::number(relay->hook()) : QString();
        (void)m_store.write([&](store::Database& db) { return store::setSetting(db, key, id); });
    });
    connect(relay, &github::Relay::stateChanged, this, [this, known] {
        if (const auto one = known.lock())
            for (const auto& sibling : siblingsOf(*one))
                keepState(*sibling, sibling->outcome);
    });
    connect(relay, &github::Relay::rang, this, [this, known] {
        if (const auto one = known.lock())
            for (const auto& sibling : siblingsOf(*one))
                hurry(*sibling);
    });
    watched->relay->start();
}

//! Stops the relay and deletes its hook while the sign-in is still valid.
QCoro::Task<> Watcher::hangUp(std::shared_ptr<Watched> watched)
{
    const std::shared_ptr<github::Relay> relay = watched->relay;
    if (!relay)
        co_return;
    const auto repository = repositoryOf(*watched);
    m_hangingUp << repository;
    co_await relay->stop();
    m_hangingUp.remove(repository);
    if (watched->relay == relay)
        watched->relay.reset();
    // Another project of the same repository starts the relay.
    for (const auto& sibling : siblingsOf(*watched)) {
        keepState(*sibling, sibling->outcome);
        if (sibling != watched)
            hurry(*sibling);
    }
}

//! Polls at once after a notification.
void Watcher::hurry(Watched& watched)
{
    watched.requestStep = 0;
    watched.isRequested = watched.isRunning;
    watched.due = monotonicNow();
    wake();
}

Task<> Watcher::stopListening()
{
    QList<std::shared_ptr<github::Relay>> relays; // a copy, as m_watched may change meanwhile
    for (const auto& [project, watched] : m_watched)
        if (watched->relay)
            relays << watched->relay;
    for (const std::shared_ptr<github::Relay>& relay : std::as_const(relays))
        co_await relay->stop();
}

void Watcher::keepState(const Watched& watched, const Result<>& outcome)
{
    using State = store::Watch::State;
    store::Watch watch{watched.project, State::Watching, 0, {}, {}};
    if (!outcome) {
        const Error& error = outcome.error();
        watch.error = error;
        watch.state = error.kind == Error::Kind::Limit ? State::Limited
            : error.kind == Error::Kind::Network       ? State::Offline
                                                       : State::Paused;
        qCInfo(pushLog).noquote() << watched.link.fullName << store::watchStateName(watch.state) << error.code;
    }
    if (outcome && isElsewhere(watched.owners))
        watch.state = State::Elsewhere;
    watch.facts.insert(u"everyMs"_s, qint64(intervalOf(watched).count()));
    if (const auto listener = listenerOf(watched))
        watch.facts.insert(u"relay"_s, github::relayStateName(listener->relay->state()));
    if (!watched.owners.isEmpty())
        watch.facts.insert(u"owners"_s, watched.owners);
    if (!watched.missing.isEmpty())
        watch.facts.insert(u"missingBranches"_s, QJsonArray::fromStringList(watched.missing));
    if (!watched.forks.isEmpty())
        watch.facts.insert(u"forks"_s, QJsonArray::fromStringList(watched.forks));
    // Written only if changed, as each commit wakes all windows.
    const auto before = store::watch(m_store.database(), watched.project);
    const bool isSame = before && *before && (*before)->state == watch.state && (*before)->facts == watch.facts
        && (*before)->error.has_value() == watch.error.has_value()
        && (!watch.error || (*before)->error->code == watch.error->code);
    if (!isSame && store::project(m_store.database(), watched.project))
        (void)m_store.write([&](store::Database& db) { return store::keepWatch(db, watch); });
}

} // namespace shipdeck::agent
