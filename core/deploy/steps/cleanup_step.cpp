// SPDX-License-Identifier: MIT
#include "deploy/steps/cleanup_step.h"

#include "base/pause.h"
#include "deploy/engine/world.h"
#include "deploy/reporting/cleanups.h"
#include "deploy/steps/removal_step.h"
#include "github/project_settings.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds betweenPolls = 50ms;
constexpr std::chrono::milliseconds longestWait = 15s; // limit for a person who waits for the removal

//! After a failure the next attempt comes much later, so there is nothing to wait for.
bool isUnderWay(const QList<store::GitHubCleanup>& open)
{
    return std::any_of(open.begin(), open.end(), [](const auto& cleanup) { return cleanup.attempts == 0; })
        && std::none_of(open.begin(), open.end(), [](const auto& cleanup) { return cleanup.attempts > 0; });
}

class CleanupStep final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return u"remove-from-github"_s; }
    PlannedStep planned() const override
    {
        const QString repository = github::linkOf(project().settings).fullName;
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Remove its entries from GitHub")),
                {{Change::Verb::Change,
                  say(QT_TRANSLATE_NOOP("core", "deployments, comments, hook and records in %1"), {repository})}},
                {u"gh api -X POST repos/%1/deployments/<id>/statuses -f state=inactive"_s.arg(repository),
                 u"gh api -X DELETE repos/%1/git/refs/shipdeck/<environment>"_s.arg(repository)},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        store::Store& store = context->world.store;
        store::Database& db = store.database();
        const QString id = project().id;
        CO_TRY(const auto cleanups, cleanupsOf(db, project(), context->operation.id));
        CO_CHECK(store.write([&](store::Database& inside) { return store::insertGitHubCleanups(inside, cleanups); }));
        CO_TRY(auto open, store::openGitHubCleanups(db, id));
        const auto begun = monotonicNow();
        while (isUnderWay(open) && monotonicNow() - begun < longestWait) {
            co_await pause(betweenPolls);
            CO_TRY(open, store::openGitHubCleanups(db, id));
        }
        for (const store::GitHubCleanup& cleanup : std::as_const(open))
            context->say(say(QT_TRANSLATE_NOOP("core",
                                               "GitHub still shows %1; Shipdeck removes it as soon as possible."),
                             {nameOf(cleanup)}),
                         logs::Level::Warning);
        co_return QJsonObject{{u"left"_s, open.size()}};
    }
};

} // namespace

std::unique_ptr<Step> cleanupStep(const store::Project& project)
{
    return std::make_unique<CleanupStep>(project);
}

} // namespace shipdeck::deploy
