// SPDX-License-Identifier: MIT
#include "store/store.h"
#include "deploy/engine/world.h"
#include "deploy/retention.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "targets/pages/steps/remote.h"
#include "targets/pages/steps/steps.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int mostPruned = 5; // of a deployment: each is a request

Task<Result<>> prune(Context context, PagesRemote remote)
{
    const QString name = context->operation.environment;
    CO_CHECK(context->world.store.write(
        [&](store::Database& db) { return forgetBeyondRetention(db, context->project, name); }));
    const QString base = pagesReleases(context->project.id);
    CO_TRY(const QList<github::NamedRef> kept, co_await github::refsBelow(remote.call, base));
    store::Database& db = context->world.store.database();
    CO_TRY(const auto choices, store::rollbackChoices(db, context->project.id, name));
    CO_TRY(const auto environment, context->environment());
    CO_TRY(const auto open, store::openOperations(db));
    QSet<QString> wanted{environment.current, context->deployment.id, u"before"_s};
    for (const store::Deployment& choice : choices)
        wanted << choice.id;
    for (const store::Operation& operation : open)
        wanted << operation.deployment;
    int pruned = 0;
    for (const github::NamedRef& ref : kept) {
        if (wanted.contains(ref.name.mid(base.size())) || pruned++ >= mostPruned)
            continue;
        CO_CHECK(co_await github::removeRef(remote.call, ref.name));
    }
    co_return Result<>{};
}

} // namespace

Task<> pruneReleases(Context context, PagesRemote remote)
{
    const Result<> pruned = co_await prune(context, remote);
    if (!pruned)
        context->say(pruned.error().what, logs::Level::Warning);
}

} // namespace shipdeck::deploy
