// SPDX-License-Identifier: MIT
#pragma once
#include "agent/push/arrivals.h"
#include "agent/reports/reports.h"

#include <QSet>
#include <QTimer>
#include <map>

namespace shipdeck::agent {

//! The usual intervals between two polls of a project's repository.
struct WatchOptions {
    std::chrono::milliseconds quick = std::chrono::seconds(5); //!< shown in a window, or pushed to within the last hour
    std::chrono::milliseconds interval = std::chrono::seconds(30);
};

//! Polls the repositories of projects whose pushes are deployed, and enqueues new commits. Only GitHub's state counts:
//! notifications merely trigger a poll, so duplicate, late or reordered ones do no harm. Handled commits are stored in
//! the same transaction as their deployments. Never fails: errors are stored in the project's Watch.
class Watcher : public QObject {
    Q_OBJECT
public:
    Watcher(store::Store& store, GitHubOf github, WatchOptions options = {}, QObject* parent = nullptr);

    //! Called after any change in the store, such as new rules or requests to poll. Fast if nothing has changed.
    void poll();
    //! Polls all repositories at once: an account signed in again, or the network is back.
    void pollAll();
    //! Before the process exits: hooks that stay would keep other computers from creating one.
    Task<> stopListening();
    //! Whether a project is watched, so that the agent must not exit.
    bool isOn() const { return !m_watched.empty(); }

Q_SIGNALS:
    void arrived(); //!< something was enqueued
    void polled();  //!< a round over one repository has ended

private:
    struct Watched;
    void reload();
    void wake();
    QCoro::Task<> round(ProjectId project);
    Task<Result<>> lookAt(std::shared_ptr<Watched> watched);
    Task<Result<>> lookAtName(std::shared_ptr<Watched> watched);
    Task<Result<>> pollBranches(std::shared_ptr<Watched> watched);
    Task<Result<>> pollBranch(std::shared_ptr<Watched> watched, EnvironmentName environment, QString branch);
    Task<Result<>> pollPreviews(std::shared_ptr<Watched> watched);
    //! Whether this computer deploys `environment` (production, or preview for all previews). `head`: any commit of the
    //! repository. `seen`: all commits that may be deployed there; while they are unchanged, GitHub is asked only every
    //! few minutes.
    Task<Result<bool>> isOurs(std::shared_ptr<Watched> watched, EnvironmentName environment, QString head,
                              QString seen);
    std::chrono::milliseconds pauseAfter(const Watched& watched, const Result<>& outcome);
    //! Whether a window shows it, or it was pushed to within the last hour.
    bool isQuick(const ProjectId& project) const;
    //! The usual interval; without a sign-in all projects share sixty requests an hour.
    std::chrono::milliseconds intervalOf(const Watched& watched) const;
    void listen(const std::shared_ptr<Watched>& watched);
    //! The project whose relay serves its repository, as a repository has only one; nullptr: none.
    std::shared_ptr<Watched> listenerOf(const Watched& watched) const;
    QList<std::shared_ptr<Watched>> siblingsOf(const Watched& watched) const; //!< of one repository, with itself
    static std::pair<QString, qint64> repositoryOf(const Watched& watched);
    QCoro::Task<> hangUp(std::shared_ptr<Watched> watched);
    void hurry(Watched& watched);
    void keepState(const Watched& watched, const Result<>& outcome);

    store::Store& m_store;
    GitHubOf m_github;
    WatchOptions m_options;
    std::map<QString, std::shared_ptr<Watched>> m_watched; //!< by project
    //! Repositories, by server and id, whose hook is being deleted: GitHub allows no second one meanwhile.
    QSet<std::pair<QString, qint64>> m_hangingUp;
    qint64 m_dataVersion = -1;
    QTimer m_next;
};

//! Whether pushes of any project are deployed.
Result<bool> anyPushRules(store::Database& db);

} // namespace shipdeck::agent
