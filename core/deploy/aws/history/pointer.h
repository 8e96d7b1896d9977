// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/access.h"

#include <QDateTime>

namespace shipdeck::site {

//! Which release an environment shows, its canary and its history: one small object. It is written only if it is
//! unchanged since it was read.
struct Pointer {
    struct Move {
        QString release;
        QDateTime at;
        QString computer;       //!< that made the move
        bool isBack = false;    //!< a rollback, away from a bad release
        bool endedHold = false; //!< a promotion that ended a hold (`isHeld`)
        bool operator==(const Move&) const = default;
    };

    //! A release that a share of the visitors gets.
    struct Canary {
        QString release;
        int weight = 0; //!< percent, 1 to 99
        bool operator==(const Canary&) const = default;
    };

    QString current;  //!< empty: nothing was deployed yet
    QString previous; //!< the release before `current`
    std::optional<Canary> canary;
    Access access;
    bool isHeld = false; //!< after a rollback: new releases are only staged until it is unpinned
    QList<Move> history; //!< newest first
    QByteArray etag;     //!< as read; empty: not stored yet

    //! Sends all visitors to `release`, which ends a canary. `isBack`: a rollback, which pins; `endsHold`: a promotion,
    //! after which new releases go live again.
    void moveTo(const QString& release, const QString& computer, const QDateTime& now, bool isBack = false,
                bool endsHold = false);
    //! Reverts the last move: `previous` becomes Current again, and the release before it `previous`.
    void takeBack();
    //! The default target of a rollback: the last Current release that was not itself rolled back; empty: none.
    QString stepBack() const;
    QByteArray toJson() const;
    //! As readDocument().
    static Result<Pointer> fromJson(const QByteArray& json);
    bool operator==(const Pointer&) const = default;
};

//! An operation's lock on an environment.
struct SiteLock {
    QString environment;
    QString operation;
    QString computer;
    QDateTime until;    //!< by the owner's clock, for display only
    qint64 seconds = 0; //!< lifetime since it was written or renewed, by the clock of S3
    QByteArray etag;
    bool isOver = false;     //!< expired
    bool isOfBucket = false; //!< of the whole shared bucket, while its domain is removed
    bool wasHeld = false;    //!< the same owner held it already, so a removal that began later has seen it

    bool isEverybodys() const; //!< it holds up all environments
    QByteArray toJson() const;
    static Result<SiteLock> fromJson(const QByteArray& json);
};

} // namespace shipdeck::site
