// SPDX-License-Identifier: MIT
#include "models/deployment_words.h"

#include "base/clock.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "models/time_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Deployment)
};

} // namespace

Status statusOf(const store::Deployment& deployment)
{
    using store::ReleaseRole;
    using store::State;
    switch (deployment.state) {
    case State::Waiting: return Status::Waiting;
    case State::Queued: return Status::Queued;
    case State::Building: return Status::Building;
    case State::Deploying: return Status::Deploying;
    case State::Error: return Status::Error;
    case State::Canceled: return Status::Canceled;
    case State::Skipped: return Status::Skipped;
    case State::RollingBack: return Status::RollingBack;
    case State::RolledBack: return Status::RolledBack;
    case State::Abandoned: return Status::Abandoned;
    case State::Ready: break;
    }
    switch (deployment.role) {
    case ReleaseRole::Staged: return Status::Staged;
    case ReleaseRole::Rolling: return Status::Rolling;
    case ReleaseRole::Current: return Status::Current;
    case ReleaseRole::Superseded: return Status::Superseded;
    case ReleaseRole::None: break;
    }
    return Status::Removed; // removed with its environment
}

QString statusNoteOf(const store::Deployment& deployment)
{
    return deployment.role == store::ReleaseRole::Rolling ? Words::tr("Canary: %1 %").arg(deployment.weight)
                                                          : QString();
}

bool isUnderWay(const store::Deployment& deployment)
{
    return !store::isFinal(deployment.state);
}

QString addressText(const QString& url)
{
    QString shown = url;
    if (shown.startsWith(u"http://"_s))
        shown.remove(0, 7);
    if (shown.endsWith(u'/'))
        shown.chop(1);
    return shown;
}

QString refOf(const store::Deployment& deployment)
{
    static const QRegularExpression commit(u"^[0-9a-f]{40}$"_s);
    if (!deployment.ref.isEmpty())
        return commit.match(deployment.ref).hasMatch() ? deployment.ref.left(12) : deployment.ref;
    const build::SourceSpec source = deploy::Snapshot::of(deployment).source;
    switch (source.kind) {
    case build::SourceSpec::Kind::Ready: return Words::tr("ready folder");
    case build::SourceSpec::Kind::Git: return Words::tr("default branch");
    case build::SourceSpec::Kind::Folder: break;
    }
    return Words::tr("folder");
}

QString shortNameOf(const store::Deployment& deployment)
{
    return deployment.commit.isEmpty() ? QString(deployment.id) : deployment.commit.left(7);
}

QString deployerOf(const store::Deployment& deployment)
{
    return deployment.deployedBy == store::byPush ? Words::tr("a push") : deployment.deployedBy;
}

QString noteOf(const store::Deployment& deployment)
{
    if (!deployment.snapshot[deploy::modifiedInSnapshot].toBool())
        return deployment.author;
    return deployment.author.isEmpty() ? Words::tr("with local changes")
                                       : Words::tr("%1, with local changes").arg(deployment.author);
}

QString byOf(const store::Deployment& deployment)
{
    if (deployment.author.isEmpty())
        return deployment.deployedBy.isEmpty() ? QString() : Words::tr("Deployed by %1").arg(deployerOf(deployment));
    return deployment.deployedBy.isEmpty()
        ? Words::tr("Commit by %1").arg(deployment.author)
        : Words::tr("Deployed by %1, commit by %2").arg(deployerOf(deployment), deployment.author);
}

QString retriedBy(const store::Deployment& deployment)
{
    return deployment.cause.kind == store::Cause::Kind::Retry ? deployment.cause.of : QString();
}

QString environmentName(const QString& name)
{
    if (name == u"production")
        return Words::tr("Production");
    if (name == u"preview")
        return Words::tr("Preview");
    if (name == u"staging")
        return Words::tr("Staging");
    if (const int number = deploy::pullRequestOf(name); number > 0)
        return Words::tr("Preview #%1").arg(number);
    return name;
}

RowAction actionOf(const store::Deployment& deployment)
{
    switch (statusOf(deployment)) {
    case Status::Queued:
    case Status::Waiting:
    case Status::Building:
    case Status::Deploying: return RowAction::Cancel;
    case Status::Staged:
    case Status::Rolling: return RowAction::Promote;
    case Status::Current: return RowAction::Visit;
    case Status::Ready:
    case Status::Superseded:
    case Status::RolledBack: return deployment.artifact.isEmpty() ? RowAction::None : RowAction::RollBack;
    case Status::Error:
    case Status::Abandoned: return RowAction::Retry;
    case Status::Canceled:
    case Status::Skipped: return RowAction::Deploy;
    default: return RowAction::None;
    }
}

QString actionText(RowAction action)
{
    switch (action) {
    case RowAction::Cancel: return Words::tr("Cancel");
    case RowAction::Promote: return Words::tr("Promote");
    case RowAction::Visit: return Words::tr("Visit");
    case RowAction::RollBack: return Words::tr("Roll back to this…");
    case RowAction::Retry: return Words::tr("Retry");
    case RowAction::Deploy: return Words::tr("Redeploy");
    case RowAction::None: break;
    }
    return {};
}

qint64 tookOf(const store::Deployment& deployment)
{
    if (isUnderWay(deployment) && deployment.startedAt.isValid())
        return std::max<qint64>(0, deployment.startedAt.msecsTo(nowUtc()));
    return deployment.durationMs;
}

QString sectionOf(const QDateTime& at, const QDateTime& above)
{
    const QString day = dayText(at);
    return day == dayText(above.isValid() ? above : nowUtc()) ? QString() : day;
}

DeploymentRow rowOf(const store::Deployment& deployment)
{
    DeploymentRow row;
    row.id = deployment.id;
    row.status = statusOf(deployment);
    if (row.status == Status::Superseded)
        row.statusNote = Words::tr("Previous");
    if (row.status == Status::Rolling) // the whole text does not fit into the column
        row.statusNote = Words::tr("Canary: %1 %").arg(deployment.weight);
    row.title = titleOf(deployment);
    row.branch = refOf(deployment);
    row.commit = shortNameOf(deployment);
    row.isFolder = deployment.commit.isEmpty();
    row.environment = environmentName(deployment.environment);
    row.took = tookText(tookOf(deployment));
    row.deployedBy = deployerOf(deployment);
    row.isPush = deployment.deployedBy == store::byPush;
    row.note = noteOf(deployment);
    row.by = byOf(deployment);
    row.age = ageShort(deployment.createdAt);
    row.ageTip = absoluteText(deployment.createdAt);
    row.action = actionText(actionOf(deployment));
    return row;
}

} // namespace shipdeck::ui
