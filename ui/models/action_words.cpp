// SPDX-License-Identifier: MIT
#include "models/action_words.h"

#include "deploy/operations.h"
#include "models/deployment_words.h"
#include "models/time_words.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Action)
};

using Kind = store::Operation::Kind;

QString namesIn(const store::Operation& action, const QString& list)
{
    QStringList names;
    for (const QJsonValue name : action.params[list].toArray())
        names << name.toString();
    return names.join(u", "_s);
}

QString variablesText(const store::Operation& action)
{
    const QString set = namesIn(action, u"set"_s), removed = namesIn(action, u"removed"_s);
    if (removed.isEmpty())
        return Words::tr("Variables set: %1").arg(set);
    return set.isEmpty() ? Words::tr("Variables removed: %1").arg(removed)
                         : Words::tr("Variables set: %1; removed: %2").arg(set, removed);
}

//! The project stays in its AWS account.
bool isOnlyHere(const store::Operation& action)
{
    return action.params[u"onlyHere"_s].toBool();
}

QString titleOf(const store::Operation& action, const QString& release, const QString& project)
{
    switch (action.kind) {
    case Kind::Rollback: return Words::tr("Rollback to %1").arg(release);
    case Kind::Promote: return Words::tr("Promotion of %1").arg(release);
    case Kind::Canary: {
        const int weight = deploy::canaryWeightOf(action);
        return weight > 0 ? Words::tr("Canary at %1 %: %2").arg(weight).arg(release) : Words::tr("End of the canary");
    }
    case Kind::Access: return Words::tr("Change of who has access");
    case Kind::Remove:
        return (isOnlyHere(action) ? Words::tr("Forgotten on this computer: %1") : Words::tr("Removal of %1"))
            .arg(project.isEmpty() ? action.project : project);
    case Kind::RemoveEnvironment:
        return Words::tr("Removal of environment %1").arg(environmentName(action.environment));
    case Kind::AddDomain:
        return (deploy::newDomainOf(action).isMoved ? Words::tr("Domain %1 moved here") : Words::tr("Domain %1 added"))
            .arg(namesIn(action, u"domains"_s));
    case Kind::RemoveDomain: return Words::tr("Domain %1 removed").arg(namesIn(action, u"domains"_s));
    case Kind::Stop: return Words::tr("Stop of the site");
    case Kind::Start: return Words::tr("Start of the site");
    case Kind::Restart: return Words::tr("Restart of the server");
    case Kind::Bisect: return Words::tr("Search for the commit that broke it");
    case Kind::Unpin: return Words::tr("Unpinned: new deployments go live");
    case Kind::Variables: return variablesText(action);
    default: return store::operationKindName(action);
    }
}

Icon iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Rollback: return Icon::Undo2;
    case Kind::Promote: return Icon::ArrowUp;
    case Kind::Canary: return Icon::Split;
    case Kind::Access: return Icon::Lock;
    case Kind::AddDomain:
    case Kind::RemoveDomain: return Icon::Globe;
    case Kind::Remove:
    case Kind::RemoveEnvironment: return Icon::Trash2;
    case Kind::Stop: return Icon::Square;
    case Kind::Start: return Icon::Play;
    case Kind::Restart: return Icon::RotateCw;
    case Kind::Bisect: return Icon::Search;
    case Kind::Unpin: return Icon::PinOff;
    case Kind::Variables: return Icon::KeyRound;
    default: return Icon::Activity;
    }
}

QString doneWord(Kind kind)
{
    switch (kind) {
    case Kind::Rollback: return Words::tr("Rolled back");
    case Kind::Promote: return Words::tr("Promoted");
    case Kind::Remove:
    case Kind::RemoveEnvironment: return Words::tr("Removed");
    case Kind::Stop: return Words::tr("Stopped");
    case Kind::Start: return Words::tr("Started");
    case Kind::Restart: return Words::tr("Restarted");
    case Kind::Bisect: return Words::tr("Found");
    case Kind::Unpin: return Words::tr("Unpinned");
    default: return Words::tr("Changed");
    }
}

QString requesterOf(const store::Operation& action)
{
    return action.requestedBy == store::byPush ? Words::tr("a push") : action.requestedBy;
}

} // namespace

QString projectNameIn(const store::Operation& action)
{
    return action.params[u"name"_s].toString();
}

DeploymentRow rowOf(const store::Operation& action, const std::optional<store::Deployment>& of, const QString& project)
{
    using State = store::Operation::State;
    DeploymentRow row;
    row.id = action.id;
    row.project = action.kind == Kind::Remove ? QString() : project;
    row.title = titleOf(action, of ? titleOf(*of) : QString(action.deployment), project);
    row.environment = environmentName(action.environment);
    row.isPush = action.requestedBy == store::byPush;
    row.deployedBy = requesterOf(action);
    if (!row.deployedBy.isEmpty())
        row.by = Words::tr("By %1").arg(row.deployedBy);
    row.age = ageShort(action.createdAt);
    row.ageTip = absoluteText(action.createdAt);
    if (of) {
        row.branch = refOf(*of);
        row.commit = shortNameOf(*of);
        row.isFolder = of->commit.isEmpty();
    }
    switch (action.state) {
    case State::Queued: row.status = Status::Queued; break;
    case State::Waiting: row.status = Status::Waiting; break;
    case State::Running:
        row.status = action.kind == Kind::Rollback ? Status::RollingBack : Status::Deploying;
        row.statusNote = action.kind == Kind::Rollback ? QString() : Words::tr("Running");
        break;
    case State::Failed: row.status = Status::Error; break;
    case State::Canceled: row.status = Status::Canceled; break;
    case State::Abandoned: row.status = Status::Abandoned; break;
    case State::Done:
        row.status = Status::Superseded;
        row.statusNote = isOnlyHere(action) ? Words::tr("Forgotten") : doneWord(action.kind);
        row.icon = isOnlyHere(action) ? Icon::Monitor : iconOf(action.kind);
        if (action.kind == Kind::Rollback)
            row.note = Words::tr("pinned");
    }
    return row;
}

QString doneText(const store::Operation& removal, const QString& project)
{
    const QString what = removal.kind == Kind::RemoveEnvironment
        ? Words::tr("%1 of %2").arg(environmentName(removal.environment), project)
        : project.isEmpty() ? removal.project
                            : project;
    const QString when = absoluteText(removal.createdAt);
    if (isOnlyHere(removal))
        return removal.requestedBy.isEmpty()
            ? Words::tr("%1 was forgotten on this computer: %2. It stays in its AWS account.").arg(what, when)
            : Words::tr("%1 was forgotten on this computer by %2: %3. It stays in its AWS account.")
                  .arg(what, requesterOf(removal), when);
    return removal.requestedBy.isEmpty() ? Words::tr("%1 was removed: %2.").arg(what, when)
                                         : Words::tr("%1 was removed by %2: %3.").arg(what, requesterOf(removal), when);
}

} // namespace shipdeck::ui
