// SPDX-License-Identifier: MIT
#include "deck/state.h"

#include "agent/agent_lock.h"
#include "aws/connection.h"
#include "aws/credentials/kept_keys.h"
#include "base/clock.h"
#include "base/ids.h"
#include "deck/agent.h"
#include "deck/aws.h"
#include "deck/aws_account.h"
#include "deck/deployments.h"
#include "deck/doctor.h"
#include "deck/domains.h"
#include "deck/edge.h"
#include "deck/github.h"
#include "deck/imports.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "deck/pushes.h"
#include "deck/releases.h"
#include "deck/service.h"
#include "deck/shares.h"
#include "deck/variables.h"
#include "deck/writer.h"
#include "deploy/aws/environment.h"
#include "deploy/enqueue.h"
#include "deploy/freeze.h"
#include "deploy/target.h"
#include "secrets/vault.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"

namespace shipdeck {
namespace {

const QString passphraseFileKey = QStringLiteral("passphraseFile");

//! A vault together with its keyring.
std::shared_ptr<Vault> openVault(const Paths& paths, const std::shared_ptr<Keyring>& keyring)
{
    return {new Vault(paths.secretsDatabase(), *keyring), [keyring](Vault* vault) { delete vault; }};
}

QString passphraseFileOf(store::Store& store)
{
    const QString known = store::setting(store.database(), passphraseFileKey).value_or(QString());
    const QString file = passphraseFileOfSession().isEmpty() ? known : passphraseFileOfSession();
    // The agent may live for weeks already, and was started without it.
    if (file != known)
        (void)store.write([&file](store::Database& db) { return store::setSetting(db, passphraseFileKey, file); });
    return file;
}

} // namespace

Task<Result<>> Writer::write(std::function<Result<>(store::Database&)> work)
{
    const std::function<Result<>()> here = [this, work] { return writeHere(work); };
    QFuture<Result<>> future = QtConcurrent::run(&m_pool, here);
    co_return co_await future;
}

Result<> Writer::writeHere(const std::function<Result<>(store::Database&)>& work)
{
    if (!m_database) {
        SD_TRY(m_database, store::Database::open(m_paths.database(), store::Database::Durability::Full));
    }
    SD_CHECK(m_database->write(work));
    store::ringBell(m_paths);
    return {};
}

std::shared_ptr<DeckState> DeckService::hold() const
{
    return m_state.shared_from_this();
}

DeckState::DeckState(std::unique_ptr<store::Store> opened)
    : m_store(std::move(opened)), passphraseFile(passphraseFileOf(*m_store)),
      keyring(std::make_shared<ChangingKeyring>(openKeyring(paths(), {}, passphraseFile))),
      vault(openVault(paths(), keyring)), keptKeys(aws::KeptKeys::open(paths(), vault)),
      writer(std::make_unique<Writer>(paths())), feed(std::make_unique<store::Feed>(database(), paths())),
      connections(std::make_unique<aws::Connections>(QProcessEnvironment::systemEnvironment())),
      gitHub(std::make_unique<GitHubService>(*this)), awsKeys(std::make_unique<AwsService>()),
      awsAccount(std::make_unique<AwsAccountService>(*this)), agentControl(std::make_unique<AgentService>(*this)),
      operations(std::make_unique<OperationService>(*this)), projects(std::make_unique<ProjectService>(*this)),
      variables(std::make_unique<VariableService>(*this)), pushes(std::make_unique<PushService>(*this)),
      deployments(std::make_unique<DeploymentService>(*this)), releases(std::make_unique<ReleaseService>(*this)),
      addresses(std::make_unique<EdgeService>(*this)), domains(std::make_unique<DomainService>(*this)),
      imports(std::make_unique<ImportService>(*this)), doctor(std::make_unique<DoctorService>(*this)),
      shares(std::make_unique<ShareService>(*this))
{
    connect(feed.get(), &store::Feed::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(QStringLiteral("settings")))
            followPassphraseFile();
        Q_EMIT changed(changes);
    });
}

void DeckState::followPassphraseFile()
{
    const QString file = store::setting(database(), passphraseFileKey).value_or(QString());
    if (file.isEmpty() || file == passphraseFile)
        return;
    passphraseFile = file;
    keyring->use(openKeyring(paths(), {}, file));
}

DeckState::~DeckState() = default;

void DeckState::close()
{
    m_isClosed = true;
    gitHub->close();
    writer->finish();
    Q_EMIT changed({});
}

const Paths& DeckState::paths() const
{
    return m_store->paths();
}

store::Database& DeckState::database() const
{
    return m_store->database();
}

Result<QString> DeckState::setting(const QString& key) const
{
    return store::setting(database(), key);
}

Task<Result<>> DeckState::write(std::function<Result<>(store::Database&)> work)
{
    const auto held = shared_from_this();
    if (m_isClosed)
        co_return canceled();
    const Result<> written = co_await writer->write(std::move(work));
    // What was written is written, but there is nobody left to tell.
    if (m_isClosed)
        co_return canceled();
    if (written)
        feed->look();
    co_return written;
}

Task<Result<>> DeckState::setSetting(QString key, QString value)
{
    std::function<Result<>(store::Database&)> work = [key, value](store::Database& db) {
        return store::setSetting(db, key, value);
    };
    co_return co_await write(std::move(work));
}

Task<Result<store::Operation>> DeckState::enqueue(store::Operation operation)
{
    const auto held = shared_from_this();
    operation.id = OperationId(newId());
    operation.createdAt = nowUtc();
    store::Deployment deployment;
    if (!operation.deployment.isEmpty()) {
        CO_TRY(deployment, store::deployment(database(), operation.deployment));
    }
    CO_TRY(const store::Project project, store::project(database(), operation.project));
    CO_CHECK(checkAgentFor(project));
    std::function<Result<>(store::Database&)> work = [operation, project, deployment](store::Database& db) -> Result<> {
        SD_TRY(const store::Project today, store::project(db, project.id));
        if (deploy::releases(operation))
            SD_CHECK(deploy::checkFreeze(today, operation.environment));
        SD_CHECK(deploy::insertWithPlan(db, operation, project, deployment));
        SD_CHECK(keepAwsEnvironmentOf(db, project));
        if (operation.kind == store::Operation::Kind::Rollback)
            return store::setRollingBack(db, operation.project, operation.environment);
        if (operation.kind != store::Operation::Kind::Remove)
            return {};
        return deploy::stopOthers(db, operation);
    };
    CO_CHECK(co_await write(std::move(work)));
    CO_CHECK(agent::ensureAgent(paths()));
    co_return operation;
}

Result<> DeckState::checkAgentInAws() const
{
    return agentControl->isAlive() ? deploy::checkAwsEnvironment(database(), QProcessEnvironment::systemEnvironment())
                                   : Result<>();
}

Result<> DeckState::checkAgentFor(const store::Project& project) const
{
    return deploy::targetOf(project).account() ? checkAgentInAws() : Result<>();
}

deploy::HistoryContext DeckState::historyContext() const
{
    return {&database(), connections.get()};
}

Result<> keepAwsEnvironmentOf(store::Database& db, const store::Project& project)
{
    if (!deploy::targetOf(project).account())
        return {};
    return deploy::keepAwsEnvironment(db, project.id, QProcessEnvironment::systemEnvironment());
}

} // namespace shipdeck
