// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/history.h"
#include "deck/deck.h"
#include "store/records.h"

namespace shipdeck {

//! What changes for the visitors of an environment when another release replaces the live one.
struct ReleaseDifference {
    struct Value {
        QString name; //!< as in `detect --json`: buildCommand
        QString before, after;
    };
    QList<build::HistoryCommit> commits; //!< that come, newest first
    bool isBackwards = false;            //!< these commits are removed: the release is older
    std::optional<Error> commitsUnknown; //!< why they are not known: no repository, no common history, no network
    //! Names of variables, never a value. `changed`: another version. From another environment a release gets the variables
    //! that are set in the one it goes to, as they are now.
    QStringList added, removed, changed;
    QList<Value> settings;
    qint64 bytesBefore = 0, bytesAfter = 0; //!< of the artifacts; 0: not known

    QJsonObject toPublicJson() const;
};

//! Reads the history of the repository, which may take as long as a fetch; what else differs is known without it.
Task<Result<ReleaseDifference>> releaseDifference(Deck* deck, store::Deployment live, store::Deployment next,
                                                  Cancel cancel);

} // namespace shipdeck
