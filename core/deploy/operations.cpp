// SPDX-License-Identifier: MIT
#include "deploy/operations.h"

#include "deploy/connections.h"
#include "deploy/previews.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/remove_steps.h"
#include "deploy/steps/stop_steps.h"

#include <QJsonArray>

namespace shipdeck::deploy {
namespace {

const QString stepBackParam = QStringLiteral("stepBack");

void addBuild(Steps& steps, const build::SourceSpec& source, const build::Detection& detection)
{
    steps.push_back(fetchStep(source));
    steps.push_back(detectStep());
    steps.push_back(installStep(detection));
    steps.push_back(buildStep(detection));
    steps.push_back(testStep(detection));
    steps.push_back(packageStep(detection));
}

} // namespace

int canaryWeightOf(const store::Operation& operation)
{
    return operation.params.value(QStringLiteral("canary")).toInt();
}

void setStepBack(store::Operation& operation)
{
    operation.params.insert(stepBackParam, true);
}

bool isStepBack(const store::Operation& operation)
{
    return operation.params.value(stepBackParam).toBool();
}

bool wasOutdated(const store::Operation& operation)
{
    static const QStringList reasons{QStringLiteral("site-changed-elsewhere"), QStringLiteral("site-release-missing"),
                                     QStringLiteral("aws-no-such-bucket")};
    return isStepBack(operation) && operation.error && reasons.contains(operation.error->code);
}

Steps stepsFor(const store::Operation& operation, const store::Project& project, const store::Deployment& deployment)
{
    if (isOfConnection(operation))
        return connectionSteps(operation);
    Steps steps;
    if (operation.kind == QStringLiteral("remove")) {
        addRemoval(steps, project);
        return steps;
    }
    if (operation.kind == QStringLiteral("remove-environment")) {
        addEnvironmentRemoval(steps, project, operation.environment);
        return steps;
    }
    if (operation.kind == QStringLiteral("stop") || operation.kind == QStringLiteral("start")) {
        const bool isStop = operation.kind == QStringLiteral("stop");
        steps.push_back(isStop ? stopSite(project, operation.environment) : startSite(project, operation.environment));
        return steps;
    }
    const Snapshot snapshot = Snapshot::of(deployment);
    const Target& target = targetOf(project);
    PlannedRelease release = target.planned(project, deployment);
    release.weight = canaryWeightOf(operation);
    if (operation.kind == QStringLiteral("deploy")) {
        release.takeFound(operation.plan[foundInPlan].toObject());
        release.pinnedTo = operation.plan[pinnedInPlan].toString();
        addBuild(steps, snapshot.source, snapshot.detection);
        target.addRelease(steps, release, Move::Deploy);
    } else if (operation.kind == QStringLiteral("access")) {
        target.addAccess(steps, release, operation.params.value(QStringLiteral("access")).toObject());
    } else if (operation.kind == QStringLiteral("canary")) {
        target.addRelease(steps, release, Move::Canary);
    } else {
        const bool isRollback = operation.kind == QStringLiteral("rollback");
        target.addRelease(steps, release, isRollback ? Move::Rollback : Move::Promote);
    }
    return steps;
}

QList<PlannedStep> deployPlan(const Target& target, const build::SourceSpec& source, const build::Detection& detection,
                              const PlannedRelease& release)
{
    Steps steps;
    addBuild(steps, source, detection);
    target.addRelease(steps, release, Move::Deploy);
    return planOf(steps);
}

QList<PlannedStep> planOf(const Steps& steps)
{
    QList<PlannedStep> plan;
    for (const auto& step : steps)
        plan << step->planned();
    return plan;
}

QJsonObject planRecord(const store::Operation& operation, const store::Project& project,
                       const store::Deployment& deployment)
{
    const UntrustedSource untrusted = UntrustedSource::of(operation);
    QJsonArray steps;
    for (PlannedStep step : planOf(stepsFor(operation, project, deployment))) {
        if (step.name == QStringLiteral("fetch") && untrusted.isProposed)
            step.changes << Change{Change::Verb::Run, untrusted.secretsText()};
        steps << step.toJson();
    }
    QJsonObject plan = operation.plan;
    plan.insert(QStringLiteral("steps"), steps);
    return plan;
}

} // namespace shipdeck::deploy
