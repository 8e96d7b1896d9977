// SPDX-License-Identifier: MIT
#include "deploy/target_change.h"

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
    QList<const Target*> all = targets();
    if (const Target* const own = &targetOf(project); !all.contains(own))
        all << own; // an unknown one
    for (const Target* target : std::as_const(all)) {
        SD_TRY(const bool isThere, target->hasPlace(db, project.id));
        if (isThere)
            return true;
    }
    return !releases.isEmpty()
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
    for (const Target* former : targets())
        for (const QString& setting : former->settings())
            if (!wanted->settings().contains(setting))
                project.settings.remove(setting);
    return project;
}

} // namespace shipdeck::deploy
