// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deploy_request.h"
#include "agent/agent_lock.h"
#include "deck/deck.h"
#include "store/records.h"
#include "store/sqlite.h"
#include "store/store.h"
#include "support/aws_rig.h"
#include "support/rig.h"
#include "support/wait.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <functional>

namespace shipdeck::test {

//! What an agent of these tests is told to do to itself; see fault_agent.cpp.
struct Fault {
    int killAtLine = 0;
    int call = 0;
    QString how = {};
    QString deadlyCommand = {}; //!< several separated by "|"
    QString holdAfter = {};     //!< it stands still after the first call with this text, until resumeAgent()
    QString clock = {};         //!< it lives at this moment (ISO 8601)
    int renewLocks = 0;         //!< every so many ms; 0: as it does by itself
    int pollAgain = 0;          //!< the same for looks at what others' computers do
    bool passphrase = true;     //!< false: it is not told where the passphrase is
};

//! A SHIPDECK_HOME for one scenario, with a Deck in this process and at most one agent as a child. Everything that runs
//! in it is killed when it goes.
class Home {
public:
    Home();
    ~Home();
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    QString path() const { return m_folder.path(); }
    const Paths& paths() const { return m_paths; }
    Deck& deck() { return *m_deck; }
    store::Store& store() { return *m_store; }
    store::Database& database() { return m_store->database(); }

    //! Starts an agent with this fault, after the one before has been killed. Comes back when it holds the lock.
    void startAgent(const Fault& fault = {});
    void killAgent();
    bool isAgentHeld() const { return QFile::exists(heldFile()); }
    void resumeAgent() { QFile::remove(heldFile()); }
    bool isAgentRunning() const { return m_agent && m_agent->state() != QProcess::NotRunning; }
    qint64 agentPid() const { return m_agent ? m_agent->processId() : 0; }
    //! Journal lines ('j') and calls ('c') of the agent's run so far.
    int counted(char what) const;

    //! Turns the event loop until `met`, which is looked at after each change of the store and of the agent.
    bool until(const std::function<bool()>& met,
               std::chrono::milliseconds within = std::chrono::milliseconds(deadlineMs));
    //! Until the operation is final; a dead agent is followed by one without faults.
    store::Operation ended(const QString& operation, const std::function<void()>& meanwhile = {},
                           std::chrono::milliseconds within = std::chrono::milliseconds(deadlineMs));
    //! Requests a deployment and gives its operation; empty: it was refused.
    QString deploy(const DeployRequest& request);
    QString deploy(const QString& folder, const QString& project = QStringLiteral("site"),
                   const QString& environment = QStringLiteral("production"));
    //! A GitHub for this home, with a repository and a person who is signed in; the agent is started anew with it.
    Rig& github();
    QString account() const { return m_account; } //!< of that person
    //! The one AWS of this program.
    static AwsRig& aws();
    //! An empty account for this home; the agent is started anew with it.
    void useAws();
    //! The same, where every host below example.com is served.
    void useZone();
    //! The same, where a distribution was made ahead; a new one, if that was taken.
    void useWarmDistribution();
    void useDomain(); //!< the zone shop.example is in the account, and its DNS is in use
    void useZoneAndDomain();
    void useDomainElsewhere(); //!< the same zone is at Cloudflare, where a person writes its records
    //! Takes out of the account what stands there for every project.
    void removeFoundation() { connectAccount({QStringLiteral("remove")}); }
    //! Why what was asked for last was not even begun; empty code: it was.
    const Error& refusal() const { return m_refusal; }
    void setRefusal(const Error& error) { m_refusal = error; }
    //! What its log says, as it is shown.
    QByteArray said(const store::Operation& operation) const;
    //! What the account had before anything was deployed: as inAccount() tells it.
    const QStringList& standing() const { return m_standing; }
    store::Project project(const QString& name = QStringLiteral("site"));
    QString current(const QString& name = QStringLiteral("site"));

    //! A folder of this home that is no part of Shipdeck's own.
    QString folder(const QString& name) const;
    static void write(const QString& file, const QByteArray& bytes);

private:
    QString heldFile() const { return m_folder.path() + QStringLiteral("/held"); }
    void useDns();      //!< the rig's, from its root on; a test may have said how
    void connectZone(); //!< the wildcard domain example.com
    void connectAccount(const QStringList& more);
    //! For the log of a test whose operation did not end.
    void tellWhoLives() const;

    QTemporaryDir m_folder;
    Paths m_paths;
    std::unique_ptr<store::Store> m_store; //!< to look with
    std::unique_ptr<Deck> m_deck;
    std::unique_ptr<QProcess> m_agent;
    std::unique_ptr<Rig> m_github;
    QString m_account;
    bool m_hasAws = false;
    QStringList m_standing;
    Error m_refusal;
    QString m_countFile;
    int m_runs = 0;
};

bool isOpen(const store::Operation& operation);

} // namespace shipdeck::test
