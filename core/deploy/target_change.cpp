// SPDX-License-Identifier: MIT
#include "deploy/target_change.h"

#include "deploy/steps/pages_place.h"
#include "deploy/steps/cloudfront_place.h"
#include "deploy/target.h"
#include "store/deployments.h"
#include "store/operations.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

Result<bool> isPlaced(store::Database& db, const store::Project& project)
{
    SD_TRY(const auto open, store::openOperations(db));
    store::DeploymentFilter ready;
    ready.project = project.id;
    ready.state = store::stateName(store::State::Ready);
    ready.limit = 1;
    SD_TRY(const auto releases, store::deployments(db, ready));
    SD_TRY(const auto onAws, cloudFrontPlace(db, project.id));
    SD_TRY(const PendingRemoval leaving, pendingRemoval(db, project.id));
    SD_TRY(const auto onPages, pagesBefore(db, project.id));
    return onAws || onPages || !leaving.isEmpty() || !releases.isEmpty()
        || std::any_of(open.begin(), open.end(), [&](const auto& one) { return one.project == project.id; });
}

Result<store::Project> retargeted(store::Database& db, store::Project project, const QString& target)
{
    SD_TRY(const Target* const wanted, targetNamed(target));
    const Target& now = targetOf(project);
    if (wanted == &now)
        return project;
    SD_TRY(const bool placed, isPlaced(db, project));
    if (placed)
        return fail(
            Error::Kind::Conflict, "target-differs",
            say(QT_TRANSLATE_NOOP("core", "%1 has releases at its target (%2), so the target cannot change."),
                {project.name, now.title().render()}),
            say(QT_TRANSLATE_NOOP("core",
                                  "Remove the project first, or deploy its source once more under another name: "
                                  "--project NAME --target %1"),
                {target}));
    project.settings[u"target"_s] = target;
    for (const QString& ofFormer : {u"aws"_s, u"publishTo"_s})
        project.settings.remove(ofFormer);
    return project;
}

} // namespace shipdeck::deploy
