// SPDX-License-Identifier: MIT
#pragma once
#include "agent/push/owning.h"
#include "agent/push/watcher.h"
#include "github/hooks/relay.h"

namespace shipdeck::agent {

//! A project whose pushes are deployed.
struct Watcher::Watched {
    ProjectId project;
    github::RepositoryLink link;
    github::PushRules rules;
    github::ClientPointer client;
    QString defaultBranch;
    Arrivals arrivals;
    qint64 looks = 0;     //!< handled requests to poll
    int requestStep = -1; //!< in afterRequest; -1: no request
    int rounds = 0;
    int failures = 0;
    bool isRunning = false;
    bool isQuick = false;     //!< in the last round, or since a window shows it
    bool isRequested = false; //!< poll again after this round
    bool hasNews = false;     //!< in this round
    bool isOver = false;      //!< no longer watched, or being removed
    std::chrono::milliseconds due{0};
    Result<> outcome;                //!< of the last round
    QMap<QString, QString> branches; //!< by environment, in the last round
    QStringList missing;             //!< branches that do not exist
    QStringList forks;
    QString root;
    QJsonObject takeOver; //!< by environment: the computer to take over from
    QJsonObject owners;   //!< by environment: the computer that deploys it automatically
    struct OwnerLook {
        QString seen; //!< the commits at that time
        bool isOurs = false;
        std::chrono::milliseconds at{0};
    };
    QHash<QString, OwnerLook> ownerLooks; //!< by environment
    QString head;                         //!< of a branch in the last round; empty: none was read
    Owning owning;
    std::shared_ptr<github::Relay> relay;
    bool usesRelay = false; //!< turned on by a person
    bool mayListen = false; //!< its account is signed in and not signing out

    explicit Watched(store::Store& store) : arrivals(store), owning(store) {}
};

} // namespace shipdeck::agent
