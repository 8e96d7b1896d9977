// SPDX-License-Identifier: MIT
#include "named.h"

#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "deck/releases.h"
#include "store/error_codes.h"

namespace shipdeck::cli {
namespace {

Result<DeploymentId> newest(const Deck& deck, const ProjectSummary& project, const QString& state = {},
                            const EnvironmentName& environment = {})
{
    store::DeploymentFilter filter;
    filter.project = project.project.id;
    filter.environment = environment;
    filter.state = state;
    filter.limit = 1;
    SD_TRY(const auto found, deck.deployments().list(filter));
    if (!found.isEmpty())
        return found.first().id;
    if (!state.isEmpty())
        return newest(deck, project);
    return fail(Error::Kind::NotFound, code::deploymentMissing,
                say(QT_TRANSLATE_NOOP("core", "%1 has no deployments yet."), {project.project.name}),
                say(QT_TRANSLATE_NOOP("core", "Deploy it: shipctl deploy --project %1"), {project.project.name}));
}

//! A project's name alone must not move Current to an older release: one staged before Current has to be named itself.
Result<DeploymentId> waiting(const Deck& deck, const ProjectSummary& project, const EnvironmentName& environment)
{
    SD_TRY(const DeploymentId id, newest(deck, project, QStringLiteral("staged"), environment));
    SD_TRY(const store::Deployment staged, deck.deployments().get(id));
    for (const store::Environment& one : project.environments) {
        if (staged.role != store::ReleaseRole::Staged || one.name != staged.environment || one.current.isEmpty())
            continue;
        SD_TRY(const store::Deployment current, deck.deployments().get(one.current));
        if (current.createdAt > staged.createdAt)
            return fail(Error::Kind::Conflict, "staged-is-older",
                        say(QT_TRANSLATE_NOOP("core", "%1 is staged, but the live release %2 is newer."),
                            {staged.id, current.id}),
                        say(QT_TRANSLATE_NOOP("core", "To use the older release, give its id: %1"), {staged.id}));
    }
    return id;
}

Result<DeploymentId> underWay(const Deck& deck, const ProjectSummary& project)
{
    SD_TRY(const auto open, deck.operations().open());
    QStringList ids;
    for (const store::Operation& operation : open)
        if (operation.project == project.project.id && !operation.deployment.isEmpty())
            ids << operation.deployment;
    ids.removeDuplicates();
    if (ids.size() > 1)
        return fail(Error::Kind::BadInput, "id-ambiguous",
                    say(QT_TRANSLATE_NOOP("core", "Several deployments of %1 are under way: %2."),
                        {project.project.name, ids.join(QStringLiteral(", "))}),
                    say(QT_TRANSLATE_NOOP("core", "Name one of them by its id.")));
    return ids.isEmpty() ? newest(deck, project) : Result<DeploymentId>(DeploymentId(ids.first()));
}

Result<DeploymentId> ofProject(const Deck& deck, const ProjectSummary& project, Prefer prefer,
                               const EnvironmentName& environment)
{
    switch (prefer) {
    case Prefer::Open: return underWay(deck, project);
    case Prefer::Staged:
        for (const store::Environment& one : project.environments)
            if (environment.isEmpty() || one.name == environment)
                if (const auto rolling = deck.releases().rolling(project.project.id, one.name); rolling && *rolling)
                    return (*rolling)->id;
        return waiting(deck, project, environment);
    case Prefer::Current:
        for (const store::Environment& one : project.environments)
            if (one.name == (environment.isEmpty() ? EnvironmentName(QStringLiteral("production")) : environment)
                && !one.current.isEmpty())
                return one.current;
        return newest(deck, project, {}, environment);
    case Prefer::Newest: break;
    }
    return newest(deck, project, {}, environment);
}

} // namespace

ProjectId projectOf(const Deck& deck, const QString& word)
{
    if (const auto deployment = deck.deployments().get(word))
        return deployment->project;
    const auto project = deck.projects().get(word);
    return project ? project->project.id : ProjectId();
}

Result<DeploymentId> deploymentNamed(const Deck& deck, const QString& word, Prefer prefer,
                                     const EnvironmentName& environment)
{
    const auto deployment = deck.deployments().get(word);
    if (deployment && deployment->id == word.toLower())
        return deployment->id;
    const auto project = deck.projects().get(word);
    if (project)
        return ofProject(deck, *project, prefer, environment);
    if (project.error().kind == Error::Kind::BadInput)
        return tl::unexpected(project.error());
    if (deployment)
        return deployment->id;
    if (deployment.error().code != code::deploymentMissing)
        return tl::unexpected(deployment.error());
    return fail(Error::Kind::NotFound, code::deploymentMissing,
                say(QT_TRANSLATE_NOOP("core", "There is no deployment and no project %1."), {word}),
                say(QT_TRANSLATE_NOOP("core",
                                      "`shipctl list` shows the deployments, `shipctl projects` the projects.")));
}

} // namespace shipdeck::cli
