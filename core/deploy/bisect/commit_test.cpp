// SPDX-License-Identifier: MIT
#include "deploy/bisect/commit_test.h"

#include "base/error_codes.h"
#include "deploy/engine/world.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/build_workspace.h"
#include "deploy/steps/fetching.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "store/deployments.h"
#include "store/store.h"
#include "store/variables.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int skipExit = 125; // as of `git bisect run`

//! An error's words without what differs from build to build: line numbers, times, sizes.
QString signatureOf(const Error& error)
{
    static const QRegularExpression numbers(u"[0-9]+"_s);
    return error.code + u'\n' + error.what.render().remove(numbers) + u'\n' + error.why.render().remove(numbers);
}

//! Whether another commit may do better.
bool isOfCommit(const Error& error)
{
    using Kind = Error::Kind;
    static const QList<Kind> kinds{Kind::Build, Kind::BadInput, Kind::NotFound, Kind::Limit};
    return kinds.contains(error.kind) && error.code != code::diskFull;
}

Result<store::Deployment> newestOf(store::Database& db, const store::Operation& operation, const QString& commit)
{
    store::DeploymentFilter filter;
    filter.project = operation.project;
    filter.environment = operation.environment;
    filter.text = commit;
    SD_TRY(const auto found, store::deployments(db, filter));
    for (const store::Deployment& deployment : found)
        if (const Snapshot snapshot = Snapshot::of(deployment); deployment.commit == commit
            && store::isFinal(deployment.state) && !snapshot.isModified && !snapshot.sourceDigest.isEmpty())
            return deployment;
    return store::Deployment();
}

//! The verdict that a deployment of this commit has given; nothing if none has.
Result<std::optional<BisectTest>> earlierTest(store::Database& db, const store::Operation& operation,
                                              const Bisection& so, int at)
{
    using State = store::State;
    SD_TRY(const store::Deployment earlier, newestOf(db, operation, so.commits[at].id));
    BisectTest test{at, Verdict::Good, false, earlier.id, {}};
    if (earlier.state == State::Ready || earlier.state == State::RolledBack)
        return std::optional(test);
    SD_TRY(const bool inBuild, failedInBuild(db, earlier.id));
    if (earlier.state != State::Error || !inBuild || !earlier.error)
        return std::nullopt;
    const auto verdict = verdictOf(tl::unexpected(*earlier.error), so.wanted());
    if (!verdict)
        return std::nullopt;
    test.verdict = *verdict;
    test.error = earlier.error;
    return std::optional(test);
}

//! The operation as its builds see it: with a deployment that is not stored, whose id is that of the log.
Task<Result<Context>> contextOf(Context operation, QString log, build::SourceSpec source)
{
    Context inner(new StepContext{operation->world,
                                  operation->operation,
                                  operation->project,
                                  {},
                                  {},
                                  operation->cancel,
                                  operation->calls,
                                  nullptr,
                                  {},
                                  false});
    inner->operation.deployment = DeploymentId(log);
    inner->operation.params.insert(u"force"_s, true); // also what is live is built
    store::Deployment& deployment = inner->deployment;
    deployment.id = inner->operation.deployment;
    deployment.project = inner->project.id;
    deployment.environment = inner->operation.environment;
    deployment.target = targetOf(inner->project).name();
    Snapshot snapshot;
    snapshot.source = source;
    deployment.snapshot = snapshot.toJson();
    World* const world = &inner->world;
    const EnvironmentName environment = deployment.environment;
    CO_TRY(const QStringList versions, currentVersions(*world, inner->project.id, environment));
    CO_TRY(inner->log, co_await openLog(world, versions, log));
    co_return inner;
}

Task<Result<>> runStep(Context context, Step* step)
{
    context->note = {};
    context->stageSkipped = false;
    context->log->begin(step->stage());
    const auto facts = co_await step->run(context);
    const bool isCanceled = !facts && facts.error().kind == Error::Kind::Canceled;
    context->log->end(step->stage(),
                      facts            ? context->stageSkipped ? StageState::Skipped : StageState::Done
                          : isCanceled ? StageState::Canceled
                                       : StageState::Failed,
                      context->note);
    if (!facts)
        co_return tl::unexpected(facts.error());
    context->facts.insert(step->name(), *facts);
    co_return Result<>{};
}

