// SPDX-License-Identifier: MIT
#include "models/project_items.h"

#include "build/detect/framework_table.h"
#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/pictures.h"
#include "deploy/operations.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "models/progress.h"
#include "models/time_words.h"

#include <QCollator>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProjectItems)
};

QString spaceOf(const store::Project& project)
{
    return project.sourceKind == u"git" ? locationText(project.location).section(u'/', -2, -2)
                                        : Words::tr("This computer");
}

QString jobText(const store::Operation& operation, const QString& project, const store::Deployment& deployment)
{
    if (operation.cancelRequested)
        return Words::tr("Canceling %1").arg(project);
    using Kind = store::Operation::Kind;
    switch (operation.kind) {
    case Kind::Rollback: return Words::tr("Rolling back %1").arg(project);
    case Kind::Promote: return Words::tr("Promoting %1").arg(project);
    case Kind::Canary: return Words::tr("Changing the canary of %1").arg(project);
    case Kind::Access: return Words::tr("Changing access to %1").arg(project);
    case Kind::Remove:
    case Kind::RemoveEnvironment: return Words::tr("Removing %1").arg(project);
    case Kind::AddDomain: return Words::tr("Adding a domain to %1").arg(project);
    case Kind::RemoveDomain: return Words::tr("Removing a domain of %1").arg(project);
    case Kind::Stop: return Words::tr("Stopping %1").arg(project);
    case Kind::Start: return Words::tr("Starting %1").arg(project);
    case Kind::Restart: return Words::tr("Restarting %1").arg(project);
    case Kind::Bisect: return Words::tr("Searching for the commit that broke %1").arg(project);
    default: break;
    }
    if (operation.state == store::Operation::State::Queued)
        return Words::tr("%1 is queued").arg(project);
    return deployment.state == store::State::Building ? Words::tr("Building %1").arg(project)
                                                      : Words::tr("Deploying %1").arg(project);
}

} // namespace

void describe(ProjectCard& card, const build::Detection& detection)
{
    const bool isServer = detection.kind == build::Detection::Kind::Server;
    card.icon = isServer ? Icon::Server : Icon::Globe;
    const build::FrameworkRow* const framework = build::frameworks().find(detection.framework);
    card.framework = framework ? framework->name : QString();
}

Status statusOf(const ProjectSummary& project)
{
    if (project.current && project.health.isStopped())
        return Status::Canceled;
    if (project.current)
        return project.health.isFailing() ? Status::Error : statusOf(*project.current);
    return project.latest ? statusOf(*project.latest) : Status::Queued;
}

QString statusNoteOf(const ProjectSummary& project)
{
    if (!project.current)
        return {};
    return project.health.isFailing() ? Words::tr("Down")
        : project.health.isStopped()  ? Words::tr("Stopped")
        : project.health.isAsleep()   ? Words::tr("Asleep")
                                      : QString();
}

QString noneLive()
{
    return Words::tr("Nothing is live yet");
}

QString addressOf(const ProjectSummary& project)
{
    return project.current ? project.current->url : QString();
}

