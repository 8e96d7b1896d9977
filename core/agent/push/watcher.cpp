// SPDX-License-Identifier: MIT
#include "agent/push/watcher.h"

#include "agent/numbered_link.h"
#include "agent/push/rules.h"
#include "agent/push/watched.h"
#include "base/clock.h"
#include "deploy/previews.h"
#include "github/client.h"
#include "github/hooks/relay_rule.h"
#include "github/project_settings.h"
#include "store/accounts.h"
#include "store/error_codes.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/pushes.h"

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

using namespace std::chrono_literals;

constexpr int roundsBetweenNames = 20; // a rename is noticed within ten minutes
constexpr auto ownerAgain = 5min;      // between checks without a new commit; a new one is always checked

//! Projects being removed are not watched, as that would create objects at GitHub again.
QSet<QString> beingRemoved(store::Database& db)
{
    QSet<QString> projects;
    const auto open = store::openOperations(db);
    for (const store::Operation& operation : open.value_or(QList<store::Operation>()))
        if (operation.kind == store::Operation::Kind::Remove)
            projects << operation.project;
    return projects;
}

//! Accounts that are signed in and not signing out.
QSet<QString> listeningAccounts(store::Database& db)
{
    QSet<QString> ids;
    for (const store::Account& account : store::accounts(db).value_or(QList<store::Account>()))
        if (account.state == store::Account::State::Ok)
            ids << account.id;
    return ids;
}

} // namespace

Watcher::Watcher(store::Store& store, GitHubOf github, WatchOptions options, QObject* parent)
    : QObject(parent), m_store(store), m_github(std::move(github)), m_options(options)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Watcher::wake);
}

void Watcher::poll()
{
    const qint64 version = m_store.database().dataVersion();
    if (version != m_dataVersion) {
        m_dataVersion = version;
        reload();
    }
    wake();
}

void Watcher::pollAll()
{
    for (const auto& [project, watched] : m_watched)
        watched->due = monotonicNow();
    wake();
}

//! Reads rules and requests from the store.
void Watcher::reload()
{
    const auto projects = store::projects(m_store.database());
    const auto watches = store::watches(m_store.database());
    if (!projects || !watches)
        return;
    QHash<QString, qint64> looks;
    for (const store::Watch& watch : *watches)
        looks.insert(watch.project, watch.looks);
    const QSet<QString> leaving = beingRemoved(m_store.database());
    const QSet<QString> accounts = listeningAccounts(m_store.database());
    QSet<QString> on;
    for (const store::Project& project : *projects) {
        const auto link = github::linkOf(project.settings);
        const auto rules = github::pushRulesOf(project.settings);
        if (link.fullName.isEmpty() || !rules.isOn() || leaving.contains(project.id))
            continue;
        on << project.id;
        auto& watched = m_watched[project.id];
        if (!watched) {
            watched = std::make_shared<Watched>(m_store);
            watched->project = project.id;
            watched->looks = looks.value(project.id);
        }
        const QJsonObject takeOver = project.settings[u"takeOver"_s].toObject();
        const bool isOthers = watched->link.account != link.account;
        if (watched->link != link || watched->rules != rules || watched->takeOver != takeOver) {
            watched->due = monotonicNow();
            watched->owners = {};
            watched->ownerLooks.clear();
        }
        watched->root = project.root;
        watched->takeOver = takeOver;
        watched->link = link;
        watched->rules = rules;
        if (std::exchange(watched->usesRelay, github::usesRelay(project.settings)) != watched->usesRelay)
            watched->due = monotonicNow();
        watched->mayListen = accounts.contains(link.account);
        if (watched->relay && (!watched->mayListen || isOthers || !watched->usesRelay))
            hangUp(watched);
        const bool isSignedIn = watched->client && !watched->client->isAnonymous();
        if (isSignedIn && !watched->isQuick && isQuick(project.id)) {
            watched->isQuick = true;
            watched->due = monotonicNow();
        }
        if (looks.value(project.id) > watched->looks) {
            watched->looks = looks.value(project.id);
            watched->ownerLooks.clear();
            watched->requestStep = 0;
            watched->isRequested = watched->isRunning;
            watched->due = monotonicNow();
        }
    }
    for (auto at = m_watched.begin(); at != m_watched.end();) {
        if (on.contains(at->first)) {
            ++at;
            continue;
        }
        const store::Watch off{ProjectId(at->first), {}, 0, {}, {}};
        if (looks.contains(at->first))
            (void)m_store.write([&](store::Database& db) { return store::keepWatch(db, off); });
        hangUp(at->second);
        at->second->isOver = true;
        at = m_watched.erase(at);
    }
}

