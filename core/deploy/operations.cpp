// SPDX-License-Identifier: MIT
#include "deploy/operations.h"

#include "deploy/steps/build_steps.h"
#include "deploy/steps/remove_steps.h"
#include "deploy/steps/serving.h"

namespace shipdeck::deploy {
namespace {

void addBuild(Steps& steps, const build::SourceSpec& source, const build::Detection& detection)
{
    steps.push_back(fetchStep(source));
    steps.push_back(detectStep());
    steps.push_back(installStep(detection));
    steps.push_back(buildStep(detection));
    steps.push_back(testStep(detection));
    steps.push_back(packageStep(detection));
}

void addRelease(Steps& steps, const PlannedRelease& release, Move move)
{
    steps.push_back(provisionLocal(release));
    steps.push_back(publishLocal(release));
    steps.push_back(startLocal(release));
    steps.push_back(verifyLocal(release));
    steps.push_back(assignLocal(release, move));
}

PlannedRelease plannedRelease(const store::Project& project, const store::Deployment& deployment)
{
    const Snapshot snapshot = Snapshot::of(deployment);
    PlannedRelease release;
    release.slug = siteSlug(project, deployment.environment);
    release.id = deployment.id;
    release.server = snapshot.isServer();
    release.startCommand = snapshot.detection.startCommand;
    release.address =
        deployment.url.isEmpty() ? QStringLiteral("http://%1.localhost").arg(release.slug) : deployment.url;
    release.releaseAddress = deployment.releaseUrl.isEmpty()
        ? QStringLiteral("http://%1--%2.localhost").arg(release.slug, release.id)
        : deployment.releaseUrl;
    return release;
}

} // namespace

Steps stepsFor(const store::Operation& operation, const store::Project& project, const store::Deployment& deployment)
{
    Steps steps;
    if (operation.kind == QStringLiteral("remove")) {
        addRemoval(steps, project);
        return steps;
    }
    if (operation.kind == QStringLiteral("remove-environment")) {
        addEnvironmentRemoval(steps, project, operation.environment);
        return steps;
    }
    const Snapshot snapshot = Snapshot::of(deployment);
    const PlannedRelease release = plannedRelease(project, deployment);
    if (operation.kind == QStringLiteral("deploy")) {
        addBuild(steps, snapshot.source, snapshot.detection);
        addRelease(steps, release, Move::Deploy);
    } else {
        addRelease(steps, release, operation.kind == QStringLiteral("rollback") ? Move::Rollback : Move::Promote);
    }
    return steps;
}

QList<PlannedStep> deployPlan(const build::SourceSpec& source, const build::Detection& detection,
                              const PlannedRelease& release)
{
    Steps steps;
    addBuild(steps, source, detection);
    addRelease(steps, release, Move::Deploy);
    return planOf(steps);
}

QList<PlannedStep> planOf(const Steps& steps)
{
    QList<PlannedStep> plan;
    for (const auto& step : steps)
        plan << step->planned();
    return plan;
}

} // namespace shipdeck::deploy
