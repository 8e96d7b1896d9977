// SPDX-License-Identifier: MIT
#include "agent/push/arrivals.h"

#include "agent/push/rules.h"
#include "base/clock.h"
#include "base/ids.h"
#include "deploy/enqueue.h"
#include "deploy/freeze.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "github/client.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/pushes.h"

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

bool isRemoval(const store::Operation& operation)
{
    return operation.kind == store::Operation::Kind::Remove
        || operation.kind == store::Operation::Kind::RemoveEnvironment;
}

//! The current deployment of an environment; nullopt: none.
Result<std::optional<store::Deployment>> currentOf(store::Database& db, const Arrival& arrival)
{
    SD_TRY(const auto environments, store::environments(db, arrival.project));
    for (const store::Environment& environment : environments)
        if (environment.name == arrival.environment && !environment.current.isEmpty()) {
            SD_TRY(const auto current, store::deployment(db, environment.current));
            return current;
        }
    return std::optional<store::Deployment>();
}

Result<std::optional<store::Deployment>> newestOf(store::Database& db, const Arrival& arrival)
{
    store::DeploymentFilter filter;
    filter.project = arrival.project;
    filter.environment = arrival.environment;
    filter.limit = 1;
    SD_TRY(const auto found, store::deployments(db, filter));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

//! In a project's settings: by environment the commit that is deployed with the newest one when the freeze ends.
const QString waitingKey = u"pushesWaiting"_s;

bool isWaiting(const store::Project& project, const EnvironmentName& environment)
{
    return project.settings[waitingKey].toObject().contains(environment);
}

//! `commit` empty: nothing waits any more.
Result<> setWaiting(store::Database& db, const Arrival& arrival, const CommitId& commit)
{
    SD_TRY(store::Project project, store::project(db, arrival.project));
    QJsonObject waiting = project.settings[waitingKey].toObject();
    if (commit.isEmpty())
        waiting.remove(arrival.environment);
    else
        waiting.insert(arrival.environment, commit);
    if (waiting == project.settings[waitingKey].toObject())
        return {};
    project.settings.insert(waitingKey, waiting);
    return store::updateProject(db, project);
}

//! The push is handled, and what waited with it.
Result<> insertHandled(store::Database& db, const Arrival& arrival, const DeploymentId& deployment)
{
    SD_CHECK(setWaiting(db, arrival, {}));
    return store::insertPush(db, {arrival.project, arrival.environment, arrival.commit, deployment, {}});
}

Result<DeploymentId> insertSkipped(store::Database& db, const store::Project& project, const Arrival& arrival,
                                   const github::CommitText& words, const Text& reason)
{
    store::Deployment deployment;
    deployment.id = DeploymentId(newId());
    deployment.project = arrival.project;
    deployment.environment = arrival.environment;
    deployment.target = deploy::targetOf(project).name();
    deployment.state = store::State::Skipped;
    deployment.commit = arrival.commit;
    deployment.ref = arrival.branch;
    deployment.message = words.message.section(u'\n', 0, 0);
    deployment.author = words.author;
    deployment.deployedBy = store::byPush;
    deployment.cause.kind = store::Cause::Kind::Push;
    deployment.createdAt = nowUtc();
    deployment.finishedAt = deployment.createdAt;
    deploy::Snapshot snapshot; // so that it can be redeployed anyway
    snapshot.source = deploy::sourceOf(project);
    snapshot.source.ref = arrival.commit;
    deployment.snapshot = snapshot.toJson();
    deployment.error = fail(Error::Kind::Canceled, "push-skipped", reason,
                            say(QT_TRANSLATE_NOOP("core", "Deploy it anyway: `shipctl redeploy %1`"), {deployment.id}))
                           .value();
    SD_CHECK(store::insertDeployment(db, deployment));
    SD_CHECK(store::updateDeployment(db, deployment));
    return deployment.id;
}

} // namespace