void Watcher::wake()
{
    const auto now = monotonicNow();
    auto soonest = std::chrono::milliseconds::max();
    QStringList due;
    for (const auto& [project, watched] : m_watched) {
        if (watched->isRunning)
            continue;
        if (watched->due <= now)
            due << project;
        else
            soonest = std::min(soonest, watched->due);
    }
    if (soonest != std::chrono::milliseconds::max())
        m_next.start(soonest - now);
    for (const QString& project : std::as_const(due))
        round(ProjectId(project));
}

QCoro::Task<> Watcher::round(ProjectId project)
{
    const std::shared_ptr<Watched> watched = m_watched.at(project);
    watched->isRunning = true;
    watched->hasNews = false;
    const Result<> outcome = co_await lookAt(watched);
    watched->isRunning = false;
    watched->outcome = outcome;
    watched->failures = outcome ? 0 : watched->failures + 1;
    if (watched->isOver)
        co_return;
    if (watched->hasNews)
        watched->requestStep = -1;
    watched->isQuick = isQuick(project);
    watched->due = monotonicNow() + pauseAfter(*watched, outcome);
    if (watched->isRequested)
        watched->due = monotonicNow();
    else if (watched->requestStep >= 0)
        ++watched->requestStep;
    watched->isRequested = false;
    if (outcome)
        listen(watched);
    else if (outcome.error().code == code::githubSignedOut || outcome.error().code == code::accountMissing)
        hangUp(watched);
    keepState(*watched, outcome);
    if (watched->hasNews)
        Q_EMIT arrived();
    Q_EMIT polled();
    wake();
}

Task<Result<>> Watcher::lookAt(std::shared_ptr<Watched> watched)
{
    const auto client = m_github(watched->link.account);
    if (!client)
        co_return tl::unexpected(client.error());
    watched->client = *client;
    const ProjectId project = watched->project;
    const github::ClientPointer way = *client;
    CO_TRY(watched->link, co_await numberedLink(&m_store, way, project));
    if (watched->link.repository == 0)
        co_return Result<>{};
    if (watched->rounds++ % roundsBetweenNames == 0 || watched->defaultBranch.isEmpty() || watched->failures > 0)
        CO_CHECK(co_await lookAtName(watched));
    CO_CHECK(co_await pollBranches(watched));
    if (watched->rules.previews)
        CO_CHECK(co_await pollPreviews(watched));
    co_return Result<>{};
}

//! Follows a repository that was renamed or transferred, so that its current name is shown.
Task<Result<>> Watcher::lookAtName(std::shared_ptr<Watched> watched)
{
    const github::ClientPointer client = watched->client;
    const qint64 repository = watched->link.repository;
    CO_TRY(const github::RepositoryName name, co_await github::nameOf(client, repository));
    watched->defaultBranch = name.defaultBranch;
    if (name.fullName == watched->link.fullName)
        co_return Result<>{};
    const QString before = watched->link.fullName;
    watched->link.fullName = name.fullName;
    const auto address = [&client](const QString& fullName) {
        return client->instance().gitUrl(fullName.section(u'/', 0, 0), fullName.section(u'/', 1));
    };
    co_return m_store.write([&](store::Database& db) -> Result<> {
        SD_TRY(store::Project project, store::project(db, watched->project));
        if (project.location.compare(address(before), Qt::CaseInsensitive) == 0)
            project.location = address(name.fullName);
        project.settings.insert(u"github"_s, watched->link.toJson());
        return store::updateProject(db, project);
    });
}

Task<Result<>> Watcher::pollBranches(std::shared_ptr<Watched> watched)
{
    store::Database& db = m_store.database();
    CO_TRY(const store::Project project, store::project(db, watched->project));
    CO_TRY(auto branches, branchesOf(db, project, watched->rules));
    if (watched->rules.production)
        branches.insert(u"production"_s,
                        watched->rules.branch.isEmpty() ? watched->defaultBranch : watched->rules.branch);
    watched->branches = branches;
    watched->missing.clear();
    watched->head.clear();
    const QStringList environments = branches.keys();
    for (const QString& environment : environments) {
        const EnvironmentName name(environment);
        const QString branch = branches.value(environment);
        CO_CHECK(co_await pollBranch(watched, name, branch));
    }
    co_return Result<>{};
}

