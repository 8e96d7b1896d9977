// SPDX-License-Identifier: MIT
#include "agent/overtaking.h"

#include "deploy/previews.h"

namespace shipdeck::agent {

Error overtakenBy(const QString& newer)
{
    return fail(Error::Kind::Canceled, "overtaken",
                say(QT_TRANSLATE_NOOP("core", "A newer deployment, %1, took its place in the queue."), {newer}),
                say(QT_TRANSLATE_NOOP("core", "Nothing to do; redeploy it if you want exactly this one.")))
        .value();
}

QString overtaker(store::Database& db, const store::Deployment& stopped)
{
    store::DeploymentFilter newest;
    newest.project = stopped.project;
    newest.environment = stopped.environment;
    newest.limit = 1;
    const auto found = store::deployments(db, newest);
    const bool isPreview = deploy::pullRequestOf(stopped.environment) > 0;
    return isPreview && found && !found->isEmpty() && found->first().id != stopped.id
            && found->first().cause == QStringLiteral("push")
        ? found->first().id
        : QString();
}

} // namespace shipdeck::agent
