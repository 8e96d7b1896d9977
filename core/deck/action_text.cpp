// SPDX-License-Identifier: MIT
#include "deck/action_text.h"

#include "agent/disk_budget.h"
#include "base/sizes.h"
#include "deploy/canary_rule.h"
#include "deploy/operations.h"
#include "deploy/snapshot.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using Kind = store::Operation::Kind;

QString namesIn(const store::Operation& action, const QString& list)
{
    return action.params[list].toVariant().toStringList().join(u", "_s);
}

Text variablesTitle(const store::Operation& action)
{
    const QString set = namesIn(action, u"set"_s), removed = namesIn(action, u"removed"_s);
    if (removed.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "Variables set: %1"), {set});
    return set.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "Variables removed: %1"), {removed})
                         : say(QT_TRANSLATE_NOOP("core", "Variables set: %1; removed: %2"), {set, removed});
}

Text removalTitle(const store::Operation& action, const QString& project)
{
    const QString name = project.isEmpty() ? QString(action.project) : project;
    return isForgetting(action) ? say(QT_TRANSLATE_NOOP("core", "Forgotten on this computer: %1"), {name})
                                : say(QT_TRANSLATE_NOOP("core", "Removal of %1"), {name});
}

QString freedIn(const store::Operation& cleanUp)
{
    return sizeText(cleanUp.params[u"freed"_s].toInteger());
}

} // namespace

QString locationText(const QString& location)
{
    const QString home = QDir::homePath();
    if (location == home || location.startsWith(home + u'/'))
        return u'~' + location.mid(home.size());
    QString shown = location;
    for (const auto& scheme : {u"https://"_s, u"http://"_s, u"ssh://"_s})
        if (shown.startsWith(scheme))
            shown.remove(0, scheme.size());
    if (shown.endsWith(u".git"_s))
        shown.chop(4);
    return shown;
}

QString releaseName(const store::Deployment& deployment)
{
    if (!deployment.message.isEmpty())
        return deployment.message.section(u'\n', 0, 0);
    const QString location = deploy::Snapshot::of(deployment).source.location;
    return location.isEmpty() ? QString(deployment.id) : locationText(location);
}

QString titleOf(const store::Deployment& deployment)
{
    const QString name = releaseName(deployment);
    return !deployment.message.isEmpty() || name == deployment.id
        ? name
        : say(QT_TRANSLATE_NOOP("core", "From %1"), {name}).render();
}

bool isForgetting(const store::Operation& removal)
{
    return removal.params[u"onlyHere"_s].toBool();
}

Text actionTitle(const store::Operation& action, const QString& release, const QString& project)
{
    switch (action.kind) {
    case Kind::Rollback: return say(QT_TRANSLATE_NOOP("core", "Rollback to %1"), {release});
    case Kind::Promote: return say(QT_TRANSLATE_NOOP("core", "Promotion of %1"), {release});
    case Kind::Canary: {
        if (const auto observed = deploy::observedBy(action))
            return say(QT_TRANSLATE_NOOP("core", "Canary ended: %1 of %2 requests failed"),
                       {QString::number(observed->canary.errors), QString::number(observed->canary.requests)});
        const int weight = deploy::canaryWeightOf(action);
        return weight > 0 ? say(QT_TRANSLATE_NOOP("core", "Canary at %1 %: %2"), {QString::number(weight), release})
                          : say(QT_TRANSLATE_NOOP("core", "End of the canary"));
    }
    case Kind::Access: return say(QT_TRANSLATE_NOOP("core", "Access changed"));
    case Kind::Remove: return removalTitle(action, project);
    case Kind::RemoveEnvironment:
        return say(QT_TRANSLATE_NOOP("core", "Removal of environment %1"),
                   {release.isEmpty() ? QString(action.environment) : release});
    case Kind::AddDomain: {
        const QStringList names{namesIn(action, u"domains"_s)};
        return deploy::newDomainOf(action).isMoved ? say(QT_TRANSLATE_NOOP("core", "Domain %1 moved here"), names)
                                                   : say(QT_TRANSLATE_NOOP("core", "Domain %1 added"), names);
    }
    case Kind::RemoveDomain:
        return say(QT_TRANSLATE_NOOP("core", "Domain %1 removed"), {namesIn(action, u"domains"_s)});
    case Kind::Stop: return say(QT_TRANSLATE_NOOP("core", "Stop of the site"));
    case Kind::Start: return say(QT_TRANSLATE_NOOP("core", "Start of the site"));
    case Kind::Restart: return say(QT_TRANSLATE_NOOP("core", "Restart of the server"));
    case Kind::Bisect: return say(QT_TRANSLATE_NOOP("core", "Search for the commit that broke it"));
    case Kind::Unpin: return say(QT_TRANSLATE_NOOP("core", "Unpinned: new deployments go live"));
    case Kind::Variables: return variablesTitle(action);
    case Kind::LiftFreeze:
        return say(QT_TRANSLATE_NOOP("core", "Freeze lifted for an hour: %1"), {action.params[u"reason"_s].toString()});
    case Kind::CleanUp: return say(QT_TRANSLATE_NOOP("core", "Clean-up of this computer: %1 freed"), {freedIn(action)});
    default: return verbatim(store::operationKindName(action));
    }
}

QList<Text> cleanUpText(const store::Operation& cleanUp)
{
    static const QString tool = agent::DiskItem{agent::DiskItem::Kind::Tool, {}, {}}.kindName();
    QList<Text> lines;
    for (const QJsonValue one : cleanUp.params[u"removed"_s].toArray()) {
        const QJsonObject group = one.toObject();
        const QString kind = group[u"kind"_s].toString(), name = group[u"name"_s].toString();
        const QString count = QString::number(group[u"count"_s].toInt());
        const QString size = sizeText(group[u"bytes"_s].toInteger());
        const QString what = agent::DiskItem::kindText(kind).render();
        lines << (kind == tool ? verbatim(u"%1: %2"_s.arg(name, size))
                      : name.isEmpty()
                      ? verbatim(u"%1 (%2): %3"_s.arg(what, count, size))
                      : say(QT_TRANSLATE_NOOP("core", "%1 of %2 (%3): %4"), {what, name, count, size}));
    }
    if (lines.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("core", "Nothing was deleted."));
    lines << say(QT_TRANSLATE_NOOP("core", "%1 freed."), {freedIn(cleanUp)});
    return lines;
}

} // namespace shipdeck
