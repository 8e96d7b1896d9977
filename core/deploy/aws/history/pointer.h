// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/history/access.h"

#include <QDateTime>

namespace shipdeck::site {

//! Which release an environment shows, which one some of its visitors get, and what came before it: one small object, changed only by whoever has seen its
//! last state.
struct Pointer {
    struct Move {
        QString release;
        QDateTime at;
        QString computer;       //!< who did it
        bool isBack = false;    //!< a rollback: what was Current before was found bad
        bool endedHold = false; //!< a promotion, where `isHeld` was set before
        bool operator==(const Move&) const = default;
    };

    //! A share of the visitors gets another release.
    struct Canary {
        QString release;
        int weight = 0; //!< percent, 1 to 99
        bool operator==(const Canary&) const = default;
    };

    QString current;  //!< empty: nothing was deployed yet
    QString previous; //!< what a rollback goes back to
    std::optional<Canary> canary;
    Access access;
    bool isHeld = false; //!< somebody went back to it: until that is lifted, new releases are only staged
    QList<Move> history; //!< newest first
    QByteArray etag;     //!< as read; empty: there is none yet

    //! Everybody gets `release`; a canary ends with that. `isBack`: by a rollback, which holds it there;
    //! `endsHold`: by a promotion, after which new releases go live again.
    void moveTo(const QString& release, const QString& computer, const QDateTime& now, bool isBack = false,
                bool endsHold = false);
    //! The last move never was: what it went away from is Current again, and what came before that is its previous.
    void takeBack();
    //! Where a rollback goes by itself: what was Current last and was not rolled back from; empty: nowhere.
    QString stepBack() const;
    QByteArray toJson() const;
    //! As readDocument().
    static Result<Pointer> fromJson(const QByteArray& json);
    bool operator==(const Pointer&) const = default;
};

//! Who works on an environment at the moment.
struct SiteLock {
    QString environment;
    QString operation;
    QString computer;
    QDateTime until;    //!< by the owner's clock: for people
    qint64 seconds = 0; //!< it lasts, from when it was written or renewed, by the clock of S3
    QByteArray etag;
    bool isOver = false;     //!< its owner is gone
    bool isOfBucket = false; //!< of the whole bucket that sites share, whose domain goes
    bool wasHeld = false;    //!< it stood there before it was taken again: whoever wants everything has seen it

    QByteArray toJson() const;
    static Result<SiteLock> fromJson(const QByteArray& json);
};

} // namespace shipdeck::site
