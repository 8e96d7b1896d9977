// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QMap>

namespace shipdeck::edge {

//! https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
constexpr qsizetype largestValue = 1024; //!< bytes of a value in a KeyValueStore
constexpr qsizetype largestFunction =
    10000; //!< bytes of a function's code: documented as "10 KB", which may mean 10,000

//! How the addresses of one release lead to its files: made by compiled(), carried by the route.
struct EdgeRelease {
    enum class Pages { Folders, Files };         //!< /about is about/index.html, or about.html
    enum class Slash { AsFiles, Always, Never }; //!< AsFiles: pages that are index.html of a folder end with a slash

    QString id;
    Pages pages = Pages::Folders;
    Slash slash = Slash::AsFiles;
    bool hidesHtml = false; //!< /about.html leads to /about
    QString fallback = {};  //!< the page for unknown paths without an extension ("/index.html"); empty: none
    QString rules = {};     //!< id of its rules in the store; empty: it has none
    int ruleParts = 0;      //!< keys rules/<rules>/<0…>: patterns and headers
    int exactParts = 0;     //!< keys rules/<rules>/e<0…>: exact paths
    int patternParts = 0;   //!< how many of the ruleParts, the first ones, have no headers; 0 in older routes

    bool operator==(const EdgeRelease&) const = default;
};

//! Where one host name leads: the value of one key, whose name is the host name. Release, rollback and canary are one
//! write of it.
struct EdgeRoute {
    struct Canary {
        EdgeRelease release;
        int weight = 0; //!< percent of visitors, 1 to 99
        bool operator==(const Canary&) const = default;
    };

    QString project;
    QString prefix; //!< of its objects' names in a shared bucket ("sites/shop/"); empty in a bucket of its own
    EdgeRelease release;
    std::optional<Canary> canary;
    QString access;        //!< id of an access rule (access/<id>); empty: open to everybody
    bool isHidden = false; //!< search engines are asked to stay away: previews

    bool operator==(const EdgeRoute&) const = default;
};

//! A further host of an environment. Its value names the host whose route it has, so that one write of that route
//! switches all of them.
struct EdgeAlias {
    QString project;
    QString host;            //!< the one with the route; an alias of an alias leads nowhere
    bool isRedirect = false; //!< visitors are redirected to `host`, a domain of the project
    QMap<QString, QString> at =
        {}; //!< by a distribution's id: its visitors get the route of this host instead, while the
            //!< name moves there

    bool operator==(const EdgeAlias&) const = default;
};

//! The key of a host name: lower case, as browsers send it; or of a wildcard, "*.shop.example", which stands for the names
//! one label below that have no key of their own. BadInput (`edge-host-invalid`).
Result<QString> routeKey(const QString& host);
//! At most 1 KB. BadInput (`edge-route-invalid`) for parts that have no valid form, Limit (`edge-route-too-large`).
Result<QByteArray> encode(const EdgeRoute& route);
//! BadInput (`edge-route-unreadable`) for what encode() never wrote, also by a newer version.
Result<EdgeRoute> decode(const QByteArray& value);
//! Errors: as routeKey().
Result<QByteArray> encode(const EdgeAlias& alias);
//! nullopt: the value is no alias.
std::optional<EdgeAlias> aliasIn(const QByteArray& value);
//! Of what decode() does not read: whether a newer version has written it, and nobody by hand.
bool isOfNewer(const QByteArray& value);

} // namespace shipdeck::edge
