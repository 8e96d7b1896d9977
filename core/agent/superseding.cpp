// SPDX-License-Identifier: MIT
#include "agent/superseding.h"

#include "deploy/previews.h"
#include "store/operations.h"

namespace shipdeck::agent {

bool isDeploy(const store::Operation& operation)
{
    return operation.kind == store::Operation::Kind::Deploy;
}

bool sameEnvironment(const store::Operation& a, const store::Operation& b)
{
    return a.project == b.project && a.environment == b.environment;
}

bool isBehindWaiting(const QList<store::Operation>& open, const store::Operation& operation)
{
    return std::any_of(open.begin(), open.end(), [&operation](const store::Operation& other) {
        return isDeploy(other) && other.state == store::Operation::State::Waiting && other.seq < operation.seq
            && sameEnvironment(other, operation);
    });
}

const store::Operation* newerInQueue(const QList<store::Operation>& open, const store::Operation& operation)
{
    const store::Operation* newest = nullptr;
    for (const store::Operation& other : open)
        if (isDeploy(other) && other.state == store::Operation::State::Queued && other.seq > operation.seq
            && sameEnvironment(other, operation) && (!newest || other.seq > newest->seq))
            newest = &other;
    return newest;
}

Error supersededBy(const DeploymentId& newer)
{
    return fail(Error::Kind::Canceled, code::overtaken,
                say(QT_TRANSLATE_NOOP("core", "Superseded in the queue by the newer deployment %1."), {newer}),
                say(QT_TRANSLATE_NOOP("core", "No action needed. To deploy exactly this one, redeploy it.")))
        .value();
}

Result<> inheritOptions(store::Database& db, const store::Operation& superseded, const OperationId& newer)
{
    SD_TRY(const store::Operation heir, store::operation(db, newer));
    QJsonObject params = heir.params;
    for (const QString& option : {QStringLiteral("force"), QStringLiteral("noCache")})
        if (superseded.params.value(option).toBool())
            params.insert(option, true);
    return params == heir.params ? Result<>() : store::setParams(db, newer, params);
}

DeploymentId supersedingDeployment(store::Database& db, const store::Deployment& stopped)
{
    store::DeploymentFilter newest;
    newest.project = stopped.project;
    newest.environment = stopped.environment;
    newest.limit = 1;
    const auto found = store::deployments(db, newest);
    const bool isPreview = deploy::pullRequestOf(stopped.environment) > 0;
    return isPreview && found && !found->isEmpty() && found->first().id != stopped.id
            && found->first().cause.kind == store::Cause::Kind::Push
        ? found->first().id
        : DeploymentId();
}

} // namespace shipdeck::agent