Result<Arrivals::PushState> Arrivals::stateOf(const Arrival& arrival)
{
    store::Database& db = m_store.database();
    const QString key = arrival.project + u'/' + arrival.environment;
    SD_TRY(const auto last, store::lastPush(db, arrival.project, arrival.environment));
    if (last && last->commit == arrival.commit) {
        m_returning.remove(key);
        return PushState::Handled;
    }
    SD_TRY(const bool wasHere, store::wasPushed(db, arrival.project, arrival.environment, arrival.commit));
    if (wasHere && m_returning.value(key) != arrival.commit) {
        m_returning.insert(key, arrival.commit);
        return PushState::Wait;
    }
    SD_TRY(const auto open, store::openOperations(db));
    for (const store::Operation& operation : open) {
        if (operation.project != arrival.project)
            continue;
        if (isRemoval(operation)
            && (operation.kind == store::Operation::Kind::Remove || operation.environment == arrival.environment))
            return PushState::Wait;
        if (operation.kind != store::Operation::Kind::Deploy || operation.environment != arrival.environment)
            continue;
        // Its commit is not known yet and may be this one.
        SD_TRY(const store::Deployment deployment, store::deployment(db, operation.deployment));
        if (deployment.commit.isEmpty())
            return PushState::Wait;
    }
    return PushState::New;
}

Task<Result<bool>> Arrivals::take(github::ClientPointer client, Arrival arrival)
{
    CO_TRY(const PushState state, stateOf(arrival));
    if (state != PushState::New)
        co_return false;
    store::Database& db = m_store.database();
    CO_TRY(const auto newest, newestOf(db, arrival));
    const bool isSame = newest && newest->commit == arrival.commit;
    const bool isFetched = isSame && !deploy::Snapshot::of(*newest).sourceDigest.isEmpty();
    if (isSame && !isFetched && !store::isFinal(newest->state))
        co_return false; // a person is deploying it: it may still be canceled, or fail to be fetched
    if (isFetched) {     // a person has deployed it already
        CO_CHECK(m_store.write([&](store::Database& inside) { return insertHandled(inside, arrival, {}); }));
        co_return false;
    }
    CO_TRY(const store::Project project, store::project(db, arrival.project));
    if (deploy::freezeHolds(project, arrival.environment, nowUtc())) {
        CO_CHECK(co_await noteWaiting(client, project, arrival));
        co_return false; // not handled: what is newest then is deployed when the freeze ends
    }
    const qint64 repository = github::linkOf(project.settings).repository;
    const CommitId commit = arrival.commit;
    CO_TRY(const github::CommitText words, co_await github::wordsOf(client, repository, commit));
    CO_TRY(const Text reason, co_await reasonToSkip(client, project, arrival, words));
    // It may have been deployed, or the rules turned off, in the meantime.
    CO_TRY(const PushState still, stateOf(arrival));
    CO_TRY(const store::Project today, store::project(db, arrival.project));
    const github::PushRules rules = github::pushRulesOf(today.settings);
    CO_TRY(const auto branches, branchesOf(db, today, rules));
    const bool isWanted = deploy::pullRequestOf(arrival.environment) > 0 ? rules.previews
        : arrival.environment == u"production"                           ? rules.production
                                                                         : branches.contains(arrival.environment);
    if (still != PushState::New || !isWanted)
        co_return false;
    CO_CHECK(keep(today, arrival, words, reason));
    m_returning.remove(arrival.project + u'/' + arrival.environment);
    co_return true;
}

Task<Result<>> Arrivals::noteWaiting(github::ClientPointer client, store::Project project, Arrival arrival)
{
    const QString key = arrival.project + u'/' + arrival.environment;
    if (isWaiting(project, arrival.environment) || m_marked.value(key) == arrival.commit)
        co_return Result<>();
    const qint64 repository = github::linkOf(project.settings).repository;
    const CommitId commit = arrival.commit;
    CO_TRY(const github::CommitText words, co_await github::wordsOf(client, repository, commit));
    if (github::pushRulesOf(project.settings).skipMarked && !skipMark(words.message).isEmpty()) {
        m_marked.insert(key, commit);
        co_return Result<>();
    }
    co_return m_store.write([&](store::Database& db) { return setWaiting(db, arrival, commit); });
}

