// SPDX-License-Identifier: MIT
// Forgets a project on this computer that stays in an AWS account.
#include "agent/agent_lock.h"
#include "base/clock.h"
#include "base/command.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/user_name.h"
#include "build/artifacts/artifact_store.h"
#include "build/tree/pool.h"
#include "deck/imports.h"
#include "deck/state.h"
#include "deploy/aws/account.h"
#include "deploy/planned_step.h"
#include "deploy/reporting/cleanups.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "github/project_settings.h"
#include "logs/log_file.h"
#include "secrets/vault.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/github_cleanups.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/variables.h"

namespace shipdeck {
namespace {

//! That the account has it: all that is only here would be lost.
Result<> checkIsThere(store::Database& db, const store::Project& project)
{
    const deploy::Target& target = deploy::targetOf(project);
    if (!target.account() || !deploy::keepsThere(target))
        return fail(Error::Kind::BadInput, "forget-unsupported",
                    say(QT_TRANSLATE_NOOP("core", "%1 can't be forgotten on this computer: no AWS account stores it."),
                        {project.name}),
                    say(QT_TRANSLATE_NOOP("core", "To delete it: shipctl remove %1"), {shellQuoted(project.name)}));
    SD_TRY(const auto leaving, deploy::pendingRemoval(db, target.name(), project.id));
    if (!leaving.isEmpty())
        return fail(Error::Kind::Conflict, "forget-half-removed",
                    say(QT_TRANSLATE_NOOP("core", "The removal of %1 from its AWS account is not finished."),
                        {project.name}),
                    say(QT_TRANSLATE_NOOP("core", "Finish it first: shipctl remove %1"), {shellQuoted(project.name)}));
    SD_TRY(const deploy::History* const history, deploy::historyOf(db, project));
    if (history)
        return {};
    return fail(Error::Kind::Conflict, "forget-not-there",
                say(QT_TRANSLATE_NOOP("core",
                                      "%1 was never deployed to its AWS account, so only this computer has it."),
                    {project.name}),
                say(QT_TRANSLATE_NOOP("core", "To delete it: shipctl remove %1"), {shellQuoted(project.name)}));
}

//! Work in progress would be cut off half way, in the account as well.
Result<> checkIsIdle(store::Database& db, const store::Project& project)
{
    SD_TRY(const auto open, store::openOperations(db));
    if (std::none_of(open.begin(), open.end(), [&](const auto& one) { return one.project == project.id; }))
        return {};
    return fail(Error::Kind::Conflict, "forget-busy",
                say(QT_TRANSLATE_NOOP("core", "%1 has an operation in progress."), {project.name}),
                say(QT_TRANSLATE_NOOP("core", "Wait until it ends, or cancel it. Then forget the project.")));
}

Result<> checkForget(store::Database& db, const store::Project& project)
{
    SD_CHECK(checkIsThere(db, project));
    return checkIsIdle(db, project);
}

//! What is here of a project beside its records.
struct Leftovers {
    QStringList files;
    QStringList artifacts; //!< of this project alone
    QStringList secrets;
};

Result<Leftovers> leftoversOf(store::Database& db, const Paths& paths, const store::Project& project)
{
    Leftovers left;
    store::DeploymentFilter filter;
    filter.project = project.id;
    filter.limit = std::numeric_limits<int>::max();
    SD_TRY(const auto deployments, store::deployments(db, filter));
    SD_TRY(QStringList ids, store::operationIds(db, project.id));
    SD_TRY(const QStringList others, store::artifactsOfOthers(db, project.id));
    for (const store::Deployment& deployment : deployments) {
        ids << deployment.id;
        if (!deployment.artifact.isEmpty() && !others.contains(deployment.artifact))
            left.artifacts << deployment.artifact;
    }
    left.artifacts.removeDuplicates();
    for (const QString& id : std::as_const(ids))
        left.files << logs::logPath(paths.logs(), id) << logs::indexPath(paths.logs(), id)
                   << logs::logPath(paths.logs(), deploy::serverLogId(id))
                   << logs::indexPath(paths.logs(), deploy::serverLogId(id));
    left.files << paths.dependencies() + u'/' + project.id;
    SD_TRY(left.secrets, store::secretVersions(db, project.id));
    return left;
}

//! In one transaction: nothing begins between the check and the end.
Result<Leftovers> forgetRecords(store::Database& db, const Paths& paths, const store::Project& project)
{
    SD_CHECK(checkForget(db, project));
    store::Operation done;
    done.id = OperationId(newId());
    done.kind = store::Operation::Kind::Remove;
    done.project = project.id;
    done.environment = EnvironmentName(QStringLiteral("production"));
    done.requestedBy = userName();
    done.createdAt = nowUtc();
    done.params = {{QStringLiteral("name"), project.name}, {QStringLiteral("onlyHere"), true}};
    if (github::pushRulesOf(project.settings).isOn()) {
        SD_TRY(const auto cleanups, deploy::cleanupsOf(db, project, done.id, deploy::CleanupOf::ThisComputer));
        SD_CHECK(store::insertGitHubCleanups(db, cleanups));
    }
    SD_TRY(const Leftovers left, leftoversOf(db, paths, project));
    SD_CHECK(store::deleteProject(db, project.id));
    SD_CHECK(store::insertDone(db, done));
    return left;
}

} // namespace

Task<Result<>> ImportService::forget(ProjectId name)
{
    const auto held = hold();
    CO_TRY(const store::Project project, store::project(m_state.database(), name));
    const Paths paths = m_state.paths();
    Leftovers left;
    std::function<Result<>(store::Database&)> work = [&left, paths, project](store::Database& db) -> Result<> {
        SD_TRY(left, forgetRecords(db, paths, project));
        return {};
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    const std::function<Result<>()> cleaning = [left]() -> Result<> {
        for (const QString& file : left.files)
            SD_CHECK(removeTree(file));
        return {};
    };
    CO_CHECK(co_await build::onPool(cleaning));
    build::ArtifactStore artifacts(paths);
    for (const QString& artifact : std::as_const(left.artifacts)) {
        const QString digest = artifact;
        CO_CHECK(co_await artifacts.remove(digest));
    }
    for (const QString& version : std::as_const(left.secrets)) {
        const QString secret = version;
        CO_CHECK(co_await m_state.vault->remove(secret));
    }
    if (github::pushRulesOf(project.settings).isOn()) // the agent tells GitHub
        co_return agent::ensureAgent(paths);
    co_return Result<>();
}

Result<QList<deploy::PlannedStep>> ImportService::planForget(const ProjectId& name) const
{
    using deploy::Change;
    store::Database& db = m_state.database();
    SD_TRY(const store::Project project, store::project(db, name));
    SD_CHECK(checkForget(db, project));
    const QString stage = QStringLiteral("assign");
    QList<deploy::PlannedStep> steps;
    if (github::pushRulesOf(project.settings).isOn()) {
        const QString repository = github::linkOf(project.settings).fullName;
        steps << deploy::PlannedStep{
            QStringLiteral("leave-pushes"),
            stage,
            say(QT_TRANSLATE_NOOP("core", "Leave its pushes to other computers")),
            {{Change::Verb::Change,
              say(QT_TRANSLATE_NOOP("core", "hook and records of this computer in %1"), {repository})}},
            {QStringLiteral("gh api -X DELETE repos/%1/git/refs/shipdeck/<environment>").arg(repository)},
            {}};
    }
    steps << deploy::PlannedStep{
        QStringLiteral("forget-records"),
        stage,
        say(QT_TRANSLATE_NOOP("core", "Forget the project, its history and its secrets on this computer")),
        {{Change::Verb::Delete,
          say(QT_TRANSLATE_NOOP("core", "the project %1 on this computer, with the values of its variables"),
              {project.name})}},
        {},
        {}};
    steps << deploy::PlannedStep{
        QStringLiteral("remove-files"),
        stage,
        say(QT_TRANSLATE_NOOP("core", "Remove artifacts, logs and caches")),
        {{Change::Verb::Delete,
          say(QT_TRANSLATE_NOOP("core", "every artifact, log and cache of %1 on this computer"), {project.name})}},
        {QStringLiteral("rm -r <artifacts, logs, caches>")},
        {}};
    return steps;
}

} // namespace shipdeck
