// SPDX-License-Identifier: MIT
#pragma once
#include "base/server_state.h"
#include "agent/agent_lock.h"
#include "deck/deck.h"
#include "logs/log_writer.h"
#include "store/domains.h"
#include "store/records.h"
#include "store/store.h"

#include <QTemporaryDir>

namespace shipdeck::test {

//! A scratch SHIPDECK_HOME whose store says that things happened; nothing runs, and no agent starts.
class SampleDeck {
public:
    SampleDeck();

    void fill(); //!< five projects with a history, one of them building
    Deck& deck() { return *m_deck; }
    QString settingsFile() const { return m_home.filePath(QStringLiteral("window.ini")); }
    void loseAgent() { m_agent.reset(); } //!< until here one seems to live
    QString homeFolder() const { return m_home.path(); }

    //! Writes from another connection, as the agent does, and rings the bell.
    void write(const std::function<Result<>(store::Database&)>& work);
    store::Deployment edit(const QString& id, const std::function<void(store::Deployment&)>& change);

    struct Spec {
        QString id, project, environment = QStringLiteral("production");
        store::State state = store::State::Ready;
        store::ReleaseRole role = store::ReleaseRole::Superseded;
        QString message, ref, commit, author = QStringLiteral("mina");
        qint64 secondsAgo = 0, tookMs = 0;
        QStringList variables = {};
        store::Cause cause = {store::Cause::Kind::Deploy};
        QString deployedBy = QStringLiteral("mina");
    };
    store::Deployment add(const Spec& spec);
    //! The first project is on AWS: below a domain, or with a distribution of its own.
    void putOnAws(const QString& zone = {});
    //! www.bakery.example, at Cloudflare, leads there; each state as an agent would have left it.
    static store::Domain domain(store::Domain::State state);
    void putDomain(const store::Domain& domain); //!< with its open operation, if it waits for something
    void rememberPlace();                        //!< it was deployed there from this computer
    //! Its project is on AWS, and so many percent of the visitors get this one.
    void letRoll(const QString& deployment, int weight);
    //! It is on its way to AWS, and waits until somebody signs this profile in (`why`: an error's code).
    void waitForSignIn(const QString& deployment, const QString& profile, const char* why);
    //! The files of its release are on this computer, by path.
    void giveFiles(const QString& deployment, const QHash<QString, QByteArray>& files);
    store::Project addProject(const QString& id, const QString& name, const QString& location, const QString& kind);
    void addOperation(const store::Deployment& deployment, store::Operation::State state);
    //! What was done in the first project beside deploying; `more` changes the record before it is stored.
    store::Operation addAction(store::Operation::Kind kind, const QString& by, qint64 secondsAgo,
                               const std::function<void(store::Operation&)>& more = {});
    void addStage(const QString& deployment, const QString& stage, StageState state, qint64 startMs, qint64 endMs,
                  const QString& note = {});
    void runServer(const DeploymentId& deployment); //!< it is a server that listens
    void noteServer(const DeploymentId& deployment, ServerState state,
                    QJsonObject facts = {}); //!< as the agent does, now
    std::unique_ptr<logs::LogWriter> serverLog(const DeploymentId& deployment);
    void endBuilding(); //!< the one that is building was canceled
    void setVariable(const QString& id, const QString& project, const QString& name, bool secret = false);

    static inline const ProjectId harbor{QStringLiteral("harborweb00")};
    static inline const DeploymentId building{QStringLiteral("4be07d20000")};
    static inline const DeploymentId current{QStringLiteral("9c41f7e0000")};
    static inline const DeploymentId staged{QStringLiteral("e2aa5b00000")};
    static inline const DeploymentId failed{QStringLiteral("70d1c9e0000")};
    static inline const DeploymentId earlier{QStringLiteral("5d20e410000")};
    static inline const ProjectId removed{QStringLiteral("01dsh0p0000")}; //!< a project that is gone

private:
    void fillHarbor();
    void fillOthers();
    void plan(const Spec& spec);
    void addPlanned();
    void fillRuns();
    void fillActions();
    void writeCurrentLog();
    void fillReadyStages(const QString& deployment);
    void writeBuildingLog();
    void writeFailedLog();
    void addCalls();

    QTemporaryDir m_home;
    QList<Spec> m_planned;
    Paths m_paths;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<agent::AgentLock> m_agent;
    std::unique_ptr<Deck> m_deck;
};

} // namespace shipdeck::test
