// SPDX-License-Identifier: MIT
#include "every_site.h"

#include "edge/access.h"

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

//! Braces around a single array would copy it, or not, as the compiler likes.
QJsonArray only(const QJsonArray& rule)
{
    QJsonArray all;
    all.append(QJsonValue(rule));
    return all;
}

EdgeRoute routeTo(EdgeRelease release)
{
    EdgeRoute route;
    route.project = u"shop"_s;
    route.release = std::move(release);
    return route;
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Store everySite()
{
    using Pages = EdgeRelease::Pages;
    using Slash = EdgeRelease::Slash;
    Store store;
    const auto add = [&store](const char* host, const EdgeRoute& route) {
        store[QString::fromLatin1(host)] = encode(route).value();
    };
    add("folders.test", routeTo({u"r1"_s}));
    store[u"www.test"_s] = encode(EdgeAlias{u"shop"_s, u"folders.test"_s}).value();
    store[u"mail.test"_s] = encode(EdgeAlias{u"shop"_s, u"www.test"_s}).value();
    EdgeAlias moving{u"shop"_s, u"folders.test"_s};
    moving.at = {{u"E2RIGDISTRIBUTION"_s, u"files.test"_s}};
    store[u"moving.test"_s] = encode(moving).value();
    store[u"old.test"_s] = encode(EdgeAlias{u"shop"_s, u"www.test"_s, true}).value();
    store[u"nowhere.test"_s] = encode(EdgeAlias{u"shop"_s, u"gone.test"_s}).value();
    store[u"*.wild.test"_s] = encode(EdgeAlias{u"shop"_s, u"folders.test"_s}).value();
    store[u"own.wild.test"_s] = encode(EdgeAlias{u"blog"_s, u"files.test"_s}).value();
    store[u"*.moved.test"_s] = encode(EdgeAlias{u"shop"_s, u"www.test"_s, true}).value();
    EdgeAlias beside{u"blog"_s, u"files.test"_s};
    beside.at = {{u"E3RIGDISTRIBUTION"_s, u"*.moved.test"_s}};
    store[u"own.moved.test"_s] = encode(beside).value();
    add("files.test", routeTo({u"r1"_s, Pages::Files}));
    add("spa.test", routeTo({u"r1"_s, Pages::Folders, Slash::AsFiles, false, u"/index.html"_s}));
    add("always.test", routeTo({u"r1"_s, Pages::Files, Slash::Always}));
    add("never.test", routeTo({u"r1"_s, Pages::Folders, Slash::Never, true}));
    EdgeRoute shared = routeTo({u"r1"_s});
    shared.prefix = u"sites/shop/"_s;
    shared.isHidden = true;
    add("shared.test", shared);
    EdgeRoute canary = routeTo({u"r1"_s});
    canary.canary = EdgeRoute::Canary{{u"r2"_s, Pages::Files}, 10};
    add("canary.test", canary);
    add("ruled.test", routeTo({u"r1"_s, Pages::Files, Slash::AsFiles, false, {}, u"x1"_s, 2, 1}));
    add("broken.test", routeTo({u"r1"_s, Pages::Files, Slash::AsFiles, false, {}, u"gone"_s, 1, 0}));
    add("halfbroken.test", routeTo({u"r1"_s, Pages::Files, Slash::AsFiles, false, {}, u"gone"_s, 0, 3}));
    store[u"newer.test"_s] = R"({"v":2})";
    for (const char* access : {"password", "office", "both", "lost", "ticket"}) {
        EdgeRoute route = routeTo({u"r1"_s});
        route.access = QString::fromLatin1(access);
        add(QByteArray(access) + ".test", route);
    }
    const QByteArray salt = "0123456789abcdef";
    const AccessRule::Login mina{u"mina"_s, u"correct horse"_s};
    store[u"access/password"_s] = encode(AccessRule{{}, {mina}}, salt).value();
    store[u"access/office"_s] =
        encode(AccessRule{{u"198.51.100.0/26"_s, u"203.0.113.7"_s, u"2001:db8::/33"_s}, {}}, salt).value();
    const QByteArray office = store[u"access/office"_s];
    store[u"access/ticket"_s] = withTicket(QJsonDocument::fromJson(office).object(), u"opensesame"_s).value();
    store[u"access/both"_s] = encode(AccessRule{{u"198.51.100.0/24"_s}, {mina}}, salt).value();

    store[u"rules/x1/0"_s] =
        json({{u"w"_s,
               QJsonArray{QJsonArray{u"/blog/*"_s, u"/news/$0"_s, 301},
                          QJsonArray{u"/u/:/posts/:"_s, u"/p?user=$1&post=$2"_s, 302},
                          QJsonArray{u"/swap/:/*"_s, u"/$0/$1"_s, 302},
                          QJsonArray{u"/out/*"_s, u"https://example.com/$0"_s, 307}}},
              {u"h"_s, only({u"/*"_s, QJsonObject{{u"x-frame-options"_s, u"DENY"_s}, {u"x-a"_s, u"1"_s}}})}});
    store[u"rules/x1/1"_s] =
        json({{u"w"_s,
               QJsonArray{QJsonArray{u"/old/*"_s, u"/gone"_s, 410, 1}, QJsonArray{u"/app/*"_s, u"/shell/$0"_s, 200, 1},
                          QJsonArray{u"/img/*"_s, u"/assets/$0"_s, 200}, QJsonArray{u"*.php"_s, u"/"_s, 308},
                          QJsonArray{u"/free*"_s, u"/$0"_s, 200}, QJsonArray{u"/in/:"_s, u"/.$1"_s, 200}}},
              {u"h"_s, only({u"*.pdf"_s, QJsonObject{{u"x-a"_s, u"2"_s}}})}});
    store[u"rules/x1/e0"_s] = json({{u"/docs"_s, u"/docs/index.html"_s},
                                    {u"/"_s, u"/home.html"_s},
                                    {u"/a"_s, QJsonArray{u"/b"_s, 301}},
                                    {u"/to"_s, QJsonArray{u"/docs"_s, 200}},
                                    {u"/lost"_s, QJsonArray{u"/404.html"_s, 404}},
                                    {u"/blog/kept"_s, u"/blog/kept.html"_s},
                                    {u"/blog/file.txt"_s, 0},
                                    {u"/assets/index-B1x9Zk_r.js"_s, 0},
                                    {u"/한글"_s, QJsonArray{u"/%EA%B0%80"_s, 301}},
                                    {u"/query"_s, QJsonArray{u"/b?x=1"_s, 301}},
                                    {u"/toString"_s, QJsonArray{u"/b"_s, 301}}});
    return store;
}

} // namespace shipdeck::edge
