// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"
#include "store/github_cleanups.h"
#include "store/github_reports.h"
#include "store/store.h"

#include <QTimer>

namespace shipdeck::agent {

//! Returns an account's client; an empty id is anonymous. NotFound `account-missing`.
using GitHubOf = std::function<Result<github::ClientPointer>(const QString& account)>;

//! Sends reports to GitHub and cleans up after removed projects. Deployments neither wait for it nor fail because of
//! it: failures are retried later and stored in the row. Each report is stored before and after it is sent, and GitHub
//! is asked first if it may have arrived already, so nothing is reported twice, even by the next agent.
class Reports : public QObject {
    Q_OBJECT
public:
    Reports(store::Store& store, GitHubOf github, QObject* parent = nullptr);

    //! Starts sending what is due, unless that is in progress.
    void poll();
    //! Sending, or about to: the agent must not exit.
    bool isBusy() const;

Q_SIGNALS:
    void rested(); //!< nothing is due now

private:
    struct Telling;
    using TellingPointer = std::shared_ptr<Telling>;

    QCoro::Task<> workOff();
    Task<Result<>> tell(store::GitHubReport report);
    Task<Result<>> tellAll(TellingPointer telling);
    Task<Result<>> tellDeployment(TellingPointer telling);
    Task<Result<>> tellStatus(TellingPointer telling);
    Task<Result<>> tellComment(TellingPointer telling);
    using Shown = std::function<Task<Result<QString>>()>; //!< returns the state that GitHub shows
    using Send = std::function<Task<Result<>>()>;
    Task<Result<>> tellState(TellingPointer telling, QString kind, QString state, Shown shown, Send send);
    Result<> keep(const TellingPointer& telling, const QString& kind, const QJsonObject& part);
    Result<> conclude(const store::GitHubReport& report, const TellingPointer& telling, const Result<>& outcome);
    Task<Result<>> takeBack(store::GitHubCleanup cleanup);
    std::optional<store::GitHubReport> nextReport();
    std::optional<store::GitHubCleanup> nextCleanup();
    //! Sets the timer for the next due report.
    void planNext();

    store::Store& m_store;
    GitHubOf m_github;
    QTimer m_next;
    bool m_isWorking = false;
};

} // namespace shipdeck::agent
