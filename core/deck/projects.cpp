// SPDX-License-Identifier: MIT
#include "deck/projects.h"

#include "agent/agent_lock.h"
#include "base/error_codes.h"
#include "deck/data_folders.h"
#include "deck/settings.h"
#include "deck/state.h"
#include "deck/stopping.h"
#include "deploy/enqueue.h"
#include "deploy/freeze.h"
#include "deploy/operations.h"
#include "deploy/previews.h"
#include "deploy/target.h"
#include "deploy/target_change.h"
#include "github/project_settings.h"
#include "store/deployments.h"
#include "store/github_cleanups.h"
#include "store/project_names.h"
#include "store/projects.h"
#include "store/servers.h"
#include "store/stopped.h"

#include <QFileInfo>

namespace shipdeck {

Result<QList<ProjectSummary>> ProjectService::list() const
{
    const Shown now{m_state.database().dataVersion(), m_state.database().ownChanges(), {}};
    if (now.version >= 0 && now.version == m_shown.version && now.changes == m_shown.changes)
        return m_shown.projects;
    SD_TRY(const auto known, all());
    QList<ProjectSummary> shown;
    for (const ProjectSummary& summary : known)
        if (isListed(summary))
            shown << summary;
    // With the version of before: what was committed meanwhile is read again.
    m_shown = {now.version, now.changes, shown};
    return shown;
}

bool ProjectService::isListed(const ProjectSummary& summary) const
{
    const bool hasFailed = !summary.current && summary.latest && summary.latest->state != store::State::Ready;
    return !hasFailed || !store::cameToNothing(m_state.database(), summary.project.id).value_or(false);
}

Result<QList<ProjectSummary>> ProjectService::recent(int count) const
{
    for (int asked = count;; asked *= 2) {
        SD_TRY(const auto newest, store::projects(m_state.database(), asked));
        QList<ProjectSummary> shown;
        for (const store::Project& entry : newest) {
            SD_TRY(const auto summary, summaryOf(entry));
            if (isListed(summary) && shown.size() < count)
                shown << summary;
        }
        if (shown.size() == count || newest.size() < asked)
            return shown;
    }
}

Result<QList<ProjectSummary>> ProjectService::all() const
{
    store::Database& db = m_state.database();
    SD_TRY(const auto all, store::projects(db));
    QList<ProjectSummary> summaries;
    for (const store::Project& entry : all) {
        SD_TRY(const auto summary, summaryOf(entry));
        summaries << summary;
    }
    return summaries;
}

Result<ProjectSummary> ProjectService::get(const QString& idOrName) const
{
    SD_TRY(const store::Project found, store::project(m_state.database(), idOrName));
    return summaryOf(found);
}

Result<ProjectSummary> ProjectService::summaryOf(store::Project project) const
{
    store::Database& db = m_state.database();
    ProjectSummary summary;
    summary.project = std::move(project);
    SD_TRY(summary.environments, store::environments(db, summary.project.id));
    store::DeploymentFilter newest;
    newest.project = summary.project.id;
    newest.limit = 1;
    SD_TRY(const auto latest, store::deployments(db, newest));
    if (!latest.isEmpty())
        summary.latest = latest.first();
    for (const store::Environment& environment : std::as_const(summary.environments)) {
        if (environment.name != QStringLiteral("production") || environment.current.isEmpty())
            continue;
        if (summary.latest && summary.latest->id == environment.current)
            summary.current = summary.latest; // nearly always
        else if (auto current = store::deployment(db, environment.current))
            summary.current = *current;
    }
    if (summary.current) {
        SD_TRY(const auto server, store::server(db, summary.current->id));
        summary.health = healthOf(*summary.current, summary.project.name, {}, server);
        if (store::isStopped(db, summary.project.id, summary.current->environment).value_or(false))
            summary.health = stoppedHealth(summary.project.name, summary.current->environment);
    }
    return summary;
}

Result<> ProjectService::checkEnvironment(const ProjectId& projectName, const EnvironmentName& environment) const
{
    SD_TRY(const auto found, store::project(m_state.database(), projectName));
    return store::checkEnvironment(m_state.database(), found, environment);
}

Result<QStringList> ProjectService::people(const ProjectId& project) const
{
    return store::people(m_state.database(), project);
}

Result<QStringList> ProjectService::refs(const ProjectId& project) const
{
    return store::refs(m_state.database(), project);
}

namespace {

//! NotFound `root-missing`. A repository's root is checked by the next deployment.
Result<> checkRoot(const store::Project& project)
{
    if (project.sourceKind == QStringLiteral("git") || QFileInfo(project.location + u'/' + project.root).isDir())
        return {};
    return fail(Error::Kind::NotFound, code::rootMissing,
                say(QT_TRANSLATE_NOOP("core", "There is no folder %1 in the project."), {project.root}),
                say(QT_TRANSLATE_NOOP("core", "Check the root directory.")));
}

//! Read and written in one transaction: a freeze that was lifted meanwhile stays lifted.
Result<store::Project> applySettings(store::Database& db, const ProjectId& id, QJsonObject settings)
{
    SD_TRY(store::Project found, store::project(db, id));
    if (settings.contains(QStringLiteral("target"))) {
        const QString target = settings.take(QStringLiteral("target")).toString();
        SD_TRY(found, deploy::retargeted(db, found, target));
        SD_CHECK(deploy::targetOf(found).accepts(found, QStringLiteral("production")));
    }
    if (settings.contains(QStringLiteral("root"))) {
        found.root = settings.take(QStringLiteral("root")).toString();
        SD_CHECK(checkRoot(found));
    }
    const QJsonValue name = settings.take(QStringLiteral("name"));
    mergeSettings(found.settings, settings);
    found.settings.insert(QStringLiteral("kept"), true); // whoever sets it up wants to see it
    if (settings.contains(QStringLiteral("freeze")))
        SD_CHECK(deploy::checkFrozenNames(db, found));
    if (github::pushRulesOf(found.settings).previews)
        SD_CHECK(deploy::targetOf(found).accepts(found, deploy::previewOf(1)));
    if (!name.isUndefined()) {
        SD_TRY(const QString checked, store::checkedProjectName(name.toString()));
        SD_CHECK(store::renameProject(db, found.id, checked));
    }
    SD_CHECK(store::updateProject(db, found));
    return found;
}

} // namespace

Task<Result<>> ProjectService::setSettings(ProjectId project, QJsonObject settings)
{
    const auto held = hold();
    store::Project changed;
    std::function<Result<>(store::Database&)> work = [project, settings, &changed](store::Database& db) -> Result<> {
        SD_TRY(changed, applySettings(db, project, settings));
        return {};
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    // Pushes are watched from now on.
    const bool setsPushes = settings.contains(QStringLiteral("push"));
    co_return setsPushes&& github::pushRulesOf(changed.settings).isOn() ? agent::ensureAgent(m_state.paths())
                                                                        : Result<>();
}

Task<Result<store::Operation>> ProjectService::remove(ProjectId projectName, EnvironmentName environment)
{
    const auto held = hold();
    CO_TRY(const store::Project project, store::project(m_state.database(), projectName));
    if (!environment.isEmpty()) {
        CO_CHECK(store::checkEnvironment(m_state.database(), project, environment));
        CO_CHECK(m_state.checkAgentFor(project));
        store::Operation asked;
        std::function<Result<>(store::Database&)> work = [project, environment,
                                                          &asked](store::Database& db) -> Result<> {
            SD_TRY(asked, deploy::enqueueRemoval(db, project, environment));
            return keepAwsEnvironmentOf(db, project);
        };
        CO_CHECK(co_await m_state.write(std::move(work)));
        CO_CHECK(agent::ensureAgent(m_state.paths()));
        co_return asked;
    }
    store::Operation operation;
    operation.kind = store::Operation::Kind::Remove;
    operation.project = project.id;
    operation.environment = EnvironmentName(QStringLiteral("production"));
    operation.params.insert(QStringLiteral("name"), project.name); // stays when the project does not
    CO_CHECK(deploy::nameDomains(m_state.database(), operation, {}));
    co_return co_await m_state.enqueue(operation);
}

Result<QList<deploy::PlannedStep>> ProjectService::planRemoval(const ProjectId& projectName,
                                                               const EnvironmentName& environment) const
{
    SD_TRY(const store::Project project, store::project(m_state.database(), projectName));
    store::Operation operation;
    operation.kind = environment.isEmpty() ? store::Operation::Kind::Remove : store::Operation::Kind::RemoveEnvironment;
    operation.project = project.id;
    operation.environment = environment.isEmpty() ? EnvironmentName(QStringLiteral("production")) : environment;
    if (!environment.isEmpty()) {
        SD_CHECK(store::checkEnvironment(m_state.database(), project, environment));
    }
    SD_CHECK(deploy::nameDomains(m_state.database(), operation, environment));
    QList<deploy::PlannedStep> steps = deploy::planOf(deploy::stepsFor(operation, project, {}));
    addDataFolders(steps, m_state.paths(), project.id, environment);
    return deploy::targetOf(project).withNames(m_state.database(), project, steps);
}

Result<QList<store::GitHubCleanup>> ProjectService::leftAtGitHub(const ProjectId& project) const
{
    return store::openGitHubCleanups(m_state.database(), project);
}

} // namespace shipdeck
