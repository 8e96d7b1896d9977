// SPDX-License-Identifier: MIT
#pragma once
#include "agent/push/owning.h"
#include "agent/push/watcher.h"
#include "github/hooks/relay.h"

namespace shipdeck::agent {

//! One project whose pushes deploy.
struct Watcher::Watched {
    QString project;
    github::RepositoryLink link;
    github::PushRules rules;
    github::ClientPointer client;
    QString defaultBranch;
    Arrivals arrivals;
    qint64 looks = 0;     //!< wishes that were seen
    int requestStep = -1; //!< in afterRequest; -1: nobody waits for a push
    int rounds = 0;
    int failures = 0;
    bool isRunning = false;
    bool isQuick = false;     //!< as of the last round, or since it came to the screen
    bool isRequested = false; //!< again, as soon as this round ends
    bool hasNews = false;     //!< in this round
    bool isOver = false;      //!< its pushes do not deploy any more, or the project goes
    std::chrono::milliseconds due{0};
    Result<> outcome;                //!< of the last round
    QMap<QString, QString> branches; //!< by environment: those looked at in the last round
    QStringList missing;             //!< branches that are not there
    QStringList forks;
    QString root;
    QJsonObject takeOver; //!< by environment: the computer that the person takes it from
    QJsonObject owners;   //!< by environment: who deploys it by itself
    struct OwnerLook {
        QString seen; //!< the commits that it was asked for
        bool isOurs = false;
        std::chrono::milliseconds at{0};
    };
    QHash<QString, OwnerLook> ownerLooks; //!< by environment
    QString head;                         //!< of a branch, in the last round; empty: none was read
    Owning owning;
    std::shared_ptr<github::Relay> relay;
    bool usesRelay = false; //!< a person switched it on
    bool mayListen = false; //!< its account is signed in, and not about to sign out

    explicit Watched(store::Store& store) : arrivals(store), owning(store) {}
};

} // namespace shipdeck::agent
