// SPDX-License-Identifier: MIT
#pragma once
#include "agent/push/arrivals.h"
#include "agent/reports/reports.h"

#include <QSet>
#include <QTimer>
#include <map>

namespace shipdeck::agent {

//! How often one project's repository is polled, if nothing hurries it.
struct WatchOptions {
    std::chrono::milliseconds quick = std::chrono::seconds(5); //!< on the screen, or pushed to within the last hour
    std::chrono::milliseconds interval = std::chrono::seconds(30);
};

//! Looks at the repositories of projects whose pushes deploy by themselves, and puts into the queue what they brought.
//! Only what GitHub shows counts: whoever says that there was a push merely makes it look at once, so that news which
//! come twice, late or in the wrong order change nothing. What was dealt with is in the store, together with the
//! deployment that it made. Never fails: what keeps it from looking is in the project's watch.
class Watcher : public QObject {
    Q_OBJECT
public:
    Watcher(store::Store& store, GitHubOf github, WatchOptions options = {}, QObject* parent = nullptr);

    //! After anything changed in the store: rules that were switched, wishes to look. Quick when nothing did.
    void poll();
    //! Looks at all of them at once: an account signed in again, or the network is back.
    void pollAll();
    //! Before the process ends: the relay's hooks would keep others from having one.
    Task<> stopListening();
    //! Some project's pushes deploy: the agent must not leave.
    bool isOn() const { return !m_watched.empty(); }

Q_SIGNALS:
    void arrived(); //!< something is new in the queue
    void polled();  //!< a round over one repository ended

private:
    struct Watched;
    void reload();
    void wake();
    QCoro::Task<> round(QString project);
    Task<Result<>> lookAt(std::shared_ptr<Watched> watched);
    Task<Result<>> lookAtName(std::shared_ptr<Watched> watched);
    Task<Result<>> pollBranches(std::shared_ptr<Watched> watched);
    Task<Result<>> pollBranch(std::shared_ptr<Watched> watched, QString environment, QString branch);
    Task<Result<>> pollPreviews(std::shared_ptr<Watched> watched);
    //! Whether this computer is the one that deploys `environment` (production, or preview for all previews).
    //! `head`: any commit of the repository. `seen`: all commits that may be deployed there; while they stay the same the
    //! answer is asked for every few minutes only.
    Task<Result<bool>> isOurs(std::shared_ptr<Watched> watched, QString environment, QString head, QString seen);
    std::chrono::milliseconds pauseAfter(const Watched& watched, const Result<>& outcome);
    //! Whether it is on the screen, or was pushed to within the last hour.
    bool isQuick(const QString& project) const;
    //! Between looks while nobody hurries; without signing in sixty requests an hour are for all of them.
    std::chrono::milliseconds intervalOf(const Watched& watched) const;
    void listen(const std::shared_ptr<Watched>& watched);
    //! Who listens for its repository, which has one relay for all projects that come from it; null: nobody.
    std::shared_ptr<Watched> listenerOf(const Watched& watched) const;
    QList<std::shared_ptr<Watched>> siblingsOf(const Watched& watched) const; //!< of one repository, itself as well
    static std::pair<QString, qint64> repositoryOf(const Watched& watched);
    QCoro::Task<> hangUp(std::shared_ptr<Watched> watched);
    void hurry(Watched& watched);
    void keepState(const Watched& watched, const Result<>& outcome);

    store::Store& m_store;
    GitHubOf m_github;
    WatchOptions m_options;
    std::map<QString, std::shared_ptr<Watched>> m_watched; //!< by project
    //! Repositories, by server and number, whose hook is about to go: GitHub has no second one meanwhile.
    QSet<std::pair<QString, qint64>> m_hangingUp;
    qint64 m_dataVersion = -1;
    QTimer m_next;
};

//! Whether any project's pushes deploy by themselves.
Result<bool> anyPushRules(store::Database& db);

} // namespace shipdeck::agent