void buildAnyway(Context context)
{
    Snapshot snapshot = Snapshot::of(context->deployment);
    snapshot.reusedArtifact = false;
    context->deployment.snapshot = snapshot.toJson();
    context->deployment.artifact.clear();
}

Task<Result<>> buildIn(Context context, build::SourceSpec source, bool mayReuse, bool packs)
{
    const build::Detection unknown;
    Steps steps;
    addBuild(steps, source, unknown);
    Result<> built;
    for (const auto& step : steps) {
        Step* const current = step.get();
        const bool isNeeded = packs || (current->name() != u"test"_s && current->name() != u"package"_s);
        if (!isNeeded)
            continue;
        built = co_await runStep(context, current);
        if (!built)
            break;
        if (current->name() == u"detect"_s && !mayReuse)
            buildAnyway(context);
    }
    co_return built;
}

//! The exit code of the command; 125 skips.
Task<Result<Verdict>> runCommand(Context context, QString command, std::optional<Error>* error)
{
    context->log->begin(u"test"_s);
    const Snapshot snapshot = Snapshot::of(context->deployment);
    CO_TRY(const build::Toolchain tools, co_await workspace::tools(context));
    World* const world = &context->world;
    const QString environment = context->deployment.environment;
    CO_TRY(const QList<VariableValue> variables, co_await variablesFor(world, snapshot, environment));
    const auto spec =
        workspace::sandbox(context, tools, command, snapshot.detection.root, workspace::Purpose::Test, variables);
    const Result<> ran = co_await workspace::run(context, spec, command, QByteArrayLiteral("bisect-command-failed"));
    context->log->end(u"test"_s, ran ? StageState::Done : StageState::Failed);
    if (ran)
        co_return Verdict::Good;
    *error = ran.error();
    const int exitCode = ran.error().details[u"exitCode"_s].toInt(-1);
    if (exitCode == skipExit)
        co_return Verdict::Skipped;
    const std::optional<Error> any;
    if (exitCode < 0)
        co_return verdictOf(ran, any);
    co_return Verdict::Bad;
}

} // namespace

Result<Verdict> verdictOf(const Result<>& built, const std::optional<Error>& wanted)
{
    if (built)
        return Verdict::Good;
    const Error& error = built.error();
    if (wanted && signatureOf(error) == signatureOf(*wanted))
        return Verdict::Bad;
    if (!isOfCommit(error))
        return tl::unexpected(error);
    return wanted ? Verdict::Skipped : Verdict::Bad;
}

Task<Result<BisectTest>> testCommit(Context context, build::SourceSpec repository, Bisection so, Search search)
{
    const QString command = context->operation.params[bisectRun].toString();
    if (command.isEmpty() && !search.again) {
        CO_TRY(const auto earlier, earlierTest(context->world.store.database(), context->operation, so, search.at));
        if (earlier)
            co_return *earlier;
    }
    BisectTest test{
        search.at, Verdict::Skipped, true, u"%1-%2"_s.arg(context->operation.id).arg(so.tests.size() + 1), {}};
    repository.commit = so.commits[search.at].id;
    const QString log = test.log;
    CO_TRY(const Context inner, co_await contextOf(context, log, repository));
    const bool isBuildTheTest = command.isEmpty();
    const bool mayReuse = isBuildTheTest && !search.again;
    const Result<> built = co_await buildIn(inner, repository, mayReuse, isBuildTheTest);
    if (!built)
        test.error = built.error();
    test.isBuilt = !Snapshot::of(inner->deployment).reusedArtifact;
    const std::optional<Error> wanted = isBuildTheTest ? so.wanted() : Error{};
    if (built && !isBuildTheTest) {
        CO_TRY(test.verdict, co_await runCommand(inner, command, &test.error));
    } else {
        CO_TRY(test.verdict, verdictOf(built, wanted));
    }
    // The packages that are installed serve the next commit.
    if (inner->facts.contains(u"install"_s) && !inner->facts.contains(u"package"_s))
        co_await keepTrees(inner);
    inner->log->flush();
    co_return test;
}

} // namespace shipdeck::deploy
