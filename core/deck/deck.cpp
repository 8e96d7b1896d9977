// SPDX-License-Identifier: MIT
#include "deck/deck.h"

#include "agent/agent_lock.h"
#include "deck/github_deck.h"
#include "deck/writer.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/next_signal.h"
#include "deploy/steps/serving.h"
#include "secrets/variables.h"
#include "store/builds.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/variables.h"

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
    m_writer = std::make_unique<Writer>(m_store->paths());
    m_feed = std::make_unique<store::Feed>(m_store->database(), m_store->paths());
    connect(m_feed.get(), &store::Feed::changed, this, &Deck::changed);
    m_github = std::make_unique<GitHubDeck>(*this);
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
    store::Database& db = m_store->database();
    SD_TRY(const auto all, store::projects(db));
    QList<ProjectSummary> summaries;
    for (const store::Project& entry : all) {
        SD_TRY(const auto summary, project(entry.id));
        summaries << summary;
    }
    return summaries;
}

Result<ProjectSummary> Deck::project(const QString& idOrName) const
{
    store::Database& db = m_store->database();
    ProjectSummary summary;
    SD_TRY(summary.project, store::project(db, idOrName));
    SD_TRY(summary.environments, store::environments(db, summary.project.id));
    for (const store::Environment& environment : std::as_const(summary.environments))
        if (environment.name == QStringLiteral("production") && !environment.current.isEmpty())
            if (auto current = store::deployment(db, environment.current))
                summary.current = *current;
    store::DeploymentFilter newest;
    newest.project = summary.project.id;
    newest.limit = 1;
    SD_TRY(const auto latest, store::deployments(db, newest));
    if (!latest.isEmpty())
        summary.latest = latest.first();
    if (summary.current) {
        SD_TRY(const auto server, store::server(db, summary.current->id));
        summary.health = healthOf(*summary.current, summary.project.name, {}, server);
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
    SD_TRY(detail.operation, store::operationOf(db, detail.deployment.id));
    SD_TRY(detail.expectedMs, store::expectedStageMs(db, detail.deployment.project));
    SD_TRY(detail.report, store::gitHubReport(db, detail.deployment.id));
    if (detail.deployment.face == store::Face::Current) {
        SD_TRY(const auto server, store::server(db, detail.deployment.id));
        detail.health = healthOf(detail.deployment, detail.project.name, detail.stages, server);
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

Result<QList<VariableRow>> Deck::variables(const QString& projectName, const QString& environment) const
{
    store::Database& db = m_store->database();
    SD_TRY(const auto found, store::project(db, projectName));
    SD_TRY(const auto today, store::variables(db, found.id, environment));
    SD_TRY(const auto environments, store::environments(db, found.id));
    QStringList deployed;
    for (const store::Environment& where : environments)
        if (where.name == environment && !where.current.isEmpty())
            if (const auto current = store::deployment(db, where.current))
                deployed = deploy::Snapshot::of(*current).variables;
    QList<VariableRow> rows;
    for (const store::Variable& variable : today)
        rows << VariableRow{variable, !deployed.contains(variable.id)};
    return rows;
}

Result<QHash<QString, VariableVersion>> Deck::variableVersions(const QString& id) const
{
    SD_TRY(const ProjectSummary summary, project(id));
    SD_TRY(QList<store::Variable> all, store::formerVersions(m_store->database(), summary.project.id));
    for (const store::Environment& environment : summary.environments) {
        SD_TRY(const auto now, store::variables(m_store->database(), summary.project.id, environment.name));
        all << now;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const store::Variable& a, const store::Variable& b) { return a.createdAt < b.createdAt; });
    QHash<QString, VariableVersion> versions;
    QHash<QString, int> count;
    for (const store::Variable& variable : all)
        versions.insert(variable.id,
                        {variable.name, ++count[variable.environment + u'/' + variable.name], variable.createdAt});
    return versions;
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

void Deck::lookNow()
{
    m_feed->look();
}

Task<Result<store::Operation>> Deck::ended(QString id, Cancel cancel)
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
        using State = store::Operation::State;
        // What waits for a person ends only by a cancel.
        const bool isOpen = operation.state == State::Queued || operation.state == State::Running
            || (operation.state == State::Waiting && operation.cancelRequested);
        if (!isOpen)
            co_return operation;
        if (cancel)
            co_return canceled();
        co_await NextSignal(this, &Deck::changed);
    }
}

Task<Result<QString>> Deck::reveal(QString variableId)
{
    CO_TRY(const auto variable, store::variableVersion(m_store->database(), variableId));
    if (!variable)
        co_return fail(Error::Kind::NotFound, "variable-missing",
                       say(QT_TRANSLATE_NOOP("core", "That variable is no longer kept.")),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl vars <project>` lists them.")));
    if (!variable->secret)
        co_return variable->value;
    CO_TRY(const QByteArray value, co_await m_vault->get(variableId));
    co_return QString::fromUtf8(value);
}

Task<Result<store::Variable>> Deck::newVersion(NewVariable variable, std::optional<store::Variable> former)
{
    CO_CHECK(checkVariableName(variable.name));
    using Secret = NewVariable::Secret;
    const QByteArray value = variable.value.toUtf8();
    store::Variable row;
    row.name = variable.name;
    row.scope = !variable.scope.isEmpty() ? variable.scope : former ? former->scope : QStringLiteral("both");
    row.createdAt = nowUtc();
    row.secret = variable.secret == Secret::Yes
        || (variable.secret == Secret::Auto
            && ((former && former->secret) || looksSecret(variable.name, variable.value)));
    // The same value again is no new version: it would rebuild what is built already.
    const bool isSameKind = former && former->secret == row.secret && former->scope == row.scope;
    if (!row.secret) {
        CO_CHECK(checkVariableValue(variable.name, value));
        if (isSameKind && former->value == variable.value)
            co_return *former;
        row.id = newId();
        row.value = variable.value;
        co_return row;
    }
    if (isSameKind) {
        const QString known = former->id;
        const auto kept = co_await m_vault->get(known);
        if (kept && *kept == value)
            co_return *former;
    }
    const QString name = variable.name;
    CO_TRY(row.id, co_await m_vault->put(value, name));
    co_return row;
}

Task<Result<QList<store::Variable>>> Deck::newVersions(QString project, QString environment,
                                                       QList<NewVariable> variables)
{
    CO_TRY(const auto before, store::variables(m_store->database(), project, environment));
    QList<store::Variable> rows;
    for (const NewVariable& wanted : variables) {
        std::optional<store::Variable> former;
        for (const store::Variable& known : before)
            if (known.name == wanted.name)
                former = known;
        const NewVariable variable = wanted;
        CO_TRY(store::Variable row, co_await newVersion(variable, former));
        if (former && row.id == former->id)
            continue;
        row.project = project;
        row.environment = environment;
        rows << row;
    }
    co_return rows;
}

Task<Result<>> Deck::setVariables(QString projectName, QString environment, QList<NewVariable> variables)
{
    CO_TRY(const auto found, store::project(m_store->database(), projectName));
    const QString id = found.id;
    CO_TRY(const auto rows, co_await newVersions(id, environment, variables));
    if (rows.isEmpty())
        co_return Result<>{};
    std::function<Result<>(store::Database&)> work = [rows](store::Database& db) -> Result<> {
        for (const store::Variable& row : rows)
            SD_CHECK(store::setVariable(db, row));
        return {};
    };
    co_return co_await write(std::move(work));
}

Task<Result<>> Deck::removeVariable(QString projectName, QString environment, QString name)
{
    CO_TRY(const auto found, store::project(m_store->database(), projectName));
    const QString id = found.id;
    std::function<Result<>(store::Database&)> work = [id, environment, name](store::Database& db) {
        return store::removeVariable(db, id, environment, name);
    };
    co_return co_await write(std::move(work));
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

} // namespace shipdeck
