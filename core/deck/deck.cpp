// SPDX-License-Identifier: MIT
#include "deck/deck.h"

#include "agent/agent_lock.h"
#include "deck/github_deck.h"
#include "deck/stopping.h"
#include "deck/writer.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/next_signal.h"
#include "deploy/steps/inputs.h"
#include "insights/prices/currency.h"
#include "store/builds.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/stopped.h"

#include <QPointer>

#include <QTimer>

namespace shipdeck {
namespace {

const QString passphraseFileKey = QStringLiteral("passphraseFile");

} // namespace

Task<Result<>> Deck::Writer::write(std::function<Result<>(store::Database&)> work)
{
    const std::function<Result<>()> here = [this, work] { return writeHere(work); };
    QFuture<Result<>> future = QtConcurrent::run(&m_pool, here);
    co_return co_await future;
}

Result<> Deck::Writer::writeHere(const std::function<Result<>(store::Database&)>& work)
{
    if (!m_database) {
        SD_TRY(m_database, store::Database::open(m_paths.database(), store::Database::Durability::Full));
    }
    SD_CHECK(m_database->write(work));
    store::ringBell(m_paths);
    return {};
}

Deck::Deck(std::unique_ptr<store::Store> store) : m_store(std::move(store))
{
    const QString told = setting(passphraseFileKey).value_or(QString());
    m_passphraseFile = passphraseFileOfSession().isEmpty() ? told : passphraseFileOfSession();
    // The agent may live for weeks already, and was started without it.
    if (m_passphraseFile != told)
        (void)m_store->write(
            [this](store::Database& db) { return store::setSetting(db, passphraseFileKey, m_passphraseFile); });
    const std::shared_ptr<Keyring> keyring = openKeyring(m_store->paths(), {}, m_passphraseFile);
    m_vault = {new Vault(m_store->paths().secretsDatabase(), *keyring), [keyring](Vault* vault) { delete vault; }};
    m_keptKeys = aws::KeptKeys::open(m_store->paths(), m_vault);
    m_writer = std::make_unique<Writer>(m_store->paths());
    m_feed = std::make_unique<store::Feed>(m_store->database(), m_store->paths());
    connect(m_feed.get(), &store::Feed::changed, this, &Deck::changed);
    m_github = std::make_unique<GitHubDeck>(*this);
    m_aws = std::make_unique<aws::Connections>(QProcessEnvironment::systemEnvironment());
}

Deck::~Deck() = default;

Result<std::unique_ptr<Deck>> Deck::open(Paths paths)
{
    SD_TRY(auto store, store::Store::open(paths));
    return std::unique_ptr<Deck>(new Deck(std::move(store)));
}

Task<Result<>> Deck::write(std::function<Result<>(store::Database&)> work)
{
    const QPointer<Deck> alive(this);
    const Result<> written = co_await m_writer->write(std::move(work));
    // The window may have closed meanwhile: what was written is written, but there is nobody left to tell.
    if (!alive)
        co_return canceled();
    if (written)
        m_feed->look();
    co_return written;
}

Result<QList<ProjectSummary>> Deck::projects() const
{
    const Shown now{m_store->database().dataVersion(), m_store->database().ownChanges(), {}};
    if (now.version >= 0 && now.version == m_shown.version && now.changes == m_shown.changes)
        return m_shown.projects;
    SD_TRY(const auto all, allProjects());
    QList<ProjectSummary> shown;
    for (const ProjectSummary& summary : all) {
        const bool hasFailed = !summary.current && summary.latest && summary.latest->state != store::State::Ready;
        if (!hasFailed || !store::cameToNothing(m_store->database(), summary.project.id).value_or(false))
            shown << summary;
    }
    // With the version of before: what was committed meanwhile is read again.
    m_shown = {now.version, now.changes, shown};
    return shown;
}

Result<QList<ProjectSummary>> Deck::allProjects() const
{
    store::Database& db = m_store->database();
    SD_TRY(const auto all, store::projects(db));
    QList<ProjectSummary> summaries;
    for (const store::Project& entry : all) {
        SD_TRY(const auto summary, summaryOf(entry));
        summaries << summary;
    }
    return summaries;
}

Result<ProjectSummary> Deck::project(const QString& idOrName) const
{
    SD_TRY(const store::Project found, store::project(m_store->database(), idOrName));
    return summaryOf(found);
}

Result<ProjectSummary> Deck::summaryOf(store::Project project) const
{
    store::Database& db = m_store->database();
    ProjectSummary summary;
    summary.project = std::move(project);
    SD_TRY(summary.environments, store::environments(db, summary.project.id));
    store::DeploymentFilter newest;
    newest.project = summary.project.id;
    newest.limit = 1;
    SD_TRY(const auto latest, store::deployments(db, newest));
    if (!latest.isEmpty())
        summary.latest = latest.first();
    for (const store::Environment& environment : std::as_const(summary.environments)) {
        if (environment.name != QStringLiteral("production") || environment.current.isEmpty())
            continue;
        if (summary.latest && summary.latest->id == environment.current)
            summary.current = summary.latest; // nearly always
        else if (auto current = store::deployment(db, environment.current))
            summary.current = *current;
    }
    if (summary.current) {
        SD_TRY(const auto server, store::server(db, summary.current->id));
        summary.health = healthOf(*summary.current, summary.project.name, {}, server);
        if (store::isStopped(db, summary.project.id, summary.current->environment).value_or(false))
            summary.health = stoppedHealth(summary.project.name, summary.current->environment);
    }
    return summary;
}

Result<QList<store::Deployment>> Deck::deployments(const store::DeploymentFilter& filter) const
{
    return store::deployments(m_store->database(), filter);
}

Result<store::Deployment> Deck::deployment(const QString& idOrPrefix) const
{
    return store::deployment(m_store->database(), idOrPrefix);
}

Result<DeploymentDetail> Deck::detail(const QString& idOrPrefix) const
{
    store::Database& db = m_store->database();
    DeploymentDetail detail;
    SD_TRY(detail.deployment, store::deployment(db, idOrPrefix));
    SD_TRY(detail.project, store::project(db, detail.deployment.project));
    SD_TRY(detail.stages, store::stages(db, detail.deployment.id));
    SD_TRY(detail.calls, store::calls(db, detail.deployment.id));
    SD_TRY(detail.requests, store::requests(db, detail.deployment.id));
    SD_TRY(detail.operation, store::operationOf(db, detail.deployment.id));
    SD_TRY(const auto making, store::makingOf(db, detail.deployment.id));
    if (making)
        detail.untrusted = deploy::UntrustedSource::of(*making);
    SD_TRY(detail.expectedMs, store::expectedStageMs(db, detail.deployment.project));
    SD_TRY(detail.report, store::gitHubReport(db, detail.deployment.id));
    if (detail.deployment.role == store::ReleaseRole::Current) {
        SD_TRY(const auto server, store::server(db, detail.deployment.id));
        detail.health = healthOf(detail.deployment, detail.project.name, detail.stages, server);
        const QString environment = detail.deployment.environment;
        if (store::isStopped(db, detail.project.id, environment).value_or(false))
            detail.health = stoppedHealth(detail.project.name, environment);
    }
    if (!detail.deployment.artifact.isEmpty())
        if (const auto made = store::build(db, detail.project.id, deploy::Snapshot::of(detail.deployment).buildKey);
            made && *made)
            detail.artifactBytes = (*made)->bytes;
    if (detail.operation) {
        const auto steps = detail.operation->plan.value(QStringLiteral("steps")).toArray();
        for (const auto& step : steps)
            detail.plan << deploy::PlannedStep::fromJson(step.toObject());
    }
    return detail;
}

Result<QList<store::Deployment>> Deck::rollbackChoices(const QString& projectName, const QString& environment) const
{
    SD_TRY(const auto found, store::project(m_store->database(), projectName));
    return store::rollbackChoices(m_store->database(), found.id, environment);
}

Result<> Deck::checkEnvironment(const QString& projectName, const QString& environment) const
{
    SD_TRY(const auto found, store::project(m_store->database(), projectName));
    return store::checkEnvironment(m_store->database(), found, environment);
}

Result<QStringList> Deck::refs(const QString& project) const
{
    return store::refs(m_store->database(), project);
}

Result<QList<store::Operation>> Deck::openOperations() const
{
    return store::openOperations(m_store->database());
}

Result<store::Operation> Deck::operation(const QString& id) const
{
    return store::operation(m_store->database(), id);
}

QString Deck::logId(const store::Operation& operation) const
{
    return operation.kind == QStringLiteral("deploy") ? operation.deployment : operation.id;
}

QString Deck::serverLog(const QString& deployment) const
{
    return deploy::serverLog(paths(), deployment);
}

void Deck::setWatching(bool on)
{
    m_feed->setPolling(on);
}

void Deck::pollNow()
{
    m_feed->look();
}

Task<Result<store::Operation>> Deck::whenOperation(QString id, std::function<bool(const store::Operation&)> is,
                                                   Cancel cancel)
{
    // The bell may be lost; the once-a-second look is the net below it. An agent that died is started again.
    QTimer net;
    net.setInterval(1000);
    connect(&net, &QTimer::timeout, this, [this] {
        (void)agent::ensureAgent(paths());
        Q_EMIT changed({});
    });
    net.start();
    QObject waker;
    cancel.onRequested(&waker, [this] {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT changed({}); }, Qt::QueuedConnection);
    });
    for (;;) {
        CO_TRY(const store::Operation operation, store::operation(m_store->database(), id));
        if (is(operation))
            co_return operation;
        if (cancel)
            co_return canceled();
        co_await NextSignal(this, &Deck::changed);
    }
}

