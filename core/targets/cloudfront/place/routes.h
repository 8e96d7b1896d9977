// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/key_value_store.h"
#include "edge/compiled.h"
#include "deploy/aws/stacks/shown.h"

namespace shipdeck::site {

//! A release's part of its route and its keys in the edge's store. Kept in the manifest, so that any computer can
//! restore the release.
struct Rules {
    edge::EdgeRelease release;
    edge::Store keys;
    QString notFoundPage; //!< file served as the 404 page; empty: none

    static Rules of(const edge::Compiled& compiled)
    {
        return {compiled.release, compiled.keys, compiled.notFoundPage.mid(1)}; // without the leading slash
    }
    Result<QJsonObject> toJson() const;
    //! Errors: as edge::decode().
    static Result<Rules> fromJson(const QJsonObject& object);
};

//! Conflict `domain-taken`: the host leads to the project of this stack.
Failure takenBy(const QString& host, const QString& stack);

//! The equivalent command. Passwords and long rules are replaced by a placeholder.
QString writeCommand(const QString& store, const QList<aws::KeyChange>& changes, const QString& flags = {});

struct RoutesSettings {
    Shown shown;
    QString flags; //!< as in StacksSettings
};

//! The route of each host to its release, in the one KeyValueStore of an account and region. Must outlive its tasks.
//! Errors: those of the calls and of edge::encode() and decode(); Limit `edge-full`: the store has no space left.
class Routes {
public:
    Routes(aws::Client* client, QString store, RoutesSettings settings = {})
        : m_client(client), m_store(std::move(store)), m_settings(std::move(settings))
    {
    }

    //! nullopt: the host has no route, or one that was not written by Shipdeck.
    Task<Result<std::optional<edge::EdgeRoute>>> route(QString host, Cancel cancel = {}) const;
    //! The store's ETag, which a write needs; fetched in advance if the write has to be fast.
    Task<Result<QByteArray>> state(Cancel cancel = {}) const;
    //! Writes the route of `host` together with its keys, atomically. If there are more keys than AWS allows in one
    //! call, they are written before the route, and again after a concurrent write. One round trip with a current
    //! `state`. If the store is full, unneeded rules are deleted first.
    Task<Result<>> write(QString host, edge::EdgeRoute route, edge::Store keys, QByteArray state = {},
                         Cancel cancel = {}) const;
    //! The project that `host` leads to, also by an alias; empty: none of Shipdeck's.
    Task<Result<QString>> owner(QString host, Cancel cancel = {}) const;
    //! What `host` is an alias of; nullopt: it is none.
    Task<Result<std::optional<edge::EdgeAlias>>> alias(QString host, Cancel cancel = {}) const;
    //! Makes `host` one more host of what `alias` names. Errors also: Conflict `domain-taken`, if `host` leads to another
    //! project than `from`.
    Task<Result<>> writeAlias(QString host, edge::EdgeAlias alias, QString from = {}, Cancel cancel = {}) const;
    //! Deletes the route of `host`, or its alias.
    Task<Result<>> drop(QString host, Cancel cancel = {}) const;
    //! Deletes all routes of a project and the rules that only they need. `own`: its known hosts, deleted even if their
    //! value no longer names the project. Succeeds if there is no store.
    Task<Result<>> removeProject(QString project, QStringList own = {}, Cancel cancel = {}) const;
    //! Deletes the rules of former releases; a rollback writes them again. `kept`: keys that stay in any case, as AWS's
    //! listing may be older than the last write.
    Task<Result<>> removeUnneededRules(QStringList kept = {}, Cancel cancel = {}) const;

private:
    Task<Result<std::optional<QByteArray>>> value(QString host, Cancel cancel) const;
    Task<Result<>> write(QList<aws::KeyChange> changes, QByteArray state, Cancel cancel) const;
    Task<Failure> full(QString host, Error said, Cancel cancel) const;
    Task<Result<>> writeBy(aws::keyValueStore::Decide decide, QString what, Cancel cancel) const;

    aws::Client* m_client;
    QString m_store;
    RoutesSettings m_settings;
};

} // namespace shipdeck::site
