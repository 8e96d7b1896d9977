// SPDX-License-Identifier: MIT
#include "deploy/reporting/cleanups.h"

#include "deploy/previews.h"
#include "deploy/reporting/report_of.h"
#include "github/client.h"
#include "github/project_settings.h"
#include "github/pushes/owner.h"
#include "store/deployments.h"
#include "store/error_codes.h"
#include "store/github_reports.h"
#include "store/projects.h"
#include "store/pushes.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString ofDeployment = u"deployment"_s;
const QString ofComment = u"comment"_s;
const QString ofHook = u"hook"_s;
const QString ofOwner = u"owner"_s;

//! Whether GitHub shows the deployment as something other than inactive.
bool isShown(const QJsonObject& sent)
{
    const QString told = sent[u"told"_s].toString();
    return !sent[u"trying"_s].toString().isEmpty() || told == u"queued" || told == u"in_progress" || told == u"success";
}

github::Report removedReport(const store::Project& project, store::Deployment deployment)
{
    deployment.state = store::State::Ready;
    deployment.role = store::ReleaseRole::None;
    github::Report report = reportOf(project, deployment).value_or(github::Report{});
    report.description = u"Removed"_s;
    return report;
}

//! Adds the comment of each preview, which belongs to its newest deployment. Those of previews removed earlier are up
//! to date, unless their report is still open.
Result<> addComments(QList<store::GitHubCleanup>& all, const store::GitHubCleanup& like, store::Database& db,
                     const store::Project& project, const QList<store::Deployment>& newestFirst)
{
    SD_TRY(const auto environments, store::environments(db, project.id));
    QSet<int> seen;
    for (const store::Deployment& deployment : newestFirst) {
        const int number = pullRequestOf(deployment.environment);
        if (number == 0 || seen.contains(number) || deployment.commit.isEmpty())
            continue;
        seen << number;
        SD_TRY(const auto told, store::gitHubReport(db, deployment.id));
        const bool isHere = std::any_of(environments.begin(), environments.end(), [&](const auto& environment) {
            return environment.name == deployment.environment;
        });
        if (!isHere && !(told && told->isOpen))
            continue;
        store::GitHubCleanup cleanup = like;
        cleanup.kind = ofComment;
        cleanup.target = QString::number(number);
        cleanup.facts = {{u"marker"_s, commentMarker(project)},
                         {u"body"_s, commentOf(project, removedReport(project, deployment))}};
        all << cleanup;
    }
    return {};
}

//! The deployments that are shown as active, and the comments of previews.
Result<> addShown(QList<store::GitHubCleanup>& all, const store::GitHubCleanup& like, store::Database& db,
                  const store::Project& project)
{
    store::DeploymentFilter filter;
    filter.project = project.id;
    filter.limit = std::numeric_limits<int>::max();
    SD_TRY(const auto deployments, store::deployments(db, filter));
    for (const store::Deployment& deployment : deployments) {
        SD_TRY(const auto told, store::gitHubReport(db, deployment.id));
        const QJsonObject sent = told ? told->sent[ofDeployment].toObject() : QJsonObject();
        if (!isShown(sent))
            continue;
        const github::Report report = removedReport(project, deployment);
        store::GitHubCleanup cleanup = like;
        cleanup.kind = ofDeployment;
        cleanup.target = deployment.id;
        cleanup.facts = {{u"id"_s, sent[u"id"_s]},
                         {u"commit"_s, report.commit},
                         {u"environment"_s, report.environment}};
        all << cleanup;
    }
    return addComments(all, like, db, project, deployments);
}

Result<> addOwners(QList<store::GitHubCleanup>& all, const store::GitHubCleanup& like, store::Database& db,
                   const store::Project& project)
{
    SD_TRY(const QString computer, store::setting(db, u"computer"_s));
    SD_TRY(const auto environments, store::environments(db, project.id));
    // Environments that were never deployed have a record as well.
    QStringList owned = github::pushRulesOf(project.settings).branches.keys();
    owned << u"production"_s << u"preview"_s;
    for (const store::Environment& environment : environments)
        owned << variablesOf(environment.name);
    owned.removeDuplicates();
    for (const QString& environment : std::as_const(owned)) {
        store::GitHubCleanup cleanup = like;
        cleanup.kind = ofOwner;
        cleanup.target = project.root.isEmpty() ? environment : environment + u'-' + project.root;
        cleanup.facts = {{u"computer"_s, computer}};
        if (!computer.isEmpty())
            all << cleanup;
    }
    return {};
}

github::Report reportIn(const store::GitHubCleanup& cleanup)
{
    github::Report report;
    report.repository = cleanup.repository;
    report.id = cleanup.target;
    report.commit = cleanup.facts[u"commit"_s].toString();
    report.environment = cleanup.facts[u"environment"_s].toString();
    report.state = github::Report::State::Inactive;
    report.description = u"Removed"_s;
    return report;
}

Task<Result<>> endDeployment(github::ClientPointer client, store::GitHubCleanup cleanup)
{
    const github::Report report = reportIn(cleanup);
    qint64 id = cleanup.facts[u"id"_s].toInteger();
    if (id == 0) { // its creation was in progress when the removal began
        CO_TRY(id, co_await github::findDeployment(client, report));
    }
    if (id == 0)
        co_return Result<>{};
    CO_TRY(const QString shown, co_await github::deploymentState(client, report, id));
    if (shown == github::deploymentStateName(report.state))
        co_return Result<>{};
    co_return co_await github::setDeploymentState(client, report, id);
}

