// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"

namespace shipdeck::local {

enum class Kind { Static, Server };

//! The folders of the local target. One symbolic link, `current`, decides which release of a site is served.
//!
//!     local/nginx/                       nginx's prefix: conf/, logs/, temp/, pages/
//!     local/sites/<slug>/current         → releases/<id>
//!     local/sites/<slug>/releases/<id>/
//!         site                           → the artifact's folder (static only)
//!         control/                       what nginx looks at: `server` (a mark), fallback.html, 404.html
//!     local/sites/<slug>/canary          → canaries/<id>-<percent>: a link to its release for each visitor who gets it
//!     local/servers/<id>/                the app's own copy of its files
//!     local/shares/<id>/                 prefix of the nginx that shows a release to the local network
//!     sockets/<id>/{app,control}         the launcher's two sockets; no sandbox sees this folder
struct Layout {
    explicit Layout(Paths paths) : paths(std::move(paths)) {}
    Paths paths;

    QString nginx() const { return paths.local() + QStringLiteral("/nginx"); }
    QString sites() const { return paths.local() + QStringLiteral("/sites"); }
    QString site(const QString& slug) const { return sites() + u'/' + slug; }
    QString current(const QString& slug) const { return site(slug) + QStringLiteral("/current"); }
    QString canary(const QString& slug) const { return site(slug) + QStringLiteral("/canary"); }
    QString canaries(const QString& slug) const { return site(slug) + QStringLiteral("/canaries"); }
    QString releases(const QString& slug) const { return site(slug) + QStringLiteral("/releases"); }
    QString release(const QString& slug, const QString& id) const { return releases(slug) + u'/' + id; }
    QString servers() const { return paths.local() + QStringLiteral("/servers"); }
    QString server(const QString& id) const { return servers() + u'/' + id; }
    QString shares() const { return paths.local() + QStringLiteral("/shares"); }
    QString sharedSite(const QString& id) const { return shares() + u'/' + id; }
    QString sockets(const QString& id) const { return paths.sockets + u'/' + id; }
    QString controlSocket(const QString& id) const { return sockets(id) + QStringLiteral("/control"); }
};

} // namespace shipdeck::local