Task<Result<>> Watcher::pollBranch(std::shared_ptr<Watched> watched, EnvironmentName environment, QString branch)
{
    const github::ClientPointer client = watched->client;
    const qint64 repository = watched->link.repository;
    CO_TRY(const QString commit, co_await github::headOf(client, repository, branch));
    if (commit.isEmpty()) {
        watched->missing << branch;
        co_return Result<>{};
    }
    watched->head = commit;
    CO_TRY(const bool ours, co_await isOurs(watched, environment, commit, commit));
    if (!ours)
        co_return Result<>{};
    const Arrival arrival{watched->project, environment, CommitId(commit), branch, {}, false};
    CO_TRY(const bool isNew, co_await watched->arrivals.take(client, arrival));
    watched->hasNews = watched->hasNews || isNew;
    co_return Result<>{};
}

Task<Result<>> Watcher::pollPreviews(std::shared_ptr<Watched> watched)
{
    const github::ClientPointer client = watched->client;
    const qint64 repository = watched->link.repository;
    CO_TRY(const auto pulls, co_await github::openPullRequests(client, repository));
    // Without an open pull request there may still be previews of closed ones.
    QString head = pulls.isEmpty() ? watched->head : pulls.first().commit;
    if (head.isEmpty()) {
        const QString branch = watched->defaultBranch;
        CO_TRY(head, co_await github::headOf(client, repository, branch));
    }
    if (head.isEmpty())
        co_return Result<>{};
    QStringList commits;
    for (const github::OpenPullRequest& pull : pulls)
        commits << pull.commit;
    const EnvironmentName preview(u"preview"_s);
    CO_TRY(const bool ours, co_await isOurs(watched, preview, head, commits.join(u' ')));
    if (!ours)
        co_return Result<>{};
    QList<int> open;
    watched->forks.clear();
    for (const github::OpenPullRequest& pull : pulls) {
        if (pull.isFork && !watched->rules.forkPreviews) {
            watched->forks << QString::number(pull.number);
            continue;
        }
        open << pull.number;
    }
    CO_TRY(const bool wentAway, watched->arrivals.removePreviews(watched->project, open));
    watched->hasNews = watched->hasNews || wentAway;
    for (const github::OpenPullRequest& pull : pulls) {
        if (!open.contains(pull.number))
            continue;
        const Arrival arrival{
            watched->project, deploy::previewOf(pull.number), CommitId(pull.commit), pull.branch, pull.base,
            pull.isFork};
        CO_TRY(const bool isNew, co_await watched->arrivals.take(client, arrival));
        watched->hasNews = watched->hasNews || isNew;
    }
    co_return Result<>{};
}

Task<Result<bool>> Watcher::isOurs(std::shared_ptr<Watched> watched, EnvironmentName environment, QString head,
                                   QString seen)
{
    const github::ClientPointer client = watched->client;
    if (watched->isOver)
        co_return false;
    if (client->isAnonymous())
        co_return true; // it can neither record ownership nor report
    const qint64 repository = watched->link.repository;
    const QString scope = watched->root.isEmpty() ? environment : environment + u'-' + watched->root;
    const QString from = watched->takeOver[environment].toString();
    const Watched::OwnerLook before = watched->ownerLooks.value(environment);
    if (before.at > 0ms && before.seen == seen && from.isEmpty() && monotonicNow() - before.at < ownerAgain)
        co_return before.isOurs;
    CO_TRY(const Ownership ownership, co_await watched->owning.ownershipOf(client, repository, scope, head, from));
    watched->owners.insert(environment, ownership.toJson());
    // If another computer has claimed it just now, its record is not known yet.
    if (ownership.isOurs || !ownership.owner.commit.isEmpty())
        watched->ownerLooks.insert(environment, {seen, ownership.isOurs, monotonicNow()});
    if (ownership.isOurs && !from.isEmpty()) { // done; the request must not apply to a later owner
        watched->takeOver.remove(environment);
        CO_CHECK(m_store.write([&](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, watched->project));
            project.settings.insert(u"takeOver"_s, watched->takeOver);
            return store::updateProject(db, project);
        }));
    }
    co_return ownership.isOurs;
}

Result<bool> anyPushRules(store::Database& db)
{
    SD_TRY(const auto projects, store::projects(db));
    return std::any_of(projects.begin(), projects.end(), [](const store::Project& project) {
        return !github::linkOf(project.settings).fullName.isEmpty() && github::pushRulesOf(project.settings).isOn();
    });
}

} // namespace shipdeck::agent
