// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"
#include "store/github_cleanups.h"
#include "store/github_reports.h"
#include "store/store.h"

#include <QTimer>

namespace shipdeck::agent {

//! An account's way to GitHub; an empty id is anonymous. NotFound `account-missing`.
using GitHubOf = std::function<Result<github::ClientPointer>(const QString& account)>;

//! Works off the outbox of reports to GitHub, and what removed projects leave there. No deployment waits for it, or fails because of it: what fails is tried
//! again later, and is told in its row. Whatever is sent is noted before and after, and looked for first where it is not
//! known whether it arrived: so nothing is told twice, also not by the agent after this one.
class Reports : public QObject {
    Q_OBJECT
public:
    Reports(store::Store& store, GitHubOf github, QObject* parent = nullptr);

    //! Begins with what is due, unless it is at it already.
    void poll();
    //! At work, or with something to do in a moment: the agent must not leave.
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
    using Shown = std::function<Task<Result<QString>>()>; //!< the state that GitHub shows
    using Send = std::function<Task<Result<>>()>;
    Task<Result<>> tellState(TellingPointer telling, QString kind, QString state, Shown shown, Send send);
    Result<> keep(const TellingPointer& telling, const QString& kind, const QJsonObject& part);
    Result<> conclude(const store::GitHubReport& report, const TellingPointer& telling, const Result<>& outcome);
    Task<Result<>> takeBack(store::GitHubCleanup cleanup);
    std::optional<store::GitHubReport> nextReport();
    std::optional<store::GitHubCleanup> nextCleanup();
    //! When the next that is not due yet will be.
    void planNext();

    store::Store& m_store;
    GitHubOf m_github;
    QTimer m_next;
    bool m_isWorking = false;
};

} // namespace shipdeck::agent
