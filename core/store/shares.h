// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "base/ids.h"
#include "store/sqlite.h"

#include <optional>

namespace shipdeck::store {

//! A release that is, or was, shown to the local network for a time.
struct Share {
    enum class State { Requested, Open, Stopping, Ended };
    enum class End {
        None,
        Time,    //!< the time was over
        Stopped, //!< by a person
        Agent,   //!< the agent ended, and the share with it
        Removed, //!< the release was removed
        Failed   //!< `error`
    };
    struct Visitor {
        QString address;
        QDateTime firstAt;
        QDateTime lastAt;
        int pages = 0;
    };

    DeploymentId deployment; //!< its key
    State state = State::Requested;
    End end = End::None;
    QString address; //!< of this computer, numeric
    quint16 port = 0;
    qint64 agent = 0; //!< process that opened it, and with which it ends
    QDateTime startedAt;
    QDateTime endsAt; //!< when it ends by itself
    QDateTime endedAt;
    QString password;        //!< hashed, as nginx reads it; empty once it is open
    bool isEntered = false;  //!< the password was used and is no longer accepted
    int wrongPasswords = 0;  //!< refused attempts
    QList<Visitor> visitors; //!< the newest last, 20 at most
    std::optional<Error> error;

    void addPage(const QString& visitor, const QDateTime& at);
};
QString shareStateName(Share::State state); //!< "open", …: used in the store and in --json
QString shareEndName(Share::End end);       //!< "time", …; "" while it has not ended

//! The newest first.
Result<QList<Share>> shares(Database& db);
Result<QList<Share>> sharesNotEnded(Database& db);
Result<std::optional<Share>> share(Database& db, const QString& deployment);
Result<> setShare(Database& db, const Share& share); //!< adds or replaces it

} // namespace shipdeck::store
