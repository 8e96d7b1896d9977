// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace shipdeck::aws {

//! What requests are signed with. Kept in memory only; there is no way to print one.
struct Keys {
    QByteArray id; //!< the access key id: not secret, it travels with every request
    QByteArray secret;
    QByteArray session;  //!< the token of temporary keys; empty: they do not expire
    QString account;     //!< twelve digits, where the source told it
    QDateTime expiresAt; //!< invalid: never

    bool isEmpty() const { return id.isEmpty() || secret.isEmpty(); }
};

//! Where a signature is good. SigV4A has a set of regions ("*") in place of one.
struct Scope {
    QByteArray region;
    QByteArray service;
};

} // namespace shipdeck::aws
