// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/mfa_question.h"
#include "base/paths.h"
#include "store/records.h"

#include <QObject>

namespace shipdeck {

namespace aws {
class Connections;
class KeptKeys;
} // namespace aws
namespace deploy {
struct HistoryContext;
}
namespace store {
class Database;
class Feed;
class Store;
struct Changes;
} // namespace store
class AgentService;
class AwsAccountService;
class AwsService;
class ChangingKeyring;
class DeploymentService;
class DoctorService;
class DomainService;
class EdgeService;
class GitHubService;
class ImportService;
class OperationService;
class ProjectService;
class PushService;
class ReleaseService;
class ShareService;
class Vault;
class VariableService;
class Writer;

//! What the services of one Deck share, and the services themselves. Each task of theirs holds it, so it goes with the last of
//! them; once the deck has closed, nothing more is written.
class DeckState : public QObject, public std::enable_shared_from_this<DeckState> {
    Q_OBJECT
public:
    explicit DeckState(std::unique_ptr<store::Store> opened);
    ~DeckState() override;
    //! The deck closes: waits for what is being written, and ends what waits for changes.
    void close();
    bool isClosed() const { return m_isClosed; }

    const Paths& paths() const;
    store::Database& database() const; //!< for reading, on the owner's thread
    Result<QString> setting(const QString& key) const;
    //! Commits on a thread of its own. Canceled: the deck has closed.
    Task<Result<>> write(std::function<Result<>(store::Database&)> work);
    Task<Result<>> setSetting(QString key, QString value);
    //! Stores an operation with its plan, and wakes the agent. Gives it as it was queued. Errors of checkAgentFor().
    Task<Result<store::Operation>> enqueue(store::Operation operation);
    //! Conflict `aws-agent-differs`: what is done in AWS the agent would do by another environment than this one.
    Result<> checkAgentInAws() const;
    Result<> checkAgentFor(const store::Project& project) const;
    deploy::HistoryContext historyContext() const;

private:
    //! Another program may have named a passphrase file while this one was open.
    void followPassphraseFile();

    const std::unique_ptr<store::Store> m_store;
    bool m_isClosed = false;

public:
    // Services go before what they work on, so they are named after it.
    QString passphraseFile;                         //!< of this session, or as it was named last; empty: none
    const std::shared_ptr<ChangingKeyring> keyring; //!< opened with that file
    std::shared_ptr<Vault> vault;
    std::shared_ptr<aws::KeptKeys> keptKeys;
    const std::unique_ptr<Writer> writer;
    const std::unique_ptr<store::Feed> feed;
    const std::unique_ptr<aws::Connections> connections;
    aws::AskMfaCode mfaCode; //!< asks the person at this deck for the code of a device; none: nobody is asked
    const std::unique_ptr<GitHubService> gitHub;
    const std::unique_ptr<AwsService> awsKeys;
    const std::unique_ptr<AwsAccountService> awsAccount;
    const std::unique_ptr<AgentService> agentControl;
    const std::unique_ptr<OperationService> operations;
    const std::unique_ptr<ProjectService> projects;
    const std::unique_ptr<VariableService> variables;
    const std::unique_ptr<PushService> pushes;
    const std::unique_ptr<DeploymentService> deployments;
    const std::unique_ptr<ReleaseService> releases;
    const std::unique_ptr<EdgeService> addresses;
    const std::unique_ptr<DomainService> domains;
    const std::unique_ptr<ImportService> imports;
    const std::unique_ptr<DoctorService> doctor;
    const std::unique_ptr<ShareService> shares;

Q_SIGNALS:
    void changed(const shipdeck::store::Changes& changes);
};

//! With which environment of AWS the agent shall work on a project of an account: this program's.
Result<> keepAwsEnvironmentOf(store::Database& db, const store::Project& project);

} // namespace shipdeck
