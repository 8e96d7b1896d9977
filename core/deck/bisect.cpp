// SPDX-License-Identifier: MIT
#include "deck/bisect.h"

#include "agent/agent_lock.h"
#include "deck/operations.h"
#include "deck/state.h"
#include "deploy/enqueue.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using Kind = store::Operation::Kind;

//! The newest deployment of this state before `before` (0: of all); one without an id: there is none.
Result<store::Deployment> newest(store::Database& db, const BisectRequest& request, store::State state, qint64 before)
{
    store::DeploymentFilter filter;
    filter.project = request.project;
    filter.environment = request.environment;
    filter.state = store::stateName(state);
    filter.before = before;
    filter.limit = 1;
    SD_TRY(const auto found, store::deployments(db, filter));
    return found.value(0);
}

Result<store::Deployment> failedOf(store::Database& db, const BisectRequest& request)
{
    if (!request.deployment.isEmpty())
        return store::deployment(db, request.deployment);
    if (!request.bad.isEmpty())
        return store::Deployment();
    SD_TRY(const store::Deployment failed, newest(db, request, store::State::Error, 0));
    if (failed.commit.isEmpty() || deploy::Snapshot::of(failed).sourceDigest.isEmpty())
        return fail(Error::Kind::NotFound, "bisect-no-failure",
                    say(QT_TRANSLATE_NOOP("core", "No deployment of a commit has failed in %1."),
                        {request.environment}),
                    say(QT_TRANSLATE_NOOP("core", "Name a commit that fails: --bad COMMIT")));
    return failed;
}

Result<> fill(store::Database& db, BisectRequest& request)
{
    SD_TRY(const store::Deployment failed, failedOf(db, request));
    if (!failed.id.isEmpty() && request.run.isEmpty()) {
        SD_TRY(const bool inBuild, deploy::failedInBuild(db, failed.id));
        if (!inBuild)
            return fail(Error::Kind::BadInput, "bisect-not-built",
                        say(QT_TRANSLATE_NOOP("core", "%1 failed after its build, which building commits cannot show."),
                            {failed.id}),
                        say(QT_TRANSLATE_NOOP("core",
                                              "Give a command that fails for it: shipctl bisect %1 --run COMMAND"),
                            {request.project}));
    }
    request.deployment = failed.id;
    if (request.bad.isEmpty())
        request.bad = failed.commit;
    if (!request.good.isEmpty())
        return {};
    SD_TRY(const store::Deployment ready, newest(db, request, store::State::Ready, failed.seq));
    if (ready.commit.isEmpty())
        return fail(Error::Kind::NotFound, "bisect-no-success",
                    say(QT_TRANSLATE_NOOP("core", "No earlier deployment of a commit has succeeded in %1."),
                        {request.environment}),
                    say(QT_TRANSLATE_NOOP("core", "Name a commit that works: --good COMMIT")));
    request.good = ready.commit;
    return {};
}

Result<std::optional<store::Operation>> openSearch(store::Database& db, const BisectRequest& request)
{
    SD_TRY(const auto open, store::openOperations(db));
    for (const store::Operation& operation : open)
        if (operation.kind == Kind::Bisect && operation.project == request.project
            && operation.environment == request.environment)
            return std::optional(operation);
    return std::nullopt;
}

//! Proposed code stays untrusted; an approval was for one commit.
Result<QJsonObject> paramsOf(store::Database& db, const BisectRequest& request)
{
    QJsonObject params{{deploy::bisectGood, request.good},
                       {deploy::bisectBad, request.bad},
                       {deploy::bisectRun, request.run},
                       {deploy::bisectOf, request.deployment}};
    SD_TRY(const auto making, store::makingOf(db, request.deployment));
    if (!making)
        return params;
    deploy::UntrustedSource untrusted = deploy::UntrustedSource::of(*making);
    untrusted.approvedCommit.clear();
    untrusted.writeTo(params);
    return params;
}

} // namespace

Task<Result<>> OperationService::cancel(OperationId id)
{
    const auto held = hold();
    std::function<Result<>(store::Database&)> work = [id](store::Database& db) { return store::requestCancel(db, id); };
    CO_CHECK(co_await m_state.write(std::move(work)));
    co_return agent::ensureAgent(m_state.paths());
}

Task<Result<store::Operation>> OperationService::bisect(BisectRequest request)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(const store::Project project, store::project(db, request.project));
    request.project = project.id;
    CO_TRY(const auto open, openSearch(db, request));
    if (open)
        co_return *open;
    CO_CHECK(build::repositoryOf(deploy::sourceOf(project)));
    CO_CHECK(fill(db, request));
    store::Operation operation;
    operation.kind = Kind::Bisect;
    operation.project = project.id;
    operation.environment = request.environment;
    CO_TRY(operation.params, paramsOf(db, request));
    co_return co_await m_state.enqueue(operation);
}

Result<deploy::Bisection> OperationService::bisection(const OperationId& id) const
{
    SD_TRY(const auto journal, store::journal(m_state.database(), id));
    return deploy::Bisection::of(journal);
}

Result<std::optional<store::Operation>> OperationService::bisectionOf(const store::Deployment& deployment) const
{
    store::DeploymentFilter filter;
    filter.project = deployment.project;
    filter.text = deployment.id;
    SD_TRY(const auto found, store::actions(m_state.database(), filter));
    for (const store::Operation& operation : found)
        if (operation.kind == Kind::Bisect && operation.params[deploy::bisectOf].toString() == deployment.id)
            return std::optional(operation);
    return std::nullopt;
}

QJsonObject toPublicJson(const store::Operation& operation, const deploy::Bisection& so, const QByteArray& diff)
{
    QJsonArray commits;
    for (const build::HistoryCommit& commit : so.commits) {
        QJsonObject object = commit.toJson();
        QJsonArray tests;
        for (const deploy::BisectTest& test : so.tests)
            if (so.commits[test.at].id == commit.id)
                tests << QJsonObject{{u"verdict"_s, deploy::verdictName(test.verdict)},
                                     {u"built"_s, test.isBuilt},
                                     {u"log"_s, test.log},
                                     {u"error"_s, test.error ? test.error->toPublicJson() : QJsonValue()}};
        object.insert(u"tests"_s, tests);
        commits << object;
    }
    const bool isFound = operation.state == store::Operation::State::Done && !so.commits.isEmpty();
    QJsonObject found = isFound ? so.commits[so.next().at].toJson() : QJsonObject();
    if (isFound)
        found.insert(u"diff"_s, QString::fromUtf8(diff));
    return {{u"id"_s, operation.id},
            {u"state"_s, store::operationStateName(operation.state)},
            {u"environment"_s, operation.environment},
            {u"deployment"_s, operation.params[deploy::bisectOf]},
            {u"run"_s, operation.params[deploy::bisectRun]},
            {u"commits"_s, commits},
            {u"builds"_s, so.builds()},
            {u"firstBad"_s, isFound ? QJsonValue(found) : QJsonValue()},
            {u"error"_s, operation.error ? operation.error->toPublicJson() : QJsonValue()}};
}

} // namespace shipdeck
