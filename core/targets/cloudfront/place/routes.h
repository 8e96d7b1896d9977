// SPDX-License-Identifier: MIT
#pragma once
#include "aws/services/key_value_store.h"
#include "edge/compiled.h"
#include "deploy/aws/stacks/shown.h"

namespace shipdeck::site {

//! What the edge is told of a release: the route's part, and the keys that go with it. Kept in the release's manifest, so
//! that any computer can go back to it.
struct Rules {
    edge::EdgeRelease release;
    edge::Store keys;
    QString notFoundPage; //!< the file that answers for what is missing; empty: the site has none

    static Rules of(const edge::Compiled& compiled)
    {
        return {compiled.release, compiled.keys, compiled.notFoundPage.mid(1)}; // without its slash
    }
    Result<QJsonObject> toJson() const;
    //! As edge::decode().
    static Result<Rules> fromJson(const QJsonObject& object);
};

//! What somebody could type for this write. Of passwords, and of rules too long to read, only a word stands there.
QString writeCommand(const QString& store, const QList<aws::KeyChange>& changes, const QString& flags = {});

struct RoutesSettings {
    Shown shown;
    QString flags; //!< as StacksSettings has them
};

//! Which host leads to which release, in the one KeyValueStore of an account and region. Must outlive its tasks. Errors:
//! those of the calls and of edge::encode() and decode(); Limit `edge-full` where there is no room for one more.
class Routes {
public:
    Routes(aws::Client* client, QString store, RoutesSettings settings = {})
        : m_client(client), m_store(std::move(store)), m_settings(std::move(settings))
    {
    }

    //! Nothing: the host leads nowhere, as with a key that somebody has written by hand.
    Task<Result<std::optional<edge::EdgeRoute>>> route(QString host, Cancel cancel = {}) const;
    //! What a write has to have seen; asked for ahead of one that is to be quick.
    Task<Result<QByteArray>> state(Cancel cancel = {}) const;
    //! Visitors of `host` get what the route says. Its keys go with it, all or nothing; where they are more than AWS takes at
    //! once they go ahead of it, and again if somebody wrote in between. With the `state` of just now it is one round trip.
    //! Rules that no route needs make room for it.
    Task<Result<>> write(QString host, edge::EdgeRoute route, edge::Store keys, QByteArray state = {},
                         Cancel cancel = {}) const;
    //! It leads nowhere any more.
    Task<Result<>> drop(QString host, Cancel cancel = {}) const;
    //! The hosts of a project lead nowhere any more, whatever somebody has made of them: `own` are its as well, where a key
    //! does not say so any more. Rules that no route needs go with them. Where there is no store, nothing leads anywhere.
    Task<Result<>> removeProject(QString project, QStringList own = {}, Cancel cancel = {}) const;
    //! Those of former releases: who goes back to one brings them again. `kept`: keys that stay whatever the list says, which
    //! AWS does not promise to be as new as the last write.
    Task<Result<>> removeUnneededRules(QStringList kept = {}, Cancel cancel = {}) const;

private:
    Task<Result<>> write(QList<aws::KeyChange> changes, QByteArray state, Cancel cancel) const;
    Task<Failure> full(QString host, Error said, Cancel cancel) const;
    Task<Result<>> writeBy(aws::keyValueStore::Decide decide, QString what, Cancel cancel) const;

    aws::Client* m_client;
    QString m_store;
    RoutesSettings m_settings;
};

} // namespace shipdeck::site
