// SPDX-License-Identifier: MIT
#include "edge/edge_route.h"

#include <QRegularExpression>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

constexpr int version = 1;
constexpr int hidden = 1; // of the flags in "g"
const QString leading = u"to"_s;
const QString redirecting = u"re"_s;

//! Its ids are upper case, other names in a value are not.
bool isDistribution(const QString& name)
{
    return name.startsWith(u'E');
}

bool isId(const QString& text)
{
    static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
    return id.match(text).hasMatch();
}

bool isPrefix(const QString& text)
{
    static const QRegularExpression prefix(u"\\A(?:[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}/){1,4}\\z"_s);
    return text.isEmpty() || prefix.match(text).hasMatch();
}

bool isValid(const EdgeRelease& release)
{
    const bool rules = release.rules.isEmpty() ? release.ruleParts == 0 && release.exactParts == 0
                                               : isId(release.rules) && release.ruleParts + release.exactParts > 0;
    return isId(release.id) && rules && release.ruleParts >= 0 && release.ruleParts <= 99 && release.exactParts >= 0
        && release.patternParts >= 0 && release.patternParts <= release.ruleParts && release.exactParts <= 999
        && (release.fallback.isEmpty() || release.fallback.startsWith(u'/'));
}

bool isValid(const EdgeRoute& route)
{
    if (!isValid(route.release) || !isPrefix(route.prefix) || (!route.access.isEmpty() && !isId(route.access)))
        return false;
    return !route.canary || (isValid(route.canary->release) && route.canary->weight >= 1 && route.canary->weight <= 99);
}

QJsonObject toJson(const EdgeRelease& release)
{
    QJsonObject made{{u"i"_s, release.id}, {u"m"_s, release.pages == EdgeRelease::Pages::Files ? u"f"_s : u"d"_s}};
    if (!release.fallback.isEmpty())
        made[u"s"_s] = release.fallback;
    if (release.slash != EdgeRelease::Slash::AsFiles)
        made[u"t"_s] = release.slash == EdgeRelease::Slash::Always ? u"a"_s : u"r"_s;
    if (release.hidesHtml)
        made[u"l"_s] = 1;
    if (!release.rules.isEmpty())
        made[u"x"_s] = release.rules;
    if (release.ruleParts > 0)
        made[u"w"_s] = release.ruleParts;
    if (release.patternParts > 0)
        made[u"q"_s] = release.patternParts;
    if (release.exactParts > 0)
        made[u"e"_s] = release.exactParts;
    return made;
}

EdgeRelease releaseFrom(const QJsonObject& read)
{
    EdgeRelease release;
    release.id = read[u"i"_s].toString();
    release.pages = read[u"m"_s].toString() == u"f" ? EdgeRelease::Pages::Files : EdgeRelease::Pages::Folders;
    const QString slash = read[u"t"_s].toString();
    release.slash = slash == u"a" ? EdgeRelease::Slash::Always
        : slash == u"r"           ? EdgeRelease::Slash::Never
                                  : EdgeRelease::Slash::AsFiles;
    release.hidesHtml = read[u"l"_s].toInt() == 1;
    release.fallback = read[u"s"_s].toString();
    release.rules = read[u"x"_s].toString();
    release.ruleParts = read[u"w"_s].toInt();
    release.exactParts = read[u"e"_s].toInt();
    release.patternParts = read[u"q"_s].toInt();
    return release;
}

} // namespace

Result<QString> routeKey(const QString& host)
{
    static const QRegularExpression name(
        u"\\A(?=.{1,253}\\z)(?:\\*|[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+\\z"_s);
    const QString wildcard = host.startsWith("*."_L1) ? u"*."_s : QString();
    const QString ascii = wildcard + QString::fromLatin1(QUrl::toAce(host.mid(wildcard.size()))).toLower();
    if (!name.match(ascii).hasMatch())
        return fail(Error::Kind::BadInput, "edge-host-invalid",
                    say(QT_TRANSLATE_NOOP("core", "“%1” is not a host name."), {host.left(80)}),
                    say(QT_TRANSLATE_NOOP("core", "Give a name such as www.example.com, without https:// and path.")));
    return ascii;
}