QList<ProjectCard> cardsOf(const Deck& deck, QList<ProjectSummary> projects, const QString& filter, ProjectOrder order)
{
    if (order == ProjectOrder::Name) {
        QCollator byName;
        byName.setNumericMode(true);
        std::stable_sort(projects.begin(), projects.end(), [&](const auto& a, const auto& b) {
            return byName.compare(a.project.name, b.project.name) < 0;
        });
    }
    QList<ProjectCard> cards;
    for (const ProjectSummary& summary : std::as_const(projects)) {
        ProjectCard card;
        card.id = summary.project.id;
        card.name = summary.project.name;
        card.space = spaceOf(summary.project);
        card.address = addressText(addressOf(summary));
        card.noAddress = noneLive();
        card.status = statusOf(summary);
        card.statusNote = statusNoteOf(summary);
        card.deployed = summary.latest.has_value();
        if (summary.current) {
            const ReleasePictures pictures = picturesOf(deck.paths(), summary.current->id);
            card.picture = pictures.page;
            card.favicon = pictures.icon;
        }
        if (const auto& shown = summary.current ? summary.current : summary.latest)
            describe(card, deploy::Snapshot::of(*shown).detection);
        // The live release first; the newest attempt only if it is another one.
        if (summary.latest && summary.current && summary.latest->role != store::ReleaseRole::Current)
            card.attempt = statusOf(*summary.latest);
        if (summary.latest) {
            card.title = titleOf(*summary.latest);
            card.branch = summary.latest->ref;
            card.age = ageShort(summary.latest->createdAt);
        } else {
            card.title = locationText(summary.project.location);
        }
        for (const store::Environment& environment : summary.environments)
            card.pinned |= environment.pinned;
        const QString all = card.name + u'\n' + card.address + u'\n' + summary.project.location;
        if (filter.isEmpty() || all.contains(filter, Qt::CaseInsensitive))
            cards << card;
    }
    return cards;
}

QList<ProjectItem> itemsOf(const QList<ProjectSummary>& projects)
{
    QList<ProjectItem> items;
    for (const ProjectSummary& summary : projects) {
        ProjectItem item;
        item.id = summary.project.id;
        item.name = summary.project.name;
        item.space = spaceOf(summary.project);
        item.status = summary.latest && isUnderWay(*summary.latest) ? statusOf(*summary.latest) : statusOf(summary);
        item.deployed = summary.latest.has_value();
        if (summary.latest)
            item.age = isUnderWay(*summary.latest) && summary.latest->startedAt.isValid()
                ? tookText(tookOf(*summary.latest))
                : ageShort(summary.latest->createdAt);
        items << item;
    }
    return items;
}

FootItem footOf(const QList<ProjectSummary>& projects)
{
    qsizetype served = 0, down = 0;
    for (const ProjectSummary& project : projects) {
        served += project.current && deploy::isHere(project.current->target) && !project.health.isStopped() ? 1 : 0;
        down += project.current && project.health.isFailing() ? 1 : 0;
    }
    const QString sites = down == 1 ? Words::tr("1 site does not answer")
        : down > 1                  ? Words::tr("%1 sites do not answer").arg(down)
        : served == 0               ? Words::tr("No site is live")
        : served == 1               ? Words::tr("1 site is live")
                                    : Words::tr("%1 sites are live").arg(served);
    return {Icon::Monitor, Words::tr("This computer"), sites, down > 0 ? Status::Error : Status::Ready};
}

Route routeOf(const store::Operation& operation)
{
    if (operation.kind == store::Operation::Kind::Bisect)
        return {u"bisect"_s, operation.project, operation.id};
    return {deploy::domainsOf(operation).isEmpty() ? u"overview"_s : u"domains"_s, operation.project, {}};
}

QList<JobItem> jobsOf(const Deck& deck)
{
    QList<JobItem> jobs;
    const auto open = deck.operations().open();
    if (!open)
        return jobs;
    for (const store::Operation& operation : *open) {
        const auto project = deck.projects().get(operation.project);
        if (!project)
            continue;
        JobItem job;
        const bool isSearch = operation.kind == store::Operation::Kind::Bisect;
        job.id = operation.deployment.isEmpty() || isSearch ? QString(operation.id) : QString(operation.deployment);
        job.status = isSearch                                    ? Status::Building
            : operation.kind == store::Operation::Kind::Rollback ? Status::RollingBack
                                                                 : Status::Deploying;
        store::Deployment deployment;
        if (const auto detail = deck.deployments().detail(operation.deployment);
            detail && operation.kind == store::Operation::Kind::Deploy) {
            deployment = detail->deployment;
            job.status = statusOf(deployment);
            const Progress progress = progressOf(*detail);
            job.progress = progress.percent;
            job.eta = progress.left;
        }
        job.text = jobText(operation, project->project.name, deployment);
        jobs << job;
    }
    return jobs;
}

} // namespace shipdeck::ui
