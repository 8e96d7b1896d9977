// SPDX-License-Identifier: MIT
#pragma once
#include "github/pushes/owner.h"
#include "store/store.h"

#include <QHash>

namespace shipdeck::agent {

//! Which computer deploys an environment automatically.
struct Ownership {
    bool isOurs = false;
    bool isRecorded = true; //!< false: this account may not write to the repository, so others cannot see it
    github::Owner owner;
    QJsonObject toJson() const; //!< for Watch::facts
};

//! Ensures that exactly one computer deploys an environment automatically. Its record at GitHub is renewed every few
//! hours and expires after a day.
class Owning {
public:
    explicit Owning(store::Store& store) : m_store(store) {}

    //! `scope`: as Report::environment; `head`: any commit of the repository; `from`: the computer from which the
    //! person takes over, or empty.
    Task<Result<Ownership>> ownershipOf(github::ClientPointer client, qint64 repository, QString scope, QString head,
                                        QString from);
    //! This computer's random id, created on first use.
    Result<QString> computer();

private:
    Task<Result<Ownership>> take(github::ClientPointer client, qint64 repository, QString scope, QString head,
                                 github::Ownership before);

    store::Store& m_store;
};

} // namespace shipdeck::agent
