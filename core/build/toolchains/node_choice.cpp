// SPDX-License-Identifier: MIT
#include "build/toolchains/node_choice.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

// A static library's resource needs this, outside of namespaces.
static void loadResource()
{
    Q_INIT_RESOURCE(toolchains);
}

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

int defaultMajor()
{
    return nodeData()[u"default"_s].toInt();
}

//! "lts/*", "node" and code names as a range; other requirements unchanged.
QString asRange(const QString& requirement)
{
    const QString word = requirement.trimmed().toLower();
    if (word.isEmpty() || word == u"lts/*" || word == u"lts" || word == u"stable" || word == u"*")
        return u"^%1"_s.arg(defaultMajor());
    if (word == u"node" || word == u"latest" || word == u"current")
        return u">=0"_s;
    const QString name = word.startsWith(u"lts/"_s) ? word.mid(4) : word;
    if (const int major = nodeData()[u"codenames"_s].toObject()[name].toInt(); major > 0)
        return u"^%1"_s.arg(major);
    return requirement.trimmed();
}

//! The default major first, then even majors (they become LTS), newest first.
std::tuple<bool, bool, const Version&> rank(const Version& version)
{
    return {version.major == defaultMajor(), version.major % 2 == 0, version};
}

Failure noSuchVersion(const QString& requirement)
{
    return fail(Error::Kind::NotFound, "node-version-missing",
                say(QT_TRANSLATE_NOOP("core", "There is no Node version %1 for this computer."), {requirement}),
                say(QT_TRANSLATE_NOOP(
                    "core", "Choose another version in .nvmrc, in package.json (engines.node) or in shipdeck.yml.")));
}

} // namespace

const QJsonObject& nodeData()
{
    static const QJsonObject data = [] {
        loadResource();
        QFile file(u":/shipdeck/toolchains/node.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        return opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return data;
}

std::optional<Version> exactVersion(const QString& requirement)
{
    return Version::parse(requirement);
}

std::optional<Version> newestIn(const VersionRange& range, const QList<Version>& available)
{
    std::optional<Version> best;
    for (const Version& version : available)
        if (range.contains(version) && (!best || *best < version))
            best = version;
    return best;
}

Result<ChosenVersion> chooseNode(const QString& requirement, const QList<Version>& available)
{
    const auto range = VersionRange::parse(asRange(requirement));
    if (!range)
        return noSuchVersion(requirement);
    const bool newest = requirement == u"node" || requirement == u"latest" || requirement == u"current";
    ChosenVersion chosen;
    bool found = false;
    for (const Version& version : available) {
        if (!range->contains(version))
            continue;
        if (!found || (newest ? chosen.version < version : rank(chosen.version) < rank(version)))
            chosen.version = version;
        found = true;
    }
    if (!found) {
        // The registry lacks a few exact releases; the newest of the same major version replaces them.
        const auto exact = exactVersion(requirement);
        const auto near = exact ? newestIn(*VersionRange::parse(u"^%1"_s.arg(exact->major)), available) : std::nullopt;
        if (!near)
            return noSuchVersion(requirement);
        chosen.version = *near;
        chosen.remarks << say(QT_TRANSLATE_NOOP("core", "Node %1 is not available; %2 is used instead."),
                              {requirement, near->toString()});
    }
    const QJsonArray supported = nodeData()[u"supported"_s].toArray();
    if (chosen.version.major < supported.first().toInt())
        chosen.remarks << say(QT_TRANSLATE_NOOP("core", "Node %1 no longer gets security fixes; Node %2 does."),
                              {QString::number(chosen.version.major), QString::number(defaultMajor())});
    return chosen;
}

} // namespace shipdeck::build
