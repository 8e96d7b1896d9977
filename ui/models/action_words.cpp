// SPDX-License-Identifier: MIT
#include "models/action_words.h"

#include "deck/action_text.h"
#include "deploy/aws/removal_end.h"
#include "deploy/canary_rule.h"
#include "models/deployment_words.h"
#include "models/time_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Action)
};

using Kind = store::Operation::Kind;

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
    case Kind::LiftFreeze: return Icon::Clock;
    case Kind::CleanUp: return Icon::HardDrive;
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
    case Kind::LiftFreeze: return Words::tr("Lifted");
    case Kind::CleanUp: return Words::tr("Cleaned up");
    default: return Words::tr("Changed");
    }
}

//! What its title names.
QString subjectOf(const store::Operation& action, const std::optional<store::Deployment>& of)
{
    if (action.kind == Kind::RemoveEnvironment)
        return environmentName(action.environment);
    return of ? releaseName(*of) : QString(action.deployment);
}

//! The second line, of one that ended.
QString noteOf(const store::Operation& action)
{
    if (action.error)
        return action.error->what.render();
    if (action.state != store::Operation::State::Done)
        return {};
    if (const auto observed = deploy::observedBy(action))
        return deploy::firstFailureText(*observed).render();
    if (action.kind == Kind::Rollback)
        return Words::tr("pinned");
    if (action.kind == Kind::CleanUp)
        return Words::tr("Live sites were not affected");
    if (action.kind != Kind::Remove)
        return {};
    const auto end = deploy::RemovalEnd::of(action);
    if (isForgetting(action))
        return Words::tr("It stays in its AWS account");
    if (end.account.isEmpty())
        return Words::tr("Nothing of it is left on this computer");
    return end.isPartial() ? Words::tr("Something is left in AWS account %1").arg(end.account)
                           : Words::tr("Nothing of it is left in AWS account %1").arg(end.account);
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
    row.title = actionTitle(action, subjectOf(action, of), project).render();
    row.note = noteOf(action);
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
        row.statusNote = isForgetting(action) ? Words::tr("Forgotten") : doneWord(action.kind);
        row.icon = isForgetting(action) ? Icon::Monitor : iconOf(action.kind);
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
    if (isForgetting(removal))
        return removal.requestedBy.isEmpty()
            ? Words::tr("%1 was forgotten on this computer: %2. It stays in its AWS account.").arg(what, when)
            : Words::tr("%1 was forgotten on this computer by %2: %3. It stays in its AWS account.")
                  .arg(what, requesterOf(removal), when);
    return removal.requestedBy.isEmpty() ? Words::tr("%1 was removed: %2.").arg(what, when)
                                         : Words::tr("%1 was removed by %2: %3.").arg(what, requesterOf(removal), when);
}

} // namespace shipdeck::ui