Task<Result<>> endComment(github::ClientPointer client, store::GitHubCleanup cleanup)
{
    const QString marker = cleanup.facts[u"marker"_s].toString();
    const QString body = cleanup.facts[u"body"_s].toString();
    const int number = cleanup.target.toInt();
    const qint64 repository = cleanup.repository;
    CO_TRY(const qint64 comment, co_await github::findComment(client, repository, number, marker));
    if (comment == 0)
        co_return Result<>{};
    co_return co_await github::changeComment(client, repository, comment, body);
}

Task<Result<>> removeHook(github::ClientPointer client, store::GitHubCleanup cleanup)
{
    const QString path = github::repositoryPath(cleanup.repository, u"/hooks/"_s + cleanup.target);
    CO_CHECK(co_await client->write("DELETE", path));
    co_return Result<>{};
}

Task<Result<>> leaveOwnership(github::ClientPointer client, store::GitHubCleanup cleanup)
{
    const QString computer = cleanup.facts[u"computer"_s].toString();
    const QString scope = cleanup.target;
    const qint64 repository = cleanup.repository;
    co_return co_await github::giveUp(client, repository, scope, computer);
}

} // namespace

Result<QList<store::GitHubCleanup>> cleanupsOf(store::Database& db, const store::Project& project,
                                               const OperationId& operation, CleanupOf what)
{
    QList<store::GitHubCleanup> all;
    const github::RepositoryLink link = github::linkOf(project.settings);
    if (link.account.isEmpty() || link.repository == 0) // without a repository number nothing was ever sent
        return all;
    store::GitHubCleanup like;
    like.project = project.id;
    like.operation = operation;
    like.account = link.account;
    like.repository = link.repository;
    like.fullName = link.fullName;
    if (what == CleanupOf::Everything)
        SD_CHECK(addShown(all, like, db, project));
    SD_TRY(const auto watch, store::watch(db, project.id));
    if (!watch) // pushes were never watched
        return all;
    SD_TRY(const QString hook, store::setting(db, u"relayHook."_s + project.id));
    if (!hook.isEmpty()) {
        store::GitHubCleanup cleanup = like;
        cleanup.kind = ofHook;
        cleanup.target = hook;
        all << cleanup;
    }
    SD_CHECK(addOwners(all, like, db, project));
    return all;
}

Task<Result<>> takeBack(github::ClientPointer client, store::GitHubCleanup cleanup)
{
    Result<> outcome;
    if (cleanup.kind == ofDeployment)
        outcome = co_await endDeployment(client, cleanup);
    else if (cleanup.kind == ofComment)
        outcome = co_await endComment(client, cleanup);
    else if (cleanup.kind == ofHook)
        outcome = co_await removeHook(client, cleanup);
    else
        outcome = co_await leaveOwnership(client, cleanup);
    if (!outcome && outcome.error().kind == Error::Kind::NotFound && outcome.error().code != code::accountMissing)
        co_return Result<>{}; // the object, or the whole repository, is gone already
    co_return outcome;
}

QString commandOf(const store::GitHubCleanup& cleanup)
{
    const QString begin = u"gh api -X %1 repos/"_s + cleanup.fullName;
    if (cleanup.kind == ofDeployment)
        return begin.arg(u"POST"_s)
            + u"/deployments/%1/statuses -f state=inactive"_s.arg(cleanup.facts[u"id"_s].toInteger());
    if (cleanup.kind == ofComment)
        return begin.arg(u"PATCH"_s) + u"/issues/comments/<comment on #%1> -f body=Removed"_s.arg(cleanup.target);
    if (cleanup.kind == ofHook)
        return begin.arg(u"DELETE"_s) + u"/hooks/"_s + cleanup.target;
    return begin.arg(u"DELETE"_s) + u"/git/"_s + github::ownerRef(cleanup.target);
}

QList<Text> stillShown(const QList<store::GitHubCleanup>& left)
{
    if (left.isEmpty())
        return {};
    QStringList names;
    for (const store::GitHubCleanup& cleanup : left)
        names << nameOf(cleanup);
    QList<Text> words{say(QT_TRANSLATE_NOOP("core", "GitHub still shows %1; Shipdeck removes it as soon as possible."),
                          {names.join(u", "_s)})};
    const auto failed = std::find_if(left.begin(), left.end(), [](const auto& cleanup) { return cleanup.error; });
    if (failed != left.end())
        words << failed->error->what << failed->error->next;
    return words;
}

QString nameOf(const store::GitHubCleanup& cleanup)
{
    if (cleanup.kind == ofDeployment)
        return u"%1: %2 at %3"_s.arg(cleanup.fullName, cleanup.facts[u"environment"_s].toString(),
                                     cleanup.facts[u"commit"_s].toString().left(7));
    if (cleanup.kind == ofComment)
        return u"%1#%2"_s.arg(cleanup.fullName, cleanup.target);
    if (cleanup.kind == ofHook)
        return u"%1: hooks/%2"_s.arg(cleanup.fullName, cleanup.target);
    return cleanup.fullName + u": "_s + github::ownerRef(cleanup.target);
}

} // namespace shipdeck::deploy
