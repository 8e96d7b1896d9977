// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace shipdeck::aws {

//! Keys for signing requests. In memory only; they cannot be printed.
struct Keys {
    QByteArray id; //!< the access key id: not secret, it travels with every request
    QByteArray secret;
    QByteArray session;  //!< the token of temporary keys; empty: they do not expire
    QString account;     //!< twelve digits, if the source has it
    QDateTime expiresAt; //!< invalid: never

    bool isEmpty() const { return id.isEmpty() || secret.isEmpty(); }
};

//! The scope of a signature. SigV4A has a set of regions ("*") in place of one.
struct Scope {
    QByteArray region;
    QByteArray service;
};

} // namespace shipdeck::aws
