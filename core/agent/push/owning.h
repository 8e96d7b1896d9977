// SPDX-License-Identifier: MIT
#pragma once
#include "github/pushes/owner.h"
#include "store/store.h"

#include <QHash>

namespace shipdeck::agent {

//! Who deploys an environment by itself, as this computer sees it.
struct Ownership {
    bool isOurs = false;
    bool isRecorded = true; //!< false: this account may not write into the repository, so that others cannot see it
    github::Owner owner;
    QJsonObject toJson() const; //!< for the watch's facts
};

//! Keeps to it that exactly one computer deploys an environment by itself. A record is renewed every few hours; one that
//! was not for a day belongs to nobody any more.
class Owning {
public:
    explicit Owning(store::Store& store) : m_store(store) {}

    //! `scope` as Report's environment has it; `head` is any commit of the repository; `from` is the computer that the
    //! person wants it to be taken from, or empty.
    Task<Result<Ownership>> ownershipOf(github::ClientPointer client, qint64 repository, QString scope, QString head,
                                        QString from);
    //! A random id, made when it is first needed.
    Result<QString> computer();

private:
    Task<Result<Ownership>> take(github::ClientPointer client, qint64 repository, QString scope, QString head,
                                 github::Ownership before);

    store::Store& m_store;
};

} // namespace shipdeck::agent
