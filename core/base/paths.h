// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck {

//! Shipdeck's folders: below SHIPDECK_HOME, else the XDG folders. All are absolute and without a trailing slash.
struct Paths {
    QString data;  //!< shipdeck.db, secrets.db, artifacts/, local/, run/
    QString state; //!< logs/
    QString cache; //!< cache.db, git mirrors, toolchains, dependency caches, manifests/, builds/
    //! Sockets live here and not under data: a socket's path must stay under 100 bytes.
    QString sockets;

    //! Creates the folders with mode 0700. BadInput: a network file system, or a folder that can't be written.
    static Result<Paths> fromEnvironment();

    QString database() const { return data + QStringLiteral("/shipdeck.db"); }
    QString secretsDatabase() const { return data + QStringLiteral("/secrets.db"); }
    //! The list of connections whose keys are in the vault.
    QString awsConnections() const { return data + QStringLiteral("/aws-connections.json"); }
    QString bell() const { return data + QStringLiteral("/run/bell"); }
    QString agentLock() const { return data + QStringLiteral("/run/agent.lock"); }
    QString schemaLock() const { return data + QStringLiteral("/run/schema.lock"); }
    QString agentLog() const { return state + QStringLiteral("/agent.log"); }
    QString artifacts() const { return data + QStringLiteral("/artifacts"); }
    QString local() const { return data + QStringLiteral("/local"); }
    QString logs() const { return state + QStringLiteral("/logs"); }
    QString mirrors() const { return cache + QStringLiteral("/git"); }
    QString toolchains() const { return cache + QStringLiteral("/toolchains"); }
    QString dependencies() const { return cache + QStringLiteral("/dependencies"); }
    QString manifests() const { return cache + QStringLiteral("/manifests"); }
    QString builds() const { return cache + QStringLiteral("/builds"); }
};

} // namespace shipdeck
