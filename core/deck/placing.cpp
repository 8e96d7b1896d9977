// SPDX-License-Identifier: MIT
#include "deck/placing.h"

#include "deploy/target.h"
#include "deploy/target_change.h"
#include "store/projects.h"

namespace shipdeck {

Result<std::optional<store::Project>> Deck::knownProject(const DeployRequest& request) const
{
    store::Database& db = m_store->database();
    if (!request.target.isEmpty())
        SD_CHECK(deploy::targetNamed(request.target));
    if (request.project.isEmpty())
        return store::projectOfSource(db, request.source.location, request.source.root, request.target,
                                      deploy::defaultTarget().name());
    SD_TRY(const QString name, store::checkedProjectName(request.project));
    const auto found = store::project(db, name);
    return found ? std::optional(*found) : std::nullopt;
}

Task<Result<>> checkRuns(Deck* deck, const deploy::Target* target, build::SourceSpec source)
{
    if (target == &deploy::defaultTarget()) // this computer, where everything runs
        co_return Result<>{};
    const auto found = co_await deck->detect(source);
    if (found && !found->needsChoice())
        co_return target->canRun(*found);
    co_return Result<>{};
}

} // namespace shipdeck
