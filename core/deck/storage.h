// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/paths.h"
#include "base/task.h"

#include <optional>

namespace shipdeck {

class Deck;

//! Files of Shipdeck on this computer that are kept or deleted together.
struct StorageGroup {
    enum class Kind {
        Dependencies, //!< what the builds of a project have downloaded
        Repository,   //!< the copy of a project's Git repository
        Tool,         //!< a version of Node, or of a package manager
        Logs,
        Pictures,  //!< of releases
        Releases,  //!< old ones, served only after a rollback
        Live,      //!< releases that visitors get or may get, and the one that a rollback restores
        Workspace, //!< of running builds
        Data,      //!< what servers have stored
        Records    //!< databases and their backups
    };
    Kind kind = Kind::Records;
    QString project; //!< its id; empty: of none
    QString name;    //!< of that project, or of the tool
    qint64 bytes = 0;
    int count = 0;
    QStringList items; //!< for askToCleanUp(); empty: must stay
    Text about;        //!< what a deletion costs, or why it must stay

    bool mayGo() const { return !items.isEmpty(); }
    //! It is downloaded again when it is needed, and nothing else is lost.
    bool isCache() const { return kind == Kind::Dependencies || kind == Kind::Repository || kind == Kind::Tool; }
};
QString storageKindName(StorageGroup::Kind kind); //!< "dependencies", …: for `shipctl clean` and --json

struct StorageUse {
    QList<StorageGroup> groups; //!< what may go first, then by kind, the largest first
    qint64 budget = 0;          //!< for what counts towards it: all but Data and Records
    qint64 freeOnDisk = 0;      //!< -1: unknown

    qint64 total() const;
    qint64 deletable() const;
};

//! Measures every file, which may take seconds.
Task<Result<StorageUse>> measureStorage(Paths paths);
//! BadInput `budget-too-small`: what must stay takes more.
Task<Result<>> checkDiskBudget(Paths paths, qint64 bytes);

//! What the agent was asked to delete last.
struct CleanUpState {
    QString id;          //!< empty: it never was
    bool isOpen = false; //!< it is yet to be done
    qint64 freed = 0;    //!< bytes, measured afterwards
    std::optional<Error> error;
};
CleanUpState newestCleanUp(const Deck& deck);
//! Asks the agent to delete these items of groups, except what is needed by then. It waits for running operations. Gives
//! the id. BadInput `clean-nothing`: none are named; Conflict `clean-up-open`.
Task<Result<QString>> askToCleanUp(Paths paths, QStringList items);
//! Comes back when it has ended; its own error is in the state.
Task<Result<CleanUpState>> endOfCleanUp(const Deck* deck, QString id, Cancel cancel);

} // namespace shipdeck
