// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/mfa_question.h"
#include "base/paths.h"
#include "store/changes.h"

#include <QObject>
#include <memory>

namespace shipdeck {

namespace insights {
struct Currency;
}
class AgentService;
class AwsAccountService;
class AwsService;
class DeckState;
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
class VariableService;

//! Everything that a person can ask and watch, the same for the window and the command line, in services with a header each.
//! Asking writes a row and wakes the agent; nothing here changes the world by itself. Reads take under 2 ms and come at
//! once; what writes or waits is a task, done off the owner's thread. A task may outlive the deck.
class Deck : public QObject {
    Q_OBJECT
public:
    static Result<std::unique_ptr<Deck>> open(Paths paths);
    ~Deck() override;

    const Paths& paths() const;
    ProjectService& projects() const;
    DeploymentService& deployments() const;
    ReleaseService& releases() const;
    VariableService& variables() const;
    PushService& pushes() const;
    OperationService& operations() const;
    AgentService& agent() const;
    DoctorService& doctor() const;
    GitHubService& github() const;
    AwsService& aws() const;
    AwsAccountService& awsAccount() const;
    ImportService& imports() const;
    EdgeService& edge() const;
    DomainService& domains() const;
    ShareService& shares() const;

    //! Asks the person at this deck for the code of a device, where what they do needs one; none: nobody is asked.
    void setMfaCode(aws::AskMfaCode mfaCode);
    //! While a window is visible: also looks once a second, should a ring of the bell get lost.
    void setWatching(bool on);
    void pollNow();
    //! Of Shipdeck as a whole (`concurrency`); empty: the default.
    Result<QString> setting(const QString& key) const;
    Task<Result<>> setSetting(QString key, QString value);
    //! What prices are shown in: the setting `currency`, else that of the country.
    insights::Currency currency() const;

Q_SIGNALS:
    void changed(const shipdeck::store::Changes& changes);

private:
    explicit Deck(std::shared_ptr<DeckState> state);
    std::shared_ptr<DeckState> m_state;
};

} // namespace shipdeck
