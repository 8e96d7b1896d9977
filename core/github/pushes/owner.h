// SPDX-License-Identifier: MIT
#pragma once
#include "github/reporting/report.h"

namespace shipdeck::github {

//! The computer that deploys an environment automatically, recorded in the repository: a dedicated ref, at a commit
//! whose message is the record. A ref can be created only once, and moving it forward fails unless based on its
//! latest commit: so two computers cannot both own it.
struct Owner {
    QString commit;   //!< with the record
    QString tree;     //!< of that commit; its content does not matter
    QString computer; //!< a random id, one for each SHIPDECK_HOME
    QString name;     //!< for people: "mina@harbor"
    QDateTime at;     //!< by GitHub's clock
};

struct Ownership {
    std::optional<Owner> owner; //!< nullopt: unowned
    QDateTime now;              //!< by GitHub's clock, so a wrong local clock does not matter
};

//! `environment` as in Report. An unreadable record counts as unowned, and is replaced by ours.
Task<Result<Ownership>> ownershipOf(ClientPointer client, qint64 repository, QString environment);
//! Replaces `before` by `wanted`. False: another computer was faster. Denied or NotFound: this account may not write
//! here. `tree`: any existing one, needed only for the first record.
Task<Result<bool>> claim(ClientPointer client, qint64 repository, QString environment, Owner wanted, Ownership before,
                         QString tree);

//! Deletes the record if it is `computer`'s. NotFound: there is none.
Task<Result<>> giveUp(ClientPointer client, qint64 repository, QString environment, QString computer);
QString ownerRef(const QString& environment); //!< "refs/shipdeck/production"

QString recordOf(const Owner& owner, const QString& environment); //!< the message
Owner ownerFrom(const QString& record);                           //!< without a computer: unreadable

} // namespace shipdeck::github