Result<QByteArray> encode(const EdgeRoute& route)
{
    if (!isValid(route))
        return fail(Error::Kind::BadInput, "edge-route-invalid",
                    say(QT_TRANSLATE_NOOP("core", "The route to release %1 of %2 is not valid."),
                        {route.release.id.left(80), route.project.left(80)}),
                    say(QT_TRANSLATE_NOOP("core", "Deploy the project again.")));
    QJsonObject made{{u"v"_s, version}, {u"p"_s, route.project}, {u"r"_s, toJson(route.release)}};
    if (!route.prefix.isEmpty())
        made[u"k"_s] = route.prefix;
    if (route.canary) {
        QJsonObject canary = toJson(route.canary->release);
        canary[u"%"_s] = route.canary->weight;
        made[u"c"_s] = canary;
    }
    if (!route.access.isEmpty())
        made[u"a"_s] = route.access;
    if (route.isHidden)
        made[u"g"_s] = hidden;
    const QByteArray value = QJsonDocument(made).toJson(QJsonDocument::Compact);
    if (value.size() > largestValue)
        return fail(Error::Kind::Limit, "edge-route-too-large",
                    say(QT_TRANSLATE_NOOP("core", "The route of %1 takes %2 bytes; a KeyValueStore holds 1,024."),
                        {route.project.left(80), QString::number(value.size())}),
                    say(QT_TRANSLATE_NOOP("core", "Give the project or its fallback page a shorter name.")));
    return value;
}

Result<QByteArray> encode(const EdgeAlias& alias)
{
    SD_TRY(const QString host, routeKey(alias.host));
    QJsonObject made{{u"v"_s, version}, {u"p"_s, alias.project}, {alias.isRedirect ? redirecting : leading, host}};
    for (auto one = alias.at.begin(); one != alias.at.end(); ++one) {
        SD_TRY(const QString there, routeKey(*one));
        made[one.key()] = there;
    }
    return QJsonDocument(made).toJson(QJsonDocument::Compact);
}

std::optional<EdgeAlias> aliasIn(const QByteArray& value)
{
    const QJsonObject read = QJsonDocument::fromJson(value).object();
    EdgeAlias alias;
    alias.project = read[u"p"_s].toString();
    alias.isRedirect = read.contains(redirecting);
    alias.host = read[alias.isRedirect ? redirecting : leading].toString();
    for (auto one = read.begin(); one != read.end(); ++one)
        if (isDistribution(one.key()))
            alias.at[one.key()] = one->toString();
    if (read[u"v"_s].toInt() != version || !routeKey(alias.host))
        return std::nullopt;
    return alias;
}

bool isOfNewer(const QByteArray& value)
{
    return QJsonDocument::fromJson(value).object()[u"v"_s].toInt() > version;
}

Result<EdgeRoute> decode(const QByteArray& value)
{
    const QJsonObject read = QJsonDocument::fromJson(value).object();
    EdgeRoute route;
    route.project = read[u"p"_s].toString();
    route.prefix = read[u"k"_s].toString();
    route.release = releaseFrom(read[u"r"_s].toObject());
    if (const QJsonObject canary = read[u"c"_s].toObject(); !canary.isEmpty())
        route.canary = EdgeRoute::Canary{releaseFrom(canary), canary[u"%"_s].toInt()};
    route.access = read[u"a"_s].toString();
    route.isHidden = (read[u"g"_s].toInt() & hidden) != 0;
    if (read[u"v"_s].toInt() != version || !isValid(route))
        return fail(Error::Kind::BadInput, "edge-route-unreadable",
                    say(QT_TRANSLATE_NOOP("core", "A route at the edge was not written by this version of Shipdeck.")),
                    say(QT_TRANSLATE_NOOP("core", "Update Shipdeck, or deploy the project again from here.")));
    return route;
}

} // namespace shipdeck::edge