Task<Result<store::Operation>> Deck::ended(QString id, Cancel cancel)
{
    using State = store::Operation::State;
    const std::function<bool(const store::Operation&)> isOver = [](const store::Operation& operation) {
        // What waits for a person ends only by a cancel, unless that is what it waits for.
        return operation.state != State::Queued && operation.state != State::Running
            && !(operation.state == State::Waiting && operation.cancelRequested && !deploy::waitsToUndo(operation));
    };
    co_return co_await whenOperation(id, isOver, cancel);
}

Task<Result<store::Operation>> Deck::wentOn(QString id, Cancel cancel)
{
    const std::function<bool(const store::Operation&)> isOn = [](const store::Operation& operation) {
        return operation.state != store::Operation::State::Waiting;
    };
    co_return co_await whenOperation(id, isOn, cancel);
}

Result<QString> Deck::setting(const QString& key) const
{
    return store::setting(m_store->database(), key);
}

Task<Result<>> Deck::setSetting(QString key, QString value)
{
    std::function<Result<>(store::Database&)> work = [key, value](store::Database& db) {
        return store::setSetting(db, key, value);
    };
    co_return co_await write(std::move(work));
}

insights::Currency Deck::currency() const
{
    return insights::currencyChosen(setting(QStringLiteral("currency")).value_or(QString()), QLocale());
}

} // namespace shipdeck