Task<Result<Text>> Arrivals::reasonToSkip(github::ClientPointer client, store::Project project, Arrival arrival,
                                          github::CommitText words)
{
    const github::PushRules rules = github::pushRulesOf(project.settings);
    if (rules.skipMarked && !isWaiting(project, arrival.environment))
        if (const QString mark = skipMark(words.message); !mark.isEmpty())
            co_return say(QT_TRANSLATE_NOOP("core", "The commit message contains %1."), {mark});
    if (!dependsOnFiles(rules, project.root))
        co_return Text();
    // Compared with Current, so that a change whose deployment failed is included in a later one.
    CO_TRY(const auto current, currentOf(m_store.database(), arrival));
    const QString from = current ? QString(current->commit) : arrival.base;
    if (from.isEmpty())
        co_return Text();
    const qint64 repository = github::linkOf(project.settings).repository;
    const QString to = arrival.commit;
    const auto changed = co_await github::difference(client, repository, from, to);
    if (!changed && changed.error().kind == Error::Kind::NotFound)
        co_return Text(); // one of them is gone after a force push
    if (!changed)
        co_return tl::unexpected(changed.error());
    if (!changed->isWhole || (current && !changed->isAhead) || concerns(changed->files, rules, project.root))
        co_return Text();
    if (!rules.onlyPaths.isEmpty() || !rules.exceptPaths.isEmpty())
        co_return say(QT_TRANSLATE_NOOP("core", "No changed file matches the path rules."));
    co_return say(QT_TRANSLATE_NOOP("core", "Nothing in %1 changed."), {project.root});
}

Result<> Arrivals::keep(const store::Project& project, const Arrival& arrival, const github::CommitText& words,
                        const Text& skipped)
{
    return m_store.write([&](store::Database& db) -> Result<> {
        if (!skipped.isEmpty()) {
            SD_TRY(const DeploymentId id, insertSkipped(db, project, arrival, words, skipped));
            return insertHandled(db, arrival, id);
        }
        // For a preview a newer commit cancels the running deployment; in production that one finishes.
        if (deploy::pullRequestOf(arrival.environment) > 0) {
            store::Operation none;
            none.project = arrival.project;
            SD_CHECK(deploy::stopOthers(db, none, arrival.environment));
        }
        deploy::ProjectSpec spec;
        spec.project = project;
        deploy::DeploymentSpec wanted;
        wanted.environment = arrival.environment;
        wanted.source = deploy::sourceOf(project);
        wanted.source.ref = arrival.commit;
        wanted.cause.kind = store::Cause::Kind::Push;
        wanted.ref = arrival.branch;
        wanted.commit = arrival.commit;
        wanted.message = words.message.section(u'\n', 0, 0);
        wanted.author = words.author;
        wanted.deployedBy = store::byPush;
        wanted.params = {{u"ref"_s, arrival.branch}};
        if (arrival.isFork)
            wanted.params.insert(u"fork"_s, true);
        SD_TRY(const store::Deployment deployment, deploy::enqueue(db, spec, wanted));
        return insertHandled(db, arrival, deployment.id);
    });
}

Result<bool> Arrivals::removePreviews(const ProjectId& id, const QList<int>& open)
{
    store::Database& db = m_store.database();
    SD_TRY(const store::Project project, store::project(db, id));
    SD_TRY(const auto environments, store::environments(db, id));
    SD_TRY(const auto operations, store::openOperations(db));
    bool any = false;
    for (const store::Environment& environment : environments) {
        const int number = deploy::pullRequestOf(environment.name);
        const bool isGoing = std::any_of(operations.begin(), operations.end(), [&](const store::Operation& operation) {
            return operation.project == id && isRemoval(operation)
                && (operation.kind == store::Operation::Kind::Remove || operation.environment == environment.name);
        });
        if (number == 0 || open.contains(number) || isGoing)
            continue;
        SD_CHECK(m_store.write([&](store::Database& inside) -> Result<> {
            SD_CHECK(deploy::enqueueRemoval(inside, project, environment.name, store::byPush));
            return {};
        }));
        any = true;
    }
    return any;
}

} // namespace shipdeck::agent
